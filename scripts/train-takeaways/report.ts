import { type Bar, type Candidate, chooseTakeaways } from '../../core/brief/extract/choose-takeaways'
import type { Rankers } from '../../core/brief/extract/model'
import { NO_ROLE } from '../../core/brief/extract/roles'
import { worthBy } from '../../core/brief/extract/sentence-scores'
import { figuresOf, takeawayCounts } from '../eval/briefs'
import { text } from '../eval/data'
import { rounded } from '../eval/figures'
import { lineWords } from '../eval/line-match'
import { type Example, FOLDS } from './examples'
import { learn } from './learn'

/** An example whose sentences were scored by rankers that had not seen it. */
export interface Scored {
  example: Example
  all: Candidate[]
}

/** The bar is the lowest at which this share of the lines on web pages is good. */
const WANTED = 0.77
const BARS = [0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8]
/** How much lower the bar is for the line that leads. */
const LEADING = 0.15

const PAGES = /pages|wcxb/
const barOf = (good: number): Bar => ({ good, leading: good - LEADING })

function candidates(example: Example, rankers: Rankers): Candidate[] {
  const rows = example.english.length ? example.english : example.plain
  return example.lines.map((line, i) => ({
    ...line,
    ...worthBy(rows[i] ?? new Float64Array(), rankers),
    roles: NO_ROLE,
  }))
}

/** Every example scored by rankers that learnt from the other folds. */
export function crossValidated(examples: readonly Example[]): Scored[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const others = examples.filter((example) => example.fold !== fold)
    const english = learn(others, false)
    const plain = learn(others, true)
    return examples
      .filter((example) => example.fold === fold)
      .map((example) => ({
        example,
        all: candidates(example, example.english.length ? english : plain),
      }))
  }).flat()
}

function counts({ example, all }: Scored, bar: Bar) {
  const lines = chooseTakeaways(all, example.title, example.terms, { bar })
  return {
    counts: takeawayCounts(
      example.labelled.labels,
      lines.map(({ line }) => lineWords(line.text)),
      '',
    ),
  }
}

const isBriefable = ({ example }: Scored) => example.labelled.labels.briefable !== false
const isPage = ({ example }: Scored) => PAGES.test(text(example.labelled.labels, 'set'))

/** The lowest bar that keeps the wanted share good on some pages. */
function lowestBar(scored: readonly Scored[]): Bar {
  const pages = scored.filter((one) => isBriefable(one) && isPage(one))
  const kept = BARS.find(
    (good) => (figuresOf(pages.map((page) => counts(page, barOf(good)))).good ?? 0) >= WANTED,
  )
  return barOf(kept ?? BARS.at(-1) ?? 1)
}

/** Prints what rankers do on pages they have not seen, each fold under the bar that the other folds set. */
export function printNested(scored: readonly Scored[]): void {
  const measured = Array.from({ length: FOLDS }, (_, fold) => {
    const bar = lowestBar(scored.filter(({ example }) => example.fold !== fold))
    return scored
      .filter((one) => one.example.fold === fold && isBriefable(one))
      .map((one) => ({ ...one, ...counts(one, bar) }))
  }).flat()
  const groups: Record<string, (one: Scored) => boolean> = {
    'English pages': (one) => isPage(one) && one.example.language === 'en',
    'other languages': ({ example }) => example.language !== 'en',
    'reviews, opinion, advice, features': (one) =>
      isPage(one) && /review|opinion|advice|feature/.test(text(one.example.labelled.labels, 'genre')),
    'plain texts': (one) => !isPage(one),
  }
  console.log(`${scored.length} articles, cross-validated by article in five folds:`)
  console.table(
    Object.fromEntries(
      Object.entries(groups).map(([name, holds]) => {
        const own = measured.filter(holds)
        return [name, rounded({ pages: own.length, ...figuresOf(own) })]
      }),
    ),
  )
  console.log(`bar from all folds: ${lowestBar(scored).good}`)
}
