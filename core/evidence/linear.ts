/** A logistic regression over some columns of a row. */
export interface EvidenceRegression {
  /** Name of the columns it looks at. */
  features: readonly string[]
  weights: readonly number[]
  bias: number
}

/** Log-odds as a probability. */
export const evidenceProbability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))

const columns = new WeakMap<EvidenceRegression, Int32Array>()

function columnsOf(model: EvidenceRegression, names: readonly string[]): Int32Array {
  let known = columns.get(model)
  if (!known) {
    known = Int32Array.from(model.features, (name) => names.indexOf(name))
    columns.set(model, known)
  }
  return known
}

/** The log-odds of a row whose columns have these names, always the same for one regression. */
export function logOdds(model: EvidenceRegression, names: readonly string[], row: Float64Array): number {
  const at = columnsOf(model, names)
  let sum = model.bias
  for (let i = 0; i < at.length; i++) sum += (model.weights[i] ?? 0) * (row[at[i] ?? -1] ?? 0)
  return sum
}
