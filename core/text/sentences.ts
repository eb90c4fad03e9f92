import { endsFused, endsSentence } from './sentences/ends'

/** Longest text split, in UTF-16 units. */
const MOST_TEXT = 60_000

/**
 * Marks that may end a sentence, with the closing signs and footnotes behind them: full stops and their like before white
 * space, those of scripts without spaces anywhere, the Greek question mark, line breaks.
 */
const MARK =
  /(?<![.!?…])(?:\.(?:[ \u00a0]\.){2,}|[.!?…]+)["'”’“‘»«›‹)\]}]*(?:\[\d{1,3}\])*(?:[ \u00a0\u202f]»)?(?=\s|$)|[。！？｡．]+[」』”’）)]*|(?<![؟۔।॥։።៕។။])[؟۔।॥։።៕។။]+["'”’“»)\]]*(?=\s|$)|(?<=\p{Script=Greek})[;\u037e](?=\s|$)|[.!?](?=[–—]?[ \u00a0]?\p{Lu})(?<=\p{Ll}.)|\n+/gu

/** How much before and after a mark is looked at, UTF-16 units. */
const BEFORE = 60
const AFTER = 90

/** Where a sentence stands in its text, in UTF-16 units, without the white space around it. */
export interface Span {
  start: number
  end: number
}

/**
 * Where the sentences of a text stand. Ends are sought by punctuation in any script, and judged by the words on both sides:
 * abbreviations, initials, ordinals and dates, enumerations, ellipses and quotations end none (docs/reading.md has figures).
 * @param language primary subtag; without one only what holds in any language is known.
 */
export function sentenceSpans(text: string, language = ''): Span[] {
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
  for (const match of whole.matchAll(MARK)) {
    const [mark] = match
    const end = match.index + mark.length
    const from = Math.max(start, match.index - BEFORE)
    const after = whole.slice(end, end + AFTER).trimStart()
    const before = whole.slice(from, match.index)
    const isFused = mark.length === 1 && /[.!?]/.test(mark) && /\S/.test(whole[end] ?? ' ')
    const isEnd =
      !after ||
      mark.startsWith('\n') ||
      (isFused
        ? endsFused(mark, before, after)
        : endsSentence({
            text: mark,
            before: from === start ? before.trimStart() : before,
            isWhole: from === start,
            after,
            language,
          }))
    if (isEnd) cut(end)
  }
  cut(whole.length)
  return found
}

/** The sentences of a text as `sentenceSpans` finds them, white space collapsed. */
export function sentences(text: string, language = ''): string[] {
  return sentenceSpans(text, language).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))
}
