import { fold } from './fold'

/** One word or number of a text. */
export interface Token {
  /** As written. */
  surface: string
  /** Lower case, without accents. For a number, its digits as written. */
  word: string
  /** Index of the first UTF-16 unit in the text. */
  at: number
  kind: 'word' | 'number'
  /** Begins with a capital letter (words of scripts that have them). */
  capital: boolean
  /** First of a sentence, a quotation or a line, where a capital letter tells nothing. */
  opens: boolean
  /** First after a full stop or a line's end. */
  begins: boolean
}

/** Longest text looked at, in UTF-16 units: far more than a page card holds, little enough for any input to be quick. */
export const MOST_TEXT = 40_000
/** The same for scripts that write no spaces, whose words `Intl.Segmenter` finds at about 4 µs a character. */
const MOST_UNSPACED = 8_000
/** Such a script parts its sentences by signs long before; a longer run is read piece by piece, or its time would grow by the square. */
const LONGEST_RUN = 500
const LONGEST_WORD = 60
/** Characters before a word in which the end of a sentence is sought; the expressions below reach no further. */
const MOST_BETWEEN = 4

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const PIECE = /(?:\p{Lu}\.){2,}|\d+(?:[.,’'\u00a0\u202f]\d+)*|\p{N}+|[\p{L}][\p{L}\p{M}\p{N}\u200c\u200d]*/gu
const SENTENCE_END = /[.!?:;…。！？"“”„«»‘(\n]\s{0,3}$/u
const FULL_STOP = /[.!?…。！？\n]['"’”»)]{0,3}\s{0,3}$/u
const CAPITAL = /^[\p{Lu}\p{Lt}]/u
const DIGIT = /^\p{N}/u

let segmenter: Intl.Segmenter | undefined

/** The words of a run in a script without spaces; single characters where the platform knows no words. */
function unspacedWords(run: string): { text: string; at: number }[] {
  if (typeof Intl.Segmenter !== 'function') return Array.from(run, (text, at) => ({ text, at }))
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' })
  const words: { text: string; at: number }[] = []
  for (let from = 0; from < run.length; from += LONGEST_RUN)
    for (const part of segmenter.segment(run.slice(from, from + LONGEST_RUN)))
      if (part.isWordLike) words.push({ text: part.segment, at: from + part.index })
  return words
}

/**
 * The words and numbers of a text, in order, in any script. Looks at the first 40,000 UTF-16 units (8,000 of a script
 * without spaces) and never throws, whatever the text holds.
 */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  const whole = text.length > MOST_TEXT ? text.slice(0, MOST_TEXT) : text
  let end = 0
  let unspaced = 0
  const push = (surface: string, at: number) => {
    if (surface.length > LONGEST_WORD) return
    const kind = DIGIT.test(surface) ? 'number' : 'word'
    const between = whole.slice(Math.max(end, at - MOST_BETWEEN), at)
    const opens = found.length === 0 || SENTENCE_END.test(between)
    const begins = found.length === 0 || (opens && FULL_STOP.test(between))
    const plain = surface.includes('.') && kind === 'word' ? surface.replaceAll('.', '') : surface
    const word = kind === 'word' ? fold(plain) : surface.normalize('NFKC')
    found.push({ surface, word, at, kind, capital: CAPITAL.test(surface), opens, begins })
    end = at + surface.length
  }
  for (const match of whole.matchAll(PIECE)) {
    const [surface] = match
    if (!UNSPACED.test(surface)) {
      push(surface, match.index)
    } else if (unspaced < MOST_UNSPACED) {
      const run = surface.slice(0, MOST_UNSPACED - unspaced)
      unspaced += run.length
      for (const part of unspacedWords(run)) push(part.text, match.index + part.at)
    }
  }
  return found
}
