import type { EvidenceRegression } from '../../core/evidence/linear'
import { type Example, fitLogistic } from '../train-match/logistic'

const short = (value: number) => Number(value.toPrecision(6))

/** Fits a logistic regression to some columns of rows; the standardisation is worked into its weights. */
export function fitLinear(
  examples: readonly Example[],
  l2: number,
  names: readonly string[],
  used: readonly string[] = names,
): EvidenceRegression {
  const columns = used.map((name) => names.indexOf(name))
  const { mean, scale, weights, bias } = fitLogistic(examples, l2, columns)
  const plain = columns.map((j) => (weights[j] ?? 0) / (scale[j] || 1))
  const offset = columns.reduce((sum, j, i) => sum + (plain[i] ?? 0) * (mean[j] ?? 0), 0)
  return { features: used, weights: plain.map(short), bias: short(bias - offset) }
}
