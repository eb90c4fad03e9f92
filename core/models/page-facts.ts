import type { Article } from '../article/article'
import { primaryLanguage, textLanguage } from '../text/language'
import { tokens } from '../text/tokens'
import { type HeldNames, heldNames } from './held-names'
import { squeezed } from './quotations'
import { ownDay, statedDays, statedMonths } from './stated-dates'
import { digitNumbers, spelledNumbers } from './stated-numbers'

/** What a page holds that a line about it may name. */
export interface PageFacts {
  /** Primary subtag, or '' where it is not known. */
  language: string
  numbers: ReadonlySet<number>
  /** Digits as written, for what is no number: `3.4.2014`, `1.2.3`. */
  digits: ReadonlySet<string>
  /** Clock times as `h:mm`. */
  times: ReadonlySet<string>
  /** `month * 32 + day`. */
  days: ReadonlySet<number>
  /** 1 to 12. */
  months: ReadonlySet<number>
  /** Years the page gives as its own date. */
  years: ReadonlySet<number>
  names: HeldNames
  /** For quotations: the whole text, squeezed. */
  text: string
  /** For addresses: the whole text in lower case. */
  lower: string
}

/** Longest piece the text functions look at in full; longer paragraphs are taken in pieces that overlap. */
const PIECE = 7_000
const OVERLAP = 400

function piecesOf(text: string): string[] {
  if (text.length <= PIECE) return [text]
  const pieces: string[] = []
  for (let at = 0; at < text.length; at += PIECE - OVERLAP) {
    const space = at > 0 ? text.indexOf(' ', at) : -1
    const from = space > 0 && space < at + OVERLAP / 2 ? space + 1 : at
    pieces.push(text.slice(from, at + PIECE))
  }
  return pieces
}

const TIME = /(?<![\d.,:])(\d{1,2})\s?[:.h時点]\s?(\d{2})(?![\d.,:]\d|\d)/gu

/** Clock times of a text as `h:mm`, with where they stand. */
export function timesIn(text: string): { time: string; start: number; end: number }[] {
  return Array.from(text.matchAll(TIME), ({ 0: all, 1: hour, 2: minute, index }) => {
    return { time: `${Number(hour)}:${minute}`, start: index, end: index + all.length }
  })
}

/** Reads what a page holds: its text, titles, authors, captions and its publisher's own points. */
export function pageFacts(article: Article): PageFacts {
  const { title, site, authors, captions, keyPoints, whyItMatters, publishedAt, modifiedAt } = article
  const own = [
    keyPoints?.heading ?? '',
    ...(keyPoints?.points ?? []),
    whyItMatters?.heading ?? '',
    whyItMatters?.text ?? '',
  ]
  const blocks = [title, site, ...authors, ...article.paragraphs.map(({ text }) => text), ...captions, ...own]
  const texts = blocks.filter(Boolean).flatMap(piecesOf)
  const language =
    textLanguage(article.lang, tokens(texts.slice(0, 12).join('\n'))) || primaryLanguage(article.lang)
  const numbers = texts.flatMap((text) => [
    ...digitNumbers(text, true),
    ...(language === 'en' || language === '' ? spelledNumbers(text, true) : []),
  ])
  const ownDays = [ownDay(publishedAt), ownDay(modifiedAt)].filter((one) => one !== null)
  const days = [
    ...texts.flatMap((text) => statedDays(text, language)).flatMap((one) => one.days),
    ...ownDays.map(({ day }) => day),
  ]
  const whole = blocks.join('\n')
  return {
    language,
    numbers: new Set(numbers.flatMap(({ values }) => values)),
    digits: new Set(numbers.map(({ digits }) => digits)),
    times: new Set(texts.flatMap(timesIn).map(({ time }) => time)),
    days: new Set(days),
    months: new Set([
      ...days.map((day) => Math.floor(day / 32)),
      ...texts.flatMap((text) => statedMonths(text, language)),
    ]),
    years: new Set(ownDays.map(({ year }) => year)),
    names: heldNames(texts, language),
    text: squeezed(whole),
    lower: whole.toLowerCase(),
  }
}
