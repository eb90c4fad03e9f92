/** Words of a line, in lower case; single signs of scripts without spaces. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu

/** Share of the shorter line's words that have to stand in the other in the same order, by the measuring contract. */
const ALIKE = 0.85

export const lineWords = (line: string): string[] => line.toLowerCase().match(WORD) ?? []

/** Length of the longest common subsequence of two lists of words. */
function common(a: readonly string[], b: readonly string[]): number {
  let row = new Uint16Array(b.length + 1)
  for (const word of a) {
    const next = new Uint16Array(b.length + 1)
    for (let j = 0; j < b.length; j++)
      next[j + 1] = word === b[j] ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0)
    row = next
  }
  return row[b.length] ?? 0
}

/** How far two lines are one, 0 to 1; 0 below what counts as one. */
export function lineLikeness(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const shorter = short.length
  if (shorter === 0) return 0
  // No more words can stand in order than stand there at all; most pairs are told apart by that.
  const held = new Set(long)
  if (short.filter((word) => held.has(word)).length < shorter * ALIKE) return 0
  const share = common(a, b) / shorter
  return share >= ALIKE ? share : 0
}

/** Whether a line is one of some labelled sentences, given by their words. */
export const isAmong = (line: readonly string[], labels: readonly (readonly string[])[]): boolean =>
  labels.some((label) => lineLikeness(line, label) > 0)
