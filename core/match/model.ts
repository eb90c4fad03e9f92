import { FEATURE_NAMES } from './features'
import figures from './weights.gen.json'

/** What training wrote: one logistic regression over standardised features, its calibration and two thresholds. */
export interface MatchModel {
  features: readonly string[]
  mean: readonly number[]
  scale: readonly number[]
  weights: readonly number[]
  bias: number
  /** Platt's slope and offset, which turn a score into a probability. */
  slope: number
  offset: number
  /** From this probability on, a brief opens. */
  open: number
  /** From this probability on, the reader is asked. */
  ask: number
}

/** The weights of another set of features than this build's. */
export class WrongWeightsError extends Error {
  override readonly name = 'WrongWeightsError'
}

/** The shipped model. */
export const MODEL: MatchModel = figures

/** The score of one comparison, in log-odds before calibration. @throws WrongWeightsError */
export function score(features: Float64Array, model: MatchModel = MODEL): number {
  if (model.weights.length !== FEATURE_NAMES.length)
    throw new WrongWeightsError('Train anew: npm run train:match')
  let sum = model.bias
  for (let i = 0; i < features.length; i++) {
    sum += ((model.weights[i] ?? 0) * ((features[i] ?? 0) - (model.mean[i] ?? 0))) / (model.scale[i] || 1)
  }
  return sum
}

/** The probability that a score's page tells the brief's story (Platt 1999, "Probabilistic outputs for SVMs"). */
export function probability(scored: number, model: MatchModel = MODEL): number {
  return 1 / (1 + Math.exp(-(model.slope * scored + model.offset)))
}
