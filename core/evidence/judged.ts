import { align, type WordPosition } from './align'
import { longestRun } from './features'
import type { Likeness, WeighedLine } from './likeness'
import type { PageIndex, PageSentence } from './page-index'

/** What is measured of a line and the passages found for it. */
export const JUDGED = [
  // Shares of the line's weight held by the best three sentences and by the page.
  'shareBestThree',
  'sharePage',
  'namesMissing',
  'numbersMissing',
  'heaviestMissing',
  'termsMissing',
  'length',
  // Pairs of neighbouring words that stand so in the best sentence, and in the best three.
  'pairsBest',
  'pairsBestThree',
  'longest',
  'longestBest',
  'grams',
  // Neighbouring terms that stand near each other in this order.
  'inOrder',
  'path',
  'brokenSkips',
  'skipped',
  'oneSentence',
] as const

const CLAUSE = /[,;:.!?()"“”„«»–—、，。；：！？「」（）]/u
const NEAR = 6
const LONGEST_SKIP = 10
/** Where a line has no neighbouring terms to look for. */
const NO_PAIRS = 0.7

const pairsOf = (words: readonly number[]) => new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`))

function sharedPairs(line: readonly number[], sentences: readonly PageSentence[]): number {
  const own = pairsOf(line)
  if (!own.size) return 1
  const theirs = sentences.map(({ words }) => pairsOf(words))
  return [...own].filter((pair) => theirs.some((pairs) => pairs.has(pair))).length / own.size
}

function termsInOrder({ read }: WeighedLine, sentences: readonly PageSentence[]): number {
  let sought = 0
  let found = 0
  const isNear = (a: number, b: number) =>
    sentences.some(({ terms }) =>
      terms.some(
        ({ key }, i) => key === a && terms.slice(i + 1, i + 1 + NEAR).some((term) => term.key === b),
      ),
    )
  read.terms.slice(1).forEach(({ key: b }, i) => {
    const a = read.terms[i]?.key ?? b
    if (a === b || ![a, b].every((key) => sentences.some(({ keys }) => keys.has(key)))) return
    sought++
    if (isNear(a, b)) found++
  })
  return sought ? found / sought : NO_PAIRS
}

/** Whether something divides a sentence before the word at `at`. */
function opensClause({ tokens, text }: PageSentence, at: number): boolean {
  const before = tokens[at - 1]
  const word = tokens[at]
  return !before || !word || CLAUSE.test(text.slice(before.at + before.surface.length, word.at))
}

/** How often the reading leaves words of a sentence out, not from clause to clause, and how many words it leaves out. */
function skips(places: readonly (WordPosition | null)[], sentences: readonly PageSentence[]) {
  let broken = 0
  let skipped = 0
  let last: WordPosition | null = null
  for (const place of places) {
    if (!place) continue
    const sentence = sentences[place.sentence]
    if (last && sentence && last.sentence === place.sentence && place.at !== last.at + 1) {
      const far = Math.abs(place.at - last.at - 1)
      skipped += Math.min(LONGEST_SKIP, far)
      if (far && !opensClause(sentence, last.at + 1) && !opensClause(sentence, place.at)) broken++
    }
    last = place
  }
  return { broken, skipped }
}

function oneSentence(places: readonly (WordPosition | null)[]): number {
  const counts = new Map<number, number>()
  for (const place of places) if (place) counts.set(place.sentence, (counts.get(place.sentence) ?? 0) + 1)
  return Math.max(0, ...counts.values())
}

const ratio = (part: number, whole: number) => (whole ? part / whole : 0)

/** The row of `JUDGED` for a line; `best` are its best sentences, three at most. */
export function judged(
  page: PageIndex,
  line: WeighedLine,
  like: Likeness,
  best: readonly PageSentence[],
): Float64Array {
  const { read, keys, common } = line
  const words = Math.max(1, read.words.length)
  const first = best.slice(0, 1)
  const isHere = (key: number) => best.some((sentence) => sentence.keys.has(key))
  const isOnPage = (key: number) => page.terms.has(key)
  const weight = (of: readonly number[]) => of.reduce((sum, key) => sum + (common.get(key) ?? 0), 0)
  const whole = weight(keys)
  const names = read.terms.filter(({ isName }) => isName)
  const stated = new Set(best.flatMap(({ numbers }) => numbers.map(({ value }) => value)))
  const { positions, score } = align(
    read.words,
    best.map((sentence) => sentence.words),
  )
  const { broken, skipped } = skips(positions, best)
  const longest = best.map((sentence) => longestRun(read.words, sentence.words))
  return Float64Array.from([
    whole ? weight(keys.filter(isHere)) / whole : 1,
    whole ? weight(keys.filter(isOnPage)) / whole : 1,
    ratio(names.filter(({ key }) => !isHere(key)).length, names.length),
    read.numbers.some(({ value }) => !stated.has(value)) ? 1 : 0,
    Math.max(0, ...keys.filter((key) => !isOnPage(key)).map((key) => common.get(key) ?? 0)),
    ratio(keys.filter((key) => !isHere(key)).length, keys.length),
    Math.log(words),
    sharedPairs(read.words, first),
    sharedPairs(read.words, best),
    Math.max(0, ...longest) / words,
    (longest[0] ?? 0) / words,
    like.grams.reduce((a, b) => Math.max(a, b), 0),
    termsInOrder(line, best),
    score / words,
    broken / words,
    skipped / words,
    oneSentence(positions) / words,
  ])
}
