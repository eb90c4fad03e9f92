import type { Profile } from './profile'

/** A profile's lines, ready to be sought in another's. */
export interface LineIndex {
  profile: Profile
  weights: Float64Array
  /** For each term, the lines it stands in, ascending. */
  holding: number[][]
  /** Lines weighed when sought: the title's and the lead's. */
  leading: number
}

/** Lines looked at on each side. */
const MOST_LINES = 120
const MOST_LEADING = 16

export function lineIndex(profile: Profile, weights: Float64Array): LineIndex {
  const holding: number[][] = Array.from({ length: profile.terms.length }, () => [])
  const count = Math.min(MOST_LINES, profile.lineStarts.length - 1)
  for (let line = 0; line < count; line++) {
    for (let i = profile.lineStarts[line] ?? 0; i < (profile.lineStarts[line + 1] ?? 0); i++) {
      const list = holding[profile.lines[i] ?? 0]
      if (list && list.at(-1) !== line) list.push(line)
    }
  }
  return { profile, weights, holding, leading: Math.min(MOST_LEADING, profile.leadLines, count) }
}

/** How well single lines of one text are found again in single lines of another. */
export interface Agreement {
  /** The title's, 0 to 1. */
  title: number
  /** Mean over title and lead. */
  mean: number
  /** The second best of title and lead. */
  second: number
}

/** For one line, the greatest weighted share of it that any two neighbouring lines of `to` hold together. */
function bestShare(from: LineIndex, line: number, to: LineIndex, at: ReadonlyMap<number, number>): number {
  const { lines, lineStarts, terms } = from.profile
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
    const there = at.get(terms[position] ?? 0)
    if (there === undefined) continue
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

/** Looks for the title and lead lines of `from` in `to`; `at` gives the positions of `to`'s terms. */
export function agreement(from: LineIndex, to: LineIndex, at: ReadonlyMap<number, number>): Agreement {
  const shares: number[] = []
  for (let line = 0; line < from.leading; line++) shares.push(bestShare(from, line, to, at))
  const mean = shares.length ? shares.reduce((a, b) => a + b, 0) / shares.length : 0
  const title = Math.max(0, ...shares.slice(0, Math.max(1, Math.min(from.profile.titleLines, 3))))
  const [first = 0, second = first] = [...shares].sort((a, b) => b - a)
  return { title, mean, second }
}
