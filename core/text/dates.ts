import { fold } from './fold'
import type { Token } from './tokens'

const DAY = 86_400_000
const EARLIEST = Date.UTC(1990, 0, 1)
const LATEST = Date.UTC(2100, 0, 1)

/** `2024-05-06`, `20240506`, `2024/5/6`, `2024年5月6日`: the year comes first, so month and day are known. */
const YEAR_FIRST =
  /(?<!\d)((?:19|20)\d\d)(?:\s?[年년./-]\s?(\d{1,2})\s?[月월./-]\s?(\d{1,2})|(\d\d)(\d\d))(?!\d)/
const YEAR_LAST = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)/
const DAY_MONTH =
  /(?<!\d)(\d{1,2})(?:\.|º|ª|er|st|nd|rd|th)?[\s-](?:de\s|of\s)?(\p{L}{3,12})\.?,?[\s-](?:de\s|del\s)?((?:19|20)\d\d)(?!\d)/u
const MONTH_DAY = /(?<!\p{L})(\p{L}{3,12})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s((?:19|20)\d\d)(?!\d)/u

/** Languages whose month names are tried where the page's own does not know the word: those of headings and phrases. */
const TRIED = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl']

/** Milliseconds of a calendar day, NaN where there is no such day. */
function dayTime(year: number, month: number, day: number): number {
  const time = Date.UTC(year, month - 1, day)
  return new Date(time).getUTCMonth() === month - 1 && day > 0 ? time : Number.NaN
}

/**
 * `5/6/2024` by the custom of the language: the month comes first in the United States, the day elsewhere. English without a
 * region leaves it open, and so does a page that names no language, unless only one order gives a month.
 */
function orderedTime([, first, , second, year]: RegExpExecArray, tag: string): number {
  const [a, b, y] = [Number(first), Number(second), Number(year)]
  const isAmerican = /^en[-_]us\b/i.test(tag)
  const isOpen = !/^\p{L}{2,3}(?=$|[-_])/u.test(tag) || /^en(?:$|[-_](?:ca|ph)\b)/i.test(tag)
  if (isOpen && a <= 12 && b <= 12 && a !== b) return Number.NaN
  const monthFirst = b > 12 || (isAmerican && a <= 12)
  return monthFirst ? dayTime(y, a, b) : dayTime(y, b, a)
}

/** The time of a date in words, in the language of `tag` or one of the usual ones; NaN where there is none. */
function wordedTime(text: string, tag: string): number {
  const [, dayBefore, monthBehind, yearBehind] = DAY_MONTH.exec(text) ?? []
  const [, monthBefore, dayBehind, yearLast] = (monthBehind ? null : MONTH_DAY.exec(text)) ?? []
  const name = fold(monthBehind ?? monthBefore ?? '')
  const own = /^[a-z]{2,3}(?=$|[-_])/i.exec(tag)?.[0].toLowerCase()
  for (const language of name ? [...(own ? [own] : []), ...TRIED] : []) {
    const month = months(language).get(name)
    if (month) return dayTime(Number(yearBehind ?? yearLast), month, Number(dayBefore ?? dayBehind))
  }
  return Number.NaN
}

/**
 * The day a page or brief says it was published, as whole days since 1970 (UTC). Reads ISO 8601, RFC 2822, dates in figures
 * (by the custom of the language) and in words; null for what is none of these, for what can be read in two ways, and outside
 * 1990 to 2100.
 * @param tag BCP 47 tag of the page, or ''.
 */
export function publishedDay(text: string | undefined, tag = ''): number | null {
  if (!text || text.length > 60) return null
  const plain = text.trim()
  const first = YEAR_FIRST.exec(plain)
  const last = YEAR_LAST.exec(plain)
  let time = Number.NaN
  // A moment is of the day that it is in UTC.
  if (/^\d{4}-\d\d-\d\dT\d/.test(plain)) time = Date.parse(plain)
  else if (first) time = dayTime(Number(first[1]), Number(first[2] ?? first[4]), Number(first[3] ?? first[5]))
  else if (last) time = orderedTime(last, tag)
  else if (!/^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/.test(plain)) {
    const hasZone = /(?:GMT|UTC|Z|[+-]\d\d:?\d\d)\)?$/.test(plain)
    time = hasZone ? Date.parse(plain) : wordedTime(plain, tag)
    if (Number.isNaN(time)) time = Date.parse(plain)
  }
  return time >= EARLIEST && time < LATEST ? Math.floor(time / DAY) : null
}

/** A date as written, if it is ISO 8601 already; else its day, `2024-05-06`; null where `publishedDay` knows none. */
export function standardDate(written: string, tag = ''): string | null {
  const day = publishedDay(written, tag)
  if (day === null) return null
  return /^\d{4}-\d\d-\d\d/.test(written) ? written : new Date(day * DAY).toISOString().slice(0, 10)
}

const monthNames = new Map<string, Map<string, number>>()

/** Month names of a language (full and short, folded) to 1 to 12, from the platform's own tables. */
function months(language: string): Map<string, number> {
  const key = language || 'en'
  let names = monthNames.get(key)
  if (names) return names
  names = new Map()
  for (const style of ['short', 'long'] as const) {
    for (let month = 0; month < 12; month++) {
      for (const locale of [key, 'en']) {
        const format = new Intl.DateTimeFormat(locale, { month: style, day: 'numeric', timeZone: 'UTC' })
        const part = format.formatToParts(Date.UTC(2001, month, 15)).find(({ type }) => type === 'month')
        const name = fold(part?.value.replace(/[.\s]/g, '') ?? '')
        if (name.length > 2 && !/^\d/.test(name)) names.set(name, month + 1)
      }
    }
  }
  monthNames.set(key, names)
  return names
}

/** What a text says of time: calendar days as `month * 32 + day`, and years. */
export interface MentionedDates {
  days: Set<number>
  years: Set<number>
}

/** The calendar days (`March 12`, `12. März`, `2014-03-12`) and years (1900 to 2099) that a text names. */
export function mentionedDates(words: readonly Token[], language: string): MentionedDates {
  const names = months(language)
  const days = new Set<number>()
  const years = new Set<number>()
  const dayAt = (i: number): number | null => {
    const token = words[i]
    const match = token && /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token.word)
    const day = match ? Number(match[1]) : 0
    return day >= 1 && day <= 31 ? day : null
  }
  words.forEach((token, i) => {
    if (token.kind === 'number') {
      if (/^(19|20)\d\d$/.test(token.word)) years.add(Number(token.word))
      return
    }
    const month = names.get(token.word)
    if (month === undefined || (token.word === 'may' && !token.capital)) return
    const day = dayAt(i + 1) ?? dayAt(i - 1)
    if (day !== null) days.add(month * 32 + day)
  })
  return { days, years }
}
