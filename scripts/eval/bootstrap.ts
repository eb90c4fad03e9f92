import { random } from '../train-match/random'

const ROUNDS = 2_000

/** A mean difference and the bounds between which 95 of 100 drawn samples have it. */
export interface Difference {
  mean: number
  low: number
  high: number
}

/** Paired bootstrap of the mean of `a - b` (Efron and Tibshirani 1993); the same draws every time. */
export function pairedDifference(a: readonly number[], b: readonly number[]): Difference {
  const differences = a.map((value, i) => value - (b[i] ?? 0))
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const draw = random(11)
  const means = Array.from({ length: ROUNDS }, () => {
    let sum = 0
    for (let i = 0; i < differences.length; i++)
      sum += differences[Math.floor(draw() * differences.length)] ?? 0
    return sum / differences.length
  }).sort((x, y) => x - y)
  return {
    mean: mean(differences),
    low: means[Math.floor(0.025 * ROUNDS)] ?? Number.NaN,
    high: means[Math.floor(0.975 * ROUNDS)] ?? Number.NaN,
  }
}

/** A share of a whole that is made of parts, one for each page. */
export interface Share {
  part: number
  whole: number
}

/** Between which shares 95 of 100 samples drawn from the pages lie; the same draws every time. */
export function shareBounds(pages: readonly Share[]): { share: number; low: number; high: number } {
  const shareOf = (all: readonly Share[]) => {
    const whole = all.reduce((sum, page) => sum + page.whole, 0)
    return whole ? all.reduce((sum, page) => sum + page.part, 0) / whole : 0
  }
  const draw = random(11)
  const shares = Array.from({ length: ROUNDS }, () =>
    shareOf(Array.from(pages, () => pages[Math.floor(draw() * pages.length)] ?? { part: 0, whole: 0 })),
  ).sort((a, b) => a - b)
  return {
    share: shareOf(pages),
    low: shares[Math.floor(0.025 * ROUNDS)] ?? Number.NaN,
    high: shares[Math.floor(0.975 * ROUNDS)] ?? Number.NaN,
  }
}
