/** What a system made of one page: the story it chose, whether it opens or asks, and how sure it is. */
export interface Verdict {
  expected: string | null
  chosen: string | null
  answer: 'open' | 'ask' | 'none'
  score: number
}

export interface MatchFigures {
  top1: number
  precision: number
  recall: number
  f1: number
  falseMatchRate: number
  unsureRate: number
  recallAsked: number
}

const share = (part: number, whole: number) => (whole ? part / whole : 0)
export const harmonic = (a: number, b: number): number => (a + b ? (2 * a * b) / (a + b) : 0)

/** The figures of the contract; precision, recall and f1 count only what was opened without asking. */
export function matchFigures(verdicts: readonly Verdict[]): MatchFigures {
  const matchable = verdicts.filter(({ expected }) => expected !== null)
  const others = verdicts.length - matchable.length
  const opened = verdicts.filter(({ answer }) => answer === 'open')
  const isRight = ({ expected, chosen }: Verdict) => expected !== null && chosen === expected
  const right = opened.filter(isRight).length
  const precision = share(right, opened.length)
  const recall = share(right, matchable.length)
  return {
    top1: share(matchable.filter(isRight).length, matchable.length),
    precision,
    recall,
    f1: harmonic(precision, recall),
    falseMatchRate: share(opened.filter(({ expected }) => expected === null).length, others),
    unsureRate: share(verdicts.filter(({ answer }) => answer === 'ask').length, verdicts.length),
    recallAsked: share(
      matchable.filter((verdict) => isRight(verdict) && verdict.answer !== 'none').length,
      matchable.length,
    ),
  }
}

/** Sets `answer` by the score at which f1 is best on these very verdicts: generous to a baseline. */
export function atBestThreshold(verdicts: readonly Verdict[]): Verdict[] {
  const matchable = verdicts.filter(({ expected }) => expected !== null).length
  const order = [...verdicts].sort((a, b) => b.score - a.score)
  let right = 0
  let best = -1
  let threshold = Number.POSITIVE_INFINITY
  order.forEach(({ expected, chosen, score }, i) => {
    if (expected !== null && chosen === expected) right++
    const f1 = harmonic(right / (i + 1), share(right, matchable))
    if (order[i + 1]?.score !== score && f1 > best) {
      best = f1
      threshold = score
    }
  })
  return verdicts.map((verdict) => ({ ...verdict, answer: verdict.score >= threshold ? 'open' : 'none' }))
}

/** Area under the curve's counterpart for graded scores: Pearson's correlation. */
export function pearson(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
  const mx = mean(x)
  const my = mean(y)
  let xy = 0
  let xx = 0
  let yy = 0
  x.forEach((value, i) => {
    const dx = value - mx
    const dy = (y[i] ?? 0) - my
    xy += dx * dy
    xx += dx * dx
    yy += dy * dy
  })
  return xx && yy ? xy / Math.sqrt(xx * yy) : 0
}

/** Four digits after the point, for output. */
export const rounded = <T extends object>(figures: T): Record<string, number> =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Number(Number(value).toFixed(4))]))
