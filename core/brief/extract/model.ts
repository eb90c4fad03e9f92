import { decodeBase64 } from '../../text/base64'
import { SENTENCE_FEATURES } from './feature-names'
import type { Ranker } from './ranker'
import figures from './ranker.gen.json'
import { unpackTrees } from './trees'

/** What training wrote. */
export interface RankerFigures {
  features: readonly string[]
  /** For English, and for languages of which no background is known. */
  english: PackedRankers
  plain: PackedRankers
}

interface PackedRankers {
  good: PackedRanker
  first: PackedRanker
}

/** The rankers of a kind of text. */
export interface Rankers {
  /** Whether an editor would let a sentence stand as a takeaway, in log-odds. */
  good: Ranker
  /** How near it is to the one the editor would put first; comparable within one article. */
  first: Ranker
}

/** A ranker as kept: trees as base64 of their bytes. */
export interface PackedRanker {
  weights: readonly number[]
  bias: number
  edges: readonly (readonly number[])[]
  trees: string
  step: number
}

/** The figures are of another set of features than this build's. */
export class WrongRankerError extends Error {
  override readonly name = 'WrongRankerError'
}

const FIGURES: RankerFigures = figures
if (FIGURES.features.join() !== SENTENCE_FEATURES.join())
  throw new WrongRankerError('Run: npm run train:takeaways')

const unpacked = ({ weights, bias, edges, trees, step }: PackedRanker): Ranker => ({
  weights,
  bias,
  edges,
  trees: unpackTrees(decodeBase64(trees), step),
})

const rankers = new Map<boolean, Rankers>()

/** The shipped rankers for a kind of text: English, or any other language where `plain`. */
export function rankersFor(plain: boolean): Rankers {
  let found = rankers.get(plain)
  if (!found) {
    const { good, first } = plain ? FIGURES.plain : FIGURES.english
    found = { good: unpacked(good), first: unpacked(first) }
    rankers.set(plain, found)
  }
  return found
}
