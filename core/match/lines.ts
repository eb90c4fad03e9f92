import type { Profile } from './profile'

/** Where a text's terms stand, line by line. */
export interface LineIndex {
  profile: Profile
  weights: Float64Array
  /** For each term, the lines it stands in, ascending. */
  holding: number[][]
}

/** Lines looked at on each side. */
export const MOST_LINES = 120

export function lineIndex(profile: Profile, weights: Float64Array): LineIndex {
  const holding: number[][] = Array.from({ length: profile.terms.length }, () => [])
  const count = Math.min(MOST_LINES, profile.lineStarts.length - 1)
  for (let line = 0; line < count; line++) {
    for (let i = profile.lineStarts[line] ?? 0; i < (profile.lineStarts[line + 1] ?? 0); i++) {
      const list = holding[profile.lines[i] ?? 0]
      if (list && list.at(-1) !== line) list.push(line)
    }
  }
  return { profile, weights, holding }
}
