/** A probability of 0 to 1 as whole percent, never a false certainty: 99.7 % reads as 99 %. */
export function percent(share: number, locale: string): string {
  const floored = Math.floor(Math.min(Math.max(share, 0), 1) * 100) / 100
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(floored)
}

/** A whole number in the digits of the reader's language. */
export function whole(number: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(number)
}

/** An ISO day or moment as a date in the reader's language; what is no date stays as it is written. */
export function day(iso: string, locale: string): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}

/** Names as the reader's language joins them: "a, b and c". */
export function list(items: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items.map(isolate))
}

/** Text of unknown direction, kept from turning the sentence around it (Unicode FSI and PDI, UAX 9). */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`
}
