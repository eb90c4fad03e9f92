import type { Article } from '../article/article'
import { publishedDay } from '../text/dates'
import { tokens } from '../text/tokens'
import type { PageIndex } from './page-index'
import { readWords } from './read-words'
import { type StatedDate, statedDates } from './stated-dates'
import { tornValues, valuesInWords } from './stated-numbers'
import { readings } from './stated-times'

/** What a page says anywhere: in its sentences, its title, under its pictures, by its dates. */
export interface EvidenceFacts {
  keys: ReadonlySet<number>
  values: ReadonlySet<number>
  dates: ReadonlySet<string>
}

const DAY_MS = 86_400_000
const known = new WeakMap<PageIndex, EvidenceFacts>()

/** One key for a date. */
export const dateKey = ({ kind, value }: Pick<StatedDate, 'kind' | 'value'>): string => `${kind} ${value}`

function publishedDates({ publishedAt, modifiedAt, lang }: Article): string[] {
  return [publishedAt, modifiedAt].flatMap((written) => {
    const day = publishedDay(written, lang)
    if (day === null) return []
    const date = new Date(day * DAY_MS)
    return [
      dateKey({ kind: 'year', value: date.getUTCFullYear() }),
      dateKey({ kind: 'weekday', value: date.getUTCDay() }),
      dateKey({ kind: 'day', value: (date.getUTCMonth() + 1) * 32 + date.getUTCDate() }),
    ]
  })
}

/** What the page says anywhere; read once. */
export function evidenceFacts(page: PageIndex): EvidenceFacts {
  const before = known.get(page)
  if (before) return before
  const { article, language } = page
  const keys = new Set(page.terms.keys())
  const values = new Set<number>()
  const dates = new Set(publishedDates(article))
  const others = [article.title, ...article.authors, article.site, ...article.captions].map((text) => {
    const words = tokens(text)
    return { text, tokens: words, numbers: readWords(text, words, language).numbers, language }
  })
  for (const { text, tokens: words } of others)
    for (const { key } of readWords(text, words, language).terms) keys.add(key)
  for (const { text, tokens: words, numbers } of [...page.sentences, ...others]) {
    for (const number of numbers) for (const value of readings(number)) values.add(value)
    for (const value of valuesInWords(words)) values.add(value)
    for (const date of statedDates(text, words, language)) dates.add(dateKey(date))
  }
  for (const { text } of article.paragraphs) for (const value of tornValues(text)) values.add(value)
  const facts = { keys, values, dates }
  known.set(page, facts)
  return facts
}
