import { leafValue, type Tree } from './trees'

/** A linear part and boosted trees over the same columns; the sum of both is the score. */
export interface Ranker {
  weights: readonly number[]
  bias: number
  /** For each column the ends of its bins. */
  edges: readonly (readonly number[])[]
  trees: readonly Tree[]
}

/** The score of a row of features: higher for what matters more, comparable within one article. */
export function rank(row: Float64Array, { weights, bias, edges, trees }: Ranker): number {
  let sum = bias
  for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * (row[i] ?? 0)
  for (const tree of trees) sum += leafValue(tree, edges, row)
  return sum
}
