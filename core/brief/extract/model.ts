import { decodeBase64 } from '../../text/base64'
import { SENTENCE_FEATURES } from './feature-names'
import type { Ranker } from './ranker'
import figures from './ranker.gen.json'
import { unpackTrees } from './trees'

/** What training wrote. */
export interface RankerFigures {
  features: readonly string[]
  /** For English, and for languages of which no word lists and no background are known. */
  english: PackedRanker
  plain: PackedRanker
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

const rankers = new Map<boolean, Ranker>()

/** The shipped ranker for a kind of text. */
export function ranker(plain: boolean): Ranker {
  let found = rankers.get(plain)
  if (!found) {
    found = unpacked(plain ? FIGURES.plain : FIGURES.english)
    rankers.set(plain, found)
  }
  return found
}
