/** One labelled comparison. */
export interface Example {
  x: Float64Array
  y: 0 | 1
  weight: number
}

export interface Logistic {
  mean: number[]
  scale: number[]
  weights: number[]
  bias: number
}

function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const n = right.length
  const rows = matrix.map((row, i) => Float64Array.from([...row, right[i] ?? 0]))
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0
  for (let i = 0; i < n; i++) {
    let pivot = i
    for (let r = i + 1; r < n; r++) if (Math.abs(at(r, i)) > Math.abs(at(pivot, i))) pivot = r
    const lifted = rows[pivot] ?? new Float64Array(n + 1)
    rows[pivot] = rows[i] ?? lifted
    rows[i] = lifted
    for (let r = i + 1; r < n; r++) {
      const factor = at(r, i) / at(i, i)
      const row = rows[r]
      if (!factor || !row) continue
      for (let c = i; c <= n; c++) row[c] = (row[c] ?? 0) - factor * (lifted[c] ?? 0)
    }
  }
  const x = new Float64Array(n)
  for (let i = n - 1; i >= 0; i--) {
    let sum = at(i, n)
    for (let j = i + 1; j < n; j++) sum -= at(i, j) * (x[j] ?? 0)
    x[i] = sum / at(i, i)
  }
  return x
}

/** One step of Newton's method from `b`; `z` holds the standardised rows, one after the other. */
function newtonStep(
  examples: readonly Example[],
  z: Float64Array,
  b: Float64Array,
  l2: number,
): Float64Array {
  const k = b.length
  const gradient = new Float64Array(k)
  const hessian = new Float64Array(k * k)
  examples.forEach(({ y, weight }, i) => {
    const row = z.subarray(i * k, i * k + k)
    let s = 0
    for (let j = 0; j < k; j++) s += (b[j] ?? 0) * (row[j] ?? 0)
    const p = 1 / (1 + Math.exp(-s))
    const error = weight * (p - y)
    const curve = weight * Math.max(p * (1 - p), 1e-6)
    for (let a = 0; a < k; a++) {
      const value = row[a] ?? 0
      gradient[a] = (gradient[a] ?? 0) + error * value
      const scaled = curve * value
      for (let c = 0, at = a * k; c <= a; c++, at++) hessian[at] = (hessian[at] ?? 0) + scaled * (row[c] ?? 0)
    }
  })
  const square = Array.from({ length: k }, (_, a) =>
    Float64Array.from(
      { length: k },
      (_, c) => (hessian[Math.max(a, c) * k + Math.min(a, c)] ?? 0) + (a === c ? (a ? l2 : 1e-6) : 0),
    ),
  )
  for (let a = 1; a < k; a++) gradient[a] = (gradient[a] ?? 0) + l2 * (b[a] ?? 0)
  return solve(square, gradient)
}

/** Weighted logistic regression with an L2 penalty on standardised columns, by Newton's method. Deterministic. */
export function fitLogistic(examples: readonly Example[], l2: number, used: readonly number[]): Logistic {
  const width = examples[0]?.x.length ?? 0
  const total = examples.reduce((sum, { weight }) => sum + weight, 0)
  const mean = Array.from(
    { length: width },
    (_, j) => examples.reduce((s, { x, weight }) => s + weight * (x[j] ?? 0), 0) / total,
  )
  const scale = mean.map(
    (m, j) =>
      Math.sqrt(examples.reduce((s, { x, weight }) => s + weight * ((x[j] ?? 0) - m) ** 2, 0) / total) || 1,
  )
  const k = used.length + 1
  const z = new Float64Array(examples.length * k)
  examples.forEach(({ x }, i) => {
    z[i * k] = 1
    used.forEach((j, c) => {
      z[i * k + c + 1] = ((x[j] ?? 0) - (mean[j] ?? 0)) / (scale[j] ?? 1)
    })
  })
  const b = new Float64Array(k)
  for (let round = 0; round < 25; round++) {
    const step = newtonStep(examples, z, b, l2)
    let most = 0
    step.forEach((value, j) => {
      b[j] = (b[j] ?? 0) - value
      most = Math.max(most, Math.abs(value))
    })
    if (most < 1e-4) break
  }
  const weights = Array.from({ length: width }, () => 0)
  used.forEach((column, i) => {
    weights[column] = b[i + 1] ?? 0
  })
  return { mean, scale, weights, bias: b[0] ?? 0 }
}

/** The score of a row, in log-odds. */
export function applyLogistic(model: Logistic, x: Float64Array): number {
  return model.weights.reduce(
    (s, w, j) => (w ? s + (w * ((x[j] ?? 0) - (model.mean[j] ?? 0))) / (model.scale[j] ?? 1) : s),
    model.bias,
  )
}
