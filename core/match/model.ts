import { MATCH_FEATURES } from './features'
import figures from './weights.gen.json'

/** A logistic regression over standardised features; the sum is the log-odds. */
export interface MatchRegression {
  mean: readonly number[]
  scale: readonly number[]
  weights: readonly number[]
  bias: number
  /** From this probability on, a brief opens, or a pair is taken for one story. */
  open: number
}

/** A regression for the one brief of a library that fits best, its calibration worked in. */
export interface AskingRegression extends MatchRegression {
  /** From this probability on, the reader is asked. */
  ask: number
}

/** What training wrote: a regression for texts, one for where a side is hardly more than a headline. */
export interface MatchModel {
  features: readonly string[]
  text: AskingRegression
  headline: AskingRegression
  /** For two texts laid beside each other; its features are these and one more. */
  pair: { text: MatchRegression; headline: MatchRegression }
}

/** The weights are of another set of features than this build's. */
export class WrongMatchWeightsError extends Error {
  override readonly name = 'WrongWeightsError'
}

/** The shipped model. */
export const MATCH_MODEL: MatchModel = figures
if (MATCH_MODEL.features.join() !== MATCH_FEATURES.join())
  throw new WrongMatchWeightsError('Run: npm run train:match')

/** The log-odds that a comparison's page tells the brief's story. */
export function score(
  features: Float64Array,
  { mean, scale, weights, bias }: Omit<MatchRegression, 'open'>,
): number {
  let sum = bias
  for (let i = 0; i < features.length; i++) {
    sum += ((weights[i] ?? 0) * ((features[i] ?? 0) - (mean[i] ?? 0))) / (scale[i] || 1)
  }
  return sum
}

/** Log-odds as a probability. */
export const matchProbability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))
