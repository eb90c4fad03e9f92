import { fold } from './fold'
import type { Token } from './tokens'

const DAY = 86_400_000
const EARLIEST = Date.UTC(1990, 0, 1)
const LATEST = Date.UTC(2100, 0, 1)

/**
 * The day a page or brief says it was published, as whole days since 1970 (UTC). Reads ISO 8601, RFC 2822 and the long
 * English forms the platform knows; null for what is none of these or outside 1990 to 2100.
 */
export function publishedDay(text: string | undefined): number | null {
  if (!text || text.length > 60) return null
  const plain = text.trim()
  const compact = /^(\d{4})(\d{2})(\d{2})(?=$|T)/.exec(plain)
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(plain) ?? compact
  const time =
    iso && !/T\d/.test(plain)
      ? Date.UTC(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]))
      : /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/.test(plain) && !iso
        ? Number.NaN
        : Date.parse(plain)
  return time >= EARLIEST && time < LATEST ? Math.floor(time / DAY) : null
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
