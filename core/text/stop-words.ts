import {
  ara,
  ces,
  dan,
  deu,
  ell,
  eng,
  fas,
  fin,
  fra,
  heb,
  hin,
  hun,
  ind,
  ita,
  jpn,
  kor,
  nld,
  nob,
  pol,
  por,
  ron,
  rus,
  spa,
  swe,
  tur,
  ukr,
  zho,
} from 'stopword'
import { fold } from './fold'

const LISTS: Record<string, readonly string[]> = {
  ar: ara,
  cs: ces,
  da: dan,
  de: deu,
  el: ell,
  en: eng,
  fa: fas,
  fi: fin,
  fr: fra,
  he: heb,
  hi: hin,
  hu: hun,
  id: ind,
  it: ita,
  ja: jpn,
  ko: kor,
  nb: nob,
  nn: nob,
  nl: nld,
  pl: pol,
  pt: por,
  ro: ron,
  ru: rus,
  es: spa,
  sv: swe,
  tr: tur,
  uk: ukr,
  zh: zho,
}

/** Primary subtags of the languages whose grammar words are known. */
export const LANGUAGES: readonly string[] = Object.keys(LISTS)

/** News English says these on every page; the list above is of grammar alone. */
const NEWSROOM =
  'say says said saying tell tells told according report reports reported reporting mr mrs ms dr also would could may might can will get gets got one two new like just make made many much even still back well way since among us re ve ll don didn doesn isn wasn won'

const sets = new Map<string, ReadonlySet<string>>()

/** The words of a language (primary subtag) too common to tell one story from another; empty where none are known. */
export function stopWords(language: string): ReadonlySet<string> {
  let set = sets.get(language)
  if (!set) {
    const words = LISTS[language] ?? []
    const parts = words.flatMap((word) => fold(word).split(/['’\s]/))
    set = new Set(language === 'en' ? [...parts, ...NEWSROOM.split(' ')] : parts)
    sets.set(language, set)
  }
  return set
}
