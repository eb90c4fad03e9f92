import { mentionedDates } from '../text/dates'
import { fold } from '../text/fold'
import type { Token } from '../text/tokens'

/** A point in time that a text names. */
export interface StatedDate {
  surface: string
  /** `day`: month and day; `year`; `weekday`. Only those of one kind can contradict each other. */
  kind: 'day' | 'year' | 'weekday'
  value: number
}

const WEEK = 7
const named = new Map<string, Map<string, number>>()

/** Names of the days of the week (folded, in full) to 0 to 6, from the platform's own tables. */
function weekdays(language: string): Map<string, number> {
  const key = language || 'en'
  let names = named.get(key)
  if (names) return names
  names = new Map()
  for (const locale of new Set([key, 'en'])) {
    const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
    for (let day = 0; day < WEEK; day++) names.set(fold(format.format(Date.UTC(2001, 0, 7 + day))), day)
  }
  named.set(key, names)
  return names
}

const DAY = /^\d{1,2}$/
const YEAR = /^(?:19|20)\d\d$/

const ORDINAL = /^(?:st|nd|rd|th)$/

/** The days (`March 12`), years (1900 to 2099) and weekdays that a text names, in order. */
export function statedDates(text: string, words: readonly Token[], language: string): StatedDate[] {
  const found: StatedDate[] = []
  const slice = (a: Token, b: Token) => text.slice(a.at, b.at + b.surface.length)
  words.forEach((token, i) => {
    if (token.kind === 'number' && DAY.test(token.word)) {
      const isOrdinal = ORDINAL.test(words[i + 1]?.word ?? '')
      const near = [words[i - 1], token, words[isOrdinal ? i + 2 : i + 1]].filter(
        (word) => word !== undefined,
      )
      for (const value of mentionedDates(near, language).days) {
        const [first = token] = near
        const last = near.at(-1) ?? token
        const follows = mentionedDates([token, last], language).days.has(value)
        found.push({ kind: 'day', value, surface: follows ? slice(token, last) : slice(first, token) })
      }
    } else if (token.kind === 'number' && YEAR.test(token.word)) {
      found.push({ kind: 'year', value: Number(token.word), surface: token.surface })
    } else if (token.kind === 'word' && token.word.length > 3) {
      const value = weekdays(language).get(token.word)
      if (value !== undefined) found.push({ kind: 'weekday', value, surface: token.surface })
    }
  })
  return found
}
