import type { Passage } from '../../article/passage'
import type { Sentence } from './sentence-list'
import { shortenedLine } from './shorten'

/** A line of a brief, cut out of one sentence. */
export interface Line {
  text: string
  /** Spans all of the line; where something was cut within, that too. */
  passage: Passage
}

/**
 * Words that tie a sentence to the one before and say nothing else. They go only where a capital letter or a digit
 * follows, so that the line begins as a sentence does without a letter being changed.
 */
const CONNECTIVE =
  /^(?:(?:And|But) |(?:And|But|So|Yet|Still|Also|Then|However|Meanwhile|Moreover|Furthermore|Additionally|Besides|Nevertheless|Nonetheless|Indeed|In addition|In fact|Of course|On the other hand), )(?=["“‘]?[\p{Lu}\p{N}])/u

const LONGEST_TIE = 30

/** An aside that a sentence can do without. Those that turn it round (`not`, `except`) stay. */
const ASIDE = / ?[(（][^()（）"“”«»]{1,60}[)）](?=[\s.,;:!?。，；：！？]|$)/gu
const TURNS = /\b(?:not|no|never|except|excluding|unless|without|but|only|if|alleged|reported)/iu
const QUOTE = /["“”«»„「」『』]/gu

const collapse = (text: string) => text.replace(/\s+/g, ' ').trim()

/** An aside goes where it stands within no quotation: there the brackets often hold what makes it readable. */
function withoutAsides(text: string): string {
  const cut = text.replace(ASIDE, (parenthesis: string, at: number) => {
    const quotes = text.slice(0, at).match(QUOTE)?.length ?? 0
    return at === 0 || quotes % 2 || TURNS.test(parenthesis) ? parenthesis : ''
  })
  return cut === text ? text : collapse(cut)
}

/**
 * A sentence as a line: what ties it to its place on the page cut off, nothing added, no letter changed. Who said it stays,
 * so that a claim stays one.
 * @param source the whole text of the sentence's paragraph.
 * @param language primary subtag; connectives are known in English alone.
 */
export function lineOf({ passage }: Sentence, source: string, language: string): Line {
  const whole = source.slice(passage.start, passage.end)
  const tie = language === 'en' ? (CONNECTIVE.exec(whole.slice(0, LONGEST_TIE))?.[0] ?? '') : ''
  const from = tie.length < whole.length - 1 ? tie.length : 0
  const kept = whole.slice(from)
  const start = passage.start + from + (kept.length - kept.trimStart().length)
  const text = withoutAsides(collapse(kept))
  return { text: language === 'en' ? shortenedLine(text) : text, passage: { ...passage, start } }
}
