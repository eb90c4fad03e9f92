import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { useBackground } from '../core/match/background'
import { readRows, texts } from './eval/data'
import { readDistractors } from './eval/sources'
import { commandLine, runCommand } from './lib/command-line'
import { dataFolder } from './lib/data-folder'
import { figuresFile } from './lib/figures-file'
import { backgroundTable } from './train-match/background'
import { trainWeights } from './train-match/weights'

const BACKGROUND = 'core/match/background.gen.json'
const BACKGROUND_TERMS = 12_000

const USAGE = `npm run train:match -- --data FOLDER [--families] [--cuts] [--out FOLDER]
--data names the folder that holds the data sets, --out another place than the shipped one for what is learnt.`

/** Texts that are background alone: none of the sets on which matching is measured. */
function backgroundTexts(data: string): string[] {
  const articles = ['bbc_extractive_weak', 'cnndm_highlights'].flatMap((set) =>
    readDistractors(join(data, set)),
  )
  const pages = readRows(join(data, 'wice_evidence'), 'claims.jsonl', ['sentences'])
  return [
    ...articles.map(({ title, paragraphs }) => [title, ...paragraphs].join('\n')),
    ...pages.map((row) => texts(row, 'sentences').join('\n').slice(0, 12_000)),
  ]
}

await runCommand(() => {
  const { values } = commandLine(USAGE, {
    options: {
      data: { type: 'string' },
      families: { type: 'boolean', default: false },
      cuts: { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  })
  const data = dataFolder(values.data, USAGE)
  const background = backgroundTable(backgroundTexts(data), BACKGROUND_TERMS)
  writeFileSync(figuresFile(BACKGROUND, values.out), `${JSON.stringify(background)}\n`)
  // The weights are learnt over what is new, not over what is shipped.
  useBackground(background)
  trainWeights(data, values)
})
