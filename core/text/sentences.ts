/** Longest text split, in UTF-16 units. */
const MOST_TEXT = 60_000

const ABBREVIATION =
  /(?:^|[\s("“])(?:mr|mrs|ms|dr|prof|sen|rep|gov|gen|lt|col|sgt|st|jr|sr|vs|inc|corp|co|ltd|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|no|rev|hon|capt|adm|u\.s|u\.k|u\.n|d\.c|a\.m|p\.m|e\.g|i\.e|bzw|z\.b|ca|nr|\p{L}|(?:\p{L}\.)+\p{L})\.$/iu
const END =
  /(?<![.!?…])[.!?…]+["'”’»)\]]*(?=\s|$)|[。！？]+[」』”’）)]*|(?<![؟۔।॥։።៕។])[؟۔।॥։።៕។]+["'”’»)\]]*(?=\s|$)|\n+/gu
const OPENS = /^["'“‘«([¿¡]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u

/** Where a sentence stands in its text, in UTF-16 units, without the white space around it. */
export interface Span {
  start: number
  end: number
}

/**
 * Where the sentences of a text stand. Ends are sought by punctuation in any script; a full stop after a known
 * abbreviation or an initial, or before a lower-case letter, ends none.
 */
export function sentenceSpans(text: string): Span[] {
  const whole = text.slice(0, MOST_TEXT)
  const found: Span[] = []
  let start = 0
  const cut = (end: number) => {
    const piece = whole.slice(start, end)
    const trimmed = piece.trim()
    const from = start + piece.length - piece.trimStart().length
    if (trimmed) found.push({ start: from, end: from + trimmed.length })
    start = end
  }
  for (const match of whole.matchAll(END)) {
    const end = match.index + match[0].length
    if (match[0].startsWith('.')) {
      if (ABBREVIATION.test(whole.slice(Math.max(start, match.index - 12), match.index + 1))) continue
      const rest = whole.slice(end, end + 8).trimStart()
      if (rest && !OPENS.test(rest)) continue
    }
    cut(end)
  }
  cut(whole.length)
  return found
}

/** The sentences of a text as `sentenceSpans` finds them, white space collapsed. */
export function sentences(text: string): string[] {
  return sentenceSpans(text).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))
}
