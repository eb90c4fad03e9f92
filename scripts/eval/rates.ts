/** Area under the curve: how often a positive scores above a negative, ties counted half. */
export function areaUnderCurve(scores: readonly number[], positive: readonly boolean[]): number {
  const yes = scores.filter((_, i) => positive[i])
  const no = scores.filter((_, i) => !positive[i])
  let won = 0
  for (const a of yes) for (const b of no) won += a > b ? 1 : a === b ? 0.5 : 0
  return yes.length && no.length ? won / (yes.length * no.length) : Number.NaN
}

/** Mean of the shares of positives and of negatives told rightly. */
export function balancedAccuracy(said: readonly boolean[], positive: readonly boolean[]): number {
  const right = (value: boolean) => {
    const of = positive.flatMap((one, i) => (one === value ? [said[i] === value] : []))
    return of.length ? of.filter(Boolean).length / of.length : Number.NaN
  }
  return (right(true) + right(false)) / 2
}

/** The threshold at which balanced accuracy is highest, half way to the next lower score. */
export function bestThreshold(scores: readonly number[], positive: readonly boolean[]): number {
  const order = scores
    .map((score, i) => ({ score, yes: positive[i] === true }))
    .sort((a, b) => b.score - a.score)
  const yes = order.filter((one) => one.yes).length || 1
  const no = order.length - yes || 1
  let value = 0
  let most = Number.NEGATIVE_INFINITY
  let threshold = 0
  order.forEach((one, i) => {
    value += one.yes ? 1 / yes : -1 / no
    const next = order[i + 1]?.score ?? one.score
    if (value > most && next !== one.score) {
      most = value
      threshold = (one.score + next) / 2
    }
  })
  return threshold
}
