import { commonWeight, mixedWeight, type PageIndex, pageWeight, termPairs } from './page-index'
import { GRAM_BUCKETS, type ReadWords } from './read-words'

/** Ways to tell how like a line a sentence is; each higher for liker. */
export const LIKENESSES = [
  'shared',
  'sharedRareHere',
  'sharedRare',
  'sharedMixed',
  'bm25',
  'bm25Mixed',
  'cosine',
  'grams',
  'numbers',
  'names',
  'pairs',
] as const
export type LikenessName = (typeof LIKENESSES)[number]

/** For each way one value for each of the page's sentences. */
export type Likeness = Record<LikenessName, Float64Array>

/** A line's terms, each once, with what each weighs. */
export interface WeighedLine {
  read: ReadWords
  keys: readonly number[]
  here: ReadonlyMap<number, number>
  common: ReadonlyMap<number, number>
  /** Mean of the two. */
  mixed: ReadonlyMap<number, number>
  /** For each of the page's sentences which of `keys` it holds, by their index. */
  held: readonly (readonly number[])[]
}

const NONE: readonly number[] = []
const NO_GRAMS = new Uint16Array()

function heldBy({ sentences, terms }: PageIndex, keys: readonly number[]): (readonly number[])[] {
  const held: number[][] = []
  keys.forEach((key, slot) => {
    for (const sentence of terms.get(key)?.places ?? NONE) {
      const own = held[sentence]
      if (!own) held[sentence] = [slot]
      else if (own.at(-1) !== slot) own.push(slot)
    }
  })
  return sentences.map((_, i) => held[i] ?? NONE)
}

/** A line's terms with what each weighs on this page, and where they stand. */
export function weighLine(page: PageIndex, read: ReadWords): WeighedLine {
  const terms = [...new Map(read.terms.map((term) => [term.key, term])).values()]
  const keys = terms.map(({ key }) => key)
  const here = new Map(terms.map((term) => [term.key, pageWeight(page, term)]))
  const common = new Map(terms.map((term) => [term.key, commonWeight(page, term)]))
  const mixed = new Map(terms.map((term) => [term.key, mixedWeight(page, term)]))
  return { read, keys, here, common, mixed, held: heldBy(page, keys) }
}

const sum = (values: Iterable<number>) => {
  let all = 0
  for (const value of values) all += value
  return all
}

/** Okapi BM25's saturation and length parameters (Robertson and Zaragoza 2009), and softer ones for sentences of a page. */
const K1 = 1.2
const B = 0.75
const B_MIXED = 0.4

/** What each n-gram of the line being looked at weighs; all 0 in between. */
const gramWeights = new Float32Array(GRAM_BUCKETS)

function gramShares(page: PageIndex, { grams }: ReadWords): Float64Array {
  let all = 0
  for (const gram of grams) {
    const weight = Math.log(1 + page.sentences.length / ((page.gramsHolding[gram] ?? 0) + 0.5))
    gramWeights[gram] = weight
    all += weight
  }
  const shares = new Float64Array(page.sentences.length)
  if (!all) return shares
  // Counted loops: this is the innermost work, some 30,000 steps a line on 5,000 words.
  for (let i = 0; i < page.sentences.length; i++) {
    const { grams: own = NO_GRAMS } = page.sentences[i] ?? {}
    let shared = 0
    for (let at = 0; at < own.length; at++) shared += gramWeights[own[at] ?? 0] ?? 0
    shares[i] = shared / all
  }
  for (const gram of grams) gramWeights[gram] = 0
  return shares
}

const blank = (length: number): Likeness => ({
  shared: new Float64Array(length),
  sharedRareHere: new Float64Array(length),
  sharedRare: new Float64Array(length),
  sharedMixed: new Float64Array(length),
  bm25: new Float64Array(length),
  bm25Mixed: new Float64Array(length),
  cosine: new Float64Array(length),
  grams: new Float64Array(length),
  numbers: new Float64Array(length),
  names: new Float64Array(length),
  pairs: new Float64Array(length),
})

const ratio = (part: number, whole: number) => (whole ? part / whole : 0)

/** How like the line each of the page's sentences is, in every way. */
export function likeness(page: PageIndex, line: WeighedLine): Likeness {
  const { keys, here, common, mixed, read } = line
  const isName = new Set(read.terms.filter((term) => term.isName).map(({ key }) => key))
  const numbers = [...new Set(read.numbers.map(({ value }) => value))]
  const pairs = termPairs(read.terms)
  const whole = { here: sum(here.values()), common: sum(common.values()), mixed: sum(mixed.values()) }
  const wholeNames = sum([...isName].map((key) => common.get(key) ?? 0))
  const squares = sum([...mixed.values()].map((value) => value * value))
  const made = blank(page.sentences.length)
  made.grams = gramShares(page, read)
  for (const key of keys) {
    const weight = mixed.get(key) ?? 0
    const own = here.get(key) ?? 0
    const places = page.terms.get(key)?.places ?? NONE
    for (let from = 0; from < places.length; ) {
      const i = places[from] ?? 0
      let count = 1
      while (places[from + count] === i) count++
      from += count
      const length = (page.sentences[i]?.terms.length ?? 0) / (page.meanTerms || 1)
      const saturated = (own * count * (K1 + 1)) / (count + K1 * (1 - B + B * length))
      made.bm25[i] = (made.bm25[i] ?? 0) + saturated
      made.sharedRareHere[i] = (made.sharedRareHere[i] ?? 0) + own
      made.sharedRare[i] = (made.sharedRare[i] ?? 0) + (common.get(key) ?? 0)
      made.sharedMixed[i] = (made.sharedMixed[i] ?? 0) + weight
      made.cosine[i] = (made.cosine[i] ?? 0) + weight * weight
      if (isName.has(key)) made.names[i] = (made.names[i] ?? 0) + (common.get(key) ?? 0)
    }
  }
  page.sentences.forEach((sentence, i) => {
    const stated = sentence.numbers
    if (numbers.length && stated.length) {
      const same = numbers.filter((value) => stated.some((one) => one.value === value))
      made.numbers[i] = same.length / numbers.length
    }
    const count = line.held[i]?.length ?? 0
    if (!count) return
    const length = sentence.terms.length / (page.meanTerms || 1)
    const weight = made.sharedMixed[i] ?? 0
    made.shared[i] = count / keys.length
    made.sharedRareHere[i] = ratio(made.sharedRareHere[i] ?? 0, whole.here)
    made.sharedRare[i] = ratio(made.sharedRare[i] ?? 0, whole.common)
    made.sharedMixed[i] = ratio(weight, whole.mixed)
    made.bm25Mixed[i] = (weight * (K1 + 1)) / (1 + K1 * (1 - B_MIXED + B_MIXED * length))
    made.cosine[i] = (made.cosine[i] ?? 0) / Math.sqrt(sentence.norm * squares || 1)
    made.names[i] = ratio(made.names[i] ?? 0, wholeNames)
    if (count < 2) return
    let shared = 0
    for (const pair of pairs) if (sentence.pairs.has(pair)) shared++
    made.pairs[i] = ratio(shared, pairs.size)
  })
  return made
}
