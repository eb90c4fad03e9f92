import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readRows, texts } from './eval/data'
import { readDistractors } from './eval/sources'
import { backgroundTable } from './train-match/background'

const BACKGROUND = 'core/match/background.gen.json'
const BACKGROUND_TERMS = 12_000

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

const { values } = parseArgs({
  options: { data: { type: 'string' }, families: { type: 'boolean' }, cuts: { type: 'boolean' } },
})
if (!values.data || !existsSync(values.data)) {
  console.error(
    'Usage: npm run train:match -- --data FOLDER [--families] [--cuts] (the folder that holds the data sets)',
  )
  process.exit(2)
}
writeFileSync(
  BACKGROUND,
  `${JSON.stringify(backgroundTable(backgroundTexts(values.data), BACKGROUND_TERMS))}\n`,
)

// The matcher reads the table when it is loaded, so what uses it is loaded only now.
const { trainWeights } = await import('./train-match/weights')
trainWeights(values.data, { families: values.families ?? false, cuts: values.cuts ?? false })
