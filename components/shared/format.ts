import type { Translate } from '../text'

/**
 * A whole number in the digits of the reader's language, which its messages name. Not by `Intl.NumberFormat`: the first one
 * in a page takes a browser 50 ms.
 */
export function wholeNumber(number: number, t: Translate): string {
  const digits = [...t('numbers.digits')]
  return String(Math.round(number)).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit)
}

/** A whole number with its thousands parted, as the messages of the reader's language say. */
export function grouped(number: number, t: Translate): string {
  const digits = [...wholeNumber(number, t)]
  const first = digits.length % 3 || 3
  const groups = [digits.slice(0, first).join('')]
  for (let at = first; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3).join(''))
  return groups.join(t('numbers.group'))
}

/** A probability of 0 to 1 as whole percent, never a false certainty: 99.7 % reads as 99 %. */
export function percent(share: number, t: Translate): string {
  const floored = Math.floor(Math.min(Math.max(share, 0), 1) * 100)
  return t('numbers.percent', [wholeNumber(floored, t)])
}

/** Short enough to stay in one piece on a line. */
const SHORT_DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const

/** An ISO day or moment as a date in the reader's language; what is no date stays as it is written. */
export function day(iso: string, locale: string): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  return new Intl.DateTimeFormat(locale, { ...SHORT_DAY, timeZone: 'UTC' }).format(date)
}

/** Names as the reader's language joins them: "a, b and c". */
export function list(items: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items.map(isolate))
}

/** Text of unknown direction, kept from turning the sentence around it (Unicode FSI and PDI, UAX 9). */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`
}
