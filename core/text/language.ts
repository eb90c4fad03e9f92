import { LANGUAGES, stopWords } from './stop-words'
import type { Token } from './tokens'

/** Fewest words on which a guess is made, and the share of grammar words that makes it credible. */
const FEWEST = 20
const CREDIBLE = 0.12
const LOOKED_AT = 300

/** Tags that say no more than that the language is not known, or that there are several. */
const UNKNOWN = new Set(['und', 'mul', 'mis', 'zxx'])

/** The primary subtag of a BCP 47 tag (`pt-BR` gives `pt`), or '' where there is none that names a language. */
export function primaryLanguage(tag: string): string {
  const primary = /^[A-Za-z]{2,3}(?=$|[-_])/.exec(tag.trim())?.[0].toLowerCase() ?? ''
  if (UNKNOWN.has(primary)) return ''
  return primary === 'no' ? 'nb' : primary === 'iw' ? 'he' : primary === 'in' ? 'id' : primary
}

function share(words: readonly Token[], language: string): number {
  const stops = stopWords(language)
  return words.reduce((count, { word }) => count + (stops.has(word) ? 1 : 0), 0) / words.length
}

/**
 * The language of a text: the declared one, unless its grammar words are missing while another's abound (templates
 * declare English on pages of any language). '' where neither is known.
 */
export function textLanguage(declared: string, words: readonly Token[]): string {
  const claimed = primaryLanguage(declared)
  const sample = words.filter(({ kind }) => kind === 'word').slice(0, LOOKED_AT)
  if (sample.length < FEWEST) return claimed
  const own = claimed && LANGUAGES.includes(claimed) ? share(sample, claimed) : 0
  if (own >= CREDIBLE) return claimed
  let best = claimed
  let most = Math.max(CREDIBLE, own * 2)
  for (const language of LANGUAGES) {
    const found = share(sample, language)
    if (found > most) {
      best = language
      most = found
    }
  }
  return best
}
