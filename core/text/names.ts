import type { Token } from './tokens'

/** A name of two to four capitalised words, such as a person's, an organisation's or a place's. */
export interface FullName {
  surface: string
  /** Its words, folded, in order. */
  words: string[]
  /** Index of its first token. */
  index: number
}

const LONGEST = 4
const PARTICLES = new Set([
  'of',
  'de',
  'del',
  'di',
  'da',
  'do',
  'dos',
  'von',
  'van',
  'der',
  'den',
  'al',
  'bin',
  'el',
  'la',
  'le',
  'the',
  'y',
])

/** The words of `text` between two tokens are nothing but a space, a hyphen or an apostrophe. */
const adjoined = (text: string, a: Token, b: Token): boolean =>
  /^[ \u00a0\-’'&]{1,3}$/.test(text.slice(a.at + a.surface.length, b.at))

/**
 * The full names in a text, in order: runs of capitalised words, particles inside them allowed. A capital at the start of
 * a sentence counts where the run goes on and `isGrammar` does not know the word. Empty for scripts without capitals.
 */
export function fullNames(
  text: string,
  words: readonly Token[],
  isGrammar: (word: string) => boolean,
): FullName[] {
  const names: FullName[] = []
  let run: { token: Token; index: number }[] = []
  const flush = () => {
    while (run.length && PARTICLES.has(run.at(-1)?.token.word ?? '')) run.pop()
    const first = run[0]?.token
    const last = run.at(-1)?.token
    const proper = run.filter(({ token }) => token.capital)
    if (first && last && proper.length >= 2 && proper.length <= LONGEST) {
      const surface = text.slice(first.at, last.at + last.surface.length)
      names.push({ surface, words: proper.map(({ token }) => token.word), index: run[0]?.index ?? 0 })
    }
    run = []
  }
  words.forEach((token, index) => {
    const before = run.at(-1)?.token
    if (before && !adjoined(text, before, token)) flush()
    const fits = token.kind === 'word' && token.capital && !isGrammar(token.word) && token.word.length > 1
    if (fits) run.push({ token, index })
    else if (run.length && PARTICLES.has(token.word) && !token.capital) run.push({ token, index })
    else flush()
  })
  flush()
  return names
}
