import { tokens } from '../text/tokens'
import type { Brief } from './brief'

/** The texts of a brief that a reader reads. */
export type BriefPart = 'headline' | 'whyItMatters' | 'takeaways' | 'analysis'

/** One line that differs between two versions of a brief. `at` is its place in the version that has it, from 0. */
export type LineChange =
  | { kind: 'added'; part: BriefPart; at: number; now: string }
  | { kind: 'removed'; part: BriefPart; at: number; before: string }
  | { kind: 'reworded'; part: BriefPart; at: number; before: string; now: string }

/** Share of common words (Dice 1945) from which two lines count as one, reworded: half of what they say is the same. */
const ALIKE = 0.5

const tidy = (line: string) => line.replace(/\s+/g, ' ').trim()

function wordsOf(line: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { word } of tokens(line)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Share of words two lines have in common, each counted as often as both have it. 0 to 1. */
function alike(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((all, one) => all + one, 0)
  let common = 0
  for (const [word, count] of a) common += Math.min(count, b.get(word) ?? 0)
  const all = sum(a) + sum(b)
  return all === 0 ? 0 : (2 * common) / all
}

interface Line {
  at: number
  text: string
}

/** The lines of each that the other has not, each line of the other counting once. */
function unmatched(before: readonly string[], now: readonly string[]): { gone: Line[]; come: Line[] } {
  const left = new Map<string, number>()
  for (const line of before) left.set(tidy(line), (left.get(tidy(line)) ?? 0) + 1)
  const come = now.flatMap((text, at) => {
    const count = left.get(tidy(text)) ?? 0
    if (count > 0) left.set(tidy(text), count - 1)
    return count > 0 ? [] : [{ at, text }]
  })
  // What is still counted is gone; of equal lines the last ones.
  const gone: Line[] = []
  before.forEach((_, back) => {
    const at = before.length - 1 - back
    const text = before[at] ?? ''
    const count = left.get(tidy(text)) ?? 0
    if (count > 0) gone.unshift({ at, text })
    if (count > 0) left.set(tidy(text), count - 1)
  })
  return { gone, come }
}

/** Pairs of lines that say much the same, the likest first. */
function reworded(gone: readonly Line[], come: readonly Line[]): { old: Line; fresh: Line }[] {
  const words = come.map(({ text }) => wordsOf(text))
  const pairs = gone
    .flatMap((old) => {
      const own = wordsOf(old.text)
      return come.map((fresh, index) => ({ old, fresh, share: alike(own, words[index] ?? new Map()) }))
    })
    .filter(({ share }) => share >= ALIKE)
    .sort((a, b) => b.share - a.share || a.fresh.at - b.fresh.at || a.old.at - b.old.at)
  const taken = new Set<Line>()
  return pairs.filter(({ old, fresh }) => {
    if (taken.has(old) || taken.has(fresh)) return false
    taken.add(old).add(fresh)
    return true
  })
}

function changesOf(part: BriefPart, before: readonly string[], now: readonly string[]): LineChange[] {
  const { gone, come } = unmatched(before, now)
  const pairs = reworded(gone, come)
  const partner = new Map(pairs.map(({ old, fresh }) => [fresh.at, old]))
  const paired = new Set(pairs.map(({ old }) => old))
  return [
    ...come.map(({ at, text }): LineChange => {
      const old = partner.get(at)
      return old
        ? { kind: 'reworded', part, at, before: old.text, now: text }
        : { kind: 'added', part, at, now: text }
    }),
    ...gone
      .filter((line) => !paired.has(line))
      .map(({ at, text }): LineChange => ({ kind: 'removed', part, at, before: text })),
  ]
}

/** A part with one line at most: another line in its place is that line, reworded, however little is left of it. */
function changeOfOne(part: BriefPart, before: string | undefined, now: string | undefined): LineChange[] {
  if (before !== undefined && now !== undefined) {
    return tidy(before) === tidy(now) ? [] : [{ kind: 'reworded', part, at: 0, before, now }]
  }
  if (now !== undefined) return [{ kind: 'added', part, at: 0, now }]
  return before === undefined ? [] : [{ kind: 'removed', part, at: 0, before }]
}

/**
 * What a reader who read `before` has not read, line by line: headline, why it matters, takeaways, analysis. Lines that
 * only changed their place or their white space are not told; in each part what is there now comes first, in its order.
 */
export function briefChanges(before: Brief, now: Brief): LineChange[] {
  return [
    ...changeOfOne('headline', before.headline, now.headline),
    ...changeOfOne('whyItMatters', before.whyItMatters, now.whyItMatters),
    ...changesOf('takeaways', before.takeaways, now.takeaways),
    ...changesOf('analysis', before.analysis, now.analysis),
  ]
}

/** A brief without its own dates, as a text that is the same for equal briefs whatever the order of their fields. */
function content({ createdAt: _, updatedAt: __, ...rest }: Brief): string {
  return JSON.stringify(rest, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

/** Whether two versions of a brief hold the same in every part, their own dates aside. */
export function isSameContent(a: Brief, b: Brief): boolean {
  return content(a) === content(b)
}
