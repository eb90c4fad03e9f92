import { type LineIndex, MOST_LINES } from './lines'
import type { PairSide } from './pairing'

const MOST_LEADING = 16

/** For one line, the greatest weighted share of it that any two neighbouring lines of `to` hold together. */
function bestShare({ from, found }: PairSide, line: number, to: LineIndex): number {
  const { lines, lineStarts } = from.profile
  const scores = new Map<number, number>()
  const seen = new Set<number>()
  let all = 0
  let best = 0
  for (let i = lineStarts[line] ?? 0; i < (lineStarts[line + 1] ?? 0); i++) {
    const position = lines[i] ?? 0
    if (seen.has(position)) continue
    seen.add(position)
    const weight = from.weights[position] ?? 0
    all += weight
    const there = found[position] ?? -1
    if (there < 0) continue
    let previous = -1
    for (const held of to.holding[there] ?? []) {
      for (const window of held - 1 === previous ? [held] : [held - 1, held]) {
        const sum = (scores.get(window) ?? 0) + weight
        scores.set(window, sum)
        if (sum > best) best = sum
      }
      previous = held
    }
  }
  return all ? best / all : 0
}

/** How well the second best of a side's title and lead lines is found in one place of the other's. One alone may be chance. */
export function secondBest(side: PairSide, to: LineIndex): number {
  const { leadLines, lineStarts } = side.from.profile
  const count = Math.min(MOST_LEADING, leadLines, MOST_LINES, lineStarts.length - 1)
  const shares = Array.from({ length: count }, (_, line) => bestShare(side, line, to))
  const [first = 0, second = first] = shares.sort((a, b) => b - a)
  return second
}

/** Weighted share of the first line after a side's title that the other holds anywhere; of the title where there is no more. */
export function firstAfterTitle({ from, found }: PairSide): number {
  const { titleLines, lineStarts, lines } = from.profile
  const line = Math.min(titleLines || 1, lineStarts.length - 2)
  let all = 0
  let shared = 0
  for (let i = lineStarts[line] ?? 0; i < (lineStarts[line + 1] ?? 0); i++) {
    const position = lines[i] ?? 0
    const weight = from.weights[position] ?? 0
    all += weight
    if ((found[position] ?? -1) >= 0) shared += weight
  }
  return all ? shared / all : 0
}
