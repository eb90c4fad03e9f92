import { FEATURE_NAMES } from './features'
import figures from './weights.gen.json'

/** A logistic regression over standardised features; the sum is the log-odds. */
export interface Linear {
  mean: readonly number[]
  scale: readonly number[]
  weights: readonly number[]
  bias: number
  /** From this probability on, a brief opens, or a pair is taken for one story. */
  open: number
}

/** A regression for the one brief of a library that fits best, its calibration worked in. */
export interface Asking extends Linear {
  /** From this probability on, the reader is asked. */
  ask: number
}

/** What training wrote: a regression for texts, one for where a side is hardly more than a headline. */
export interface MatchModel {
  features: readonly string[]
  text: Asking
  headline: Asking
  /** For two texts laid beside each other; its features are these and one more. */
  pair: { text: Linear; headline: Linear }
}

/** The weights are of another set of features than this build's. */
export class WrongWeightsError extends Error {
  override readonly name = 'WrongWeightsError'
}

/** The shipped model. */
export const MODEL: MatchModel = figures
if (MODEL.features.join() !== FEATURE_NAMES.join()) throw new WrongWeightsError('Run: npm run train:match')

/** The log-odds that a comparison's page tells the brief's story. */
export function score(features: Float64Array, { mean, scale, weights, bias }: Omit<Linear, 'open'>): number {
  let sum = bias
  for (let i = 0; i < features.length; i++) {
    sum += ((weights[i] ?? 0) * ((features[i] ?? 0) - (mean[i] ?? 0))) / (scale[i] || 1)
  }
  return sum
}

/** Log-odds as a probability. */
export const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))
