import { mentionedDates, publishedDay } from '../text/dates'
import { type Token, tokens } from '../text/tokens'
import { asciiDigits } from './stated-numbers'

/** A calendar day that a text names, in each way it can be read. */
export interface StatedDay {
  surface: string
  start: number
  end: number
  /** `month * 32 + day`. */
  days: number[]
}

const ISO = /(?<!\d)\d{4}[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)/g
const NUMERIC = /(?<![\d.])(\d{1,2})([./-])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d])/g
const CHINESE = /(?<!\d)(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/g

/** A month and a day as `core/text/dates` numbers them, or nothing where there is no such day. */
function day(month: string | undefined, number: string | undefined): number[] {
  const [m, d] = [Number(month), Number(number)]
  return m >= 1 && m <= 12 && d >= 1 && d <= 31 ? [m * 32 + d] : []
}

/** The days a text names in figures alone (`2026-03-12`, `12.3.2026`, `3月12日`); day and month either way round. */
function numericDays(text: string): StatedDay[] {
  const read = (pattern: RegExp, days: (match: RegExpMatchArray) => number[]) =>
    Array.from(text.matchAll(pattern), (match) => {
      return { surface: match[0], start: match.index, end: match.index + match[0].length, days: days(match) }
    })
  return [
    ...read(ISO, ([, month, number]) => day(month, number)),
    ...read(NUMERIC, ([, one, , other]) => [...day(one, other), ...day(other, one)]),
    ...read(CHINESE, ([, month, number]) => day(month, number)),
  ].filter(({ days }) => days.length > 0)
}

/** What stands between a day and its month: `12th of March`, `12 de marzo`. */
const BETWEEN = new Set(['of', 'de', 'del', 'di', 'th', 'st', 'nd', 'rd'])
const isDay = (token: Token | undefined): token is Token =>
  token !== undefined && token.kind === 'number' && /^\d{1,2}$/.test(token.word)

function numberBefore(text: string, words: readonly Token[], i: number): Token | null {
  let at = i - 1
  while (at > i - 4 && BETWEEN.has(words[at]?.word ?? '')) at--
  const [number, month] = [words[at], words[i]]
  if (!isDay(number) || !month) return null
  return /[,;:!?()]/.test(text.slice(number.at, month.at)) ? null : number
}

function numberAfter(text: string, words: readonly Token[], i: number): Token | null {
  const [month, number] = [words[i], words[i + 1]]
  if (!isDay(number) || !month) return null
  return /^[\s.]{0,3}$/.test(text.slice(month.at + month.surface.length, number.at)) ? number : null
}

/** The calendar days a text names, in words of its language or of English, or in figures. */
export function statedDays(original: string, language: string): StatedDay[] {
  const text = asciiDigits(original)
  const words = tokens(text)
  const found = numericDays(text)
  words.forEach((token, i) => {
    if (token.kind !== 'word' || token.word.length < 3) return
    const numbers = [numberBefore(text, words, i), numberAfter(text, words, i)].filter((one) => one !== null)
    const days = numbers.flatMap((number) => [...mentionedDates([number, token], language).days])
    if (days.length === 0) return
    const start = Math.min(token.at, ...numbers.map(({ at }) => at))
    const end = Math.max(...[token, ...numbers].map(({ at, surface }) => at + surface.length))
    found.push({ surface: text.slice(start, end), start, end, days })
  })
  return found
}

/** The months a text names without needing a day, 1 to 12. */
export function statedMonths(original: string, language: string): number[] {
  return tokens(original).flatMap((token) => {
    if (token.kind !== 'word' || token.word.length < 3) return []
    const first = { ...token, surface: '1', word: '1', kind: 'number' as const, capital: false }
    return Array.from(mentionedDates([token, first], language).days, (one) => Math.floor(one / 32))
  })
}

/** A day and year from what a page says of its own date; null where it is none. */
export function ownDay(written: string | undefined): { day: number; year: number } | null {
  const days = publishedDay(written)
  if (days === null) return null
  const date = new Date(days * 86_400_000)
  return { day: (date.getUTCMonth() + 1) * 32 + date.getUTCDate(), year: date.getUTCFullYear() }
}
