const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const formats = new Map<string, Intl.RelativeTimeFormat>()

/** One for each language: a list of comments tells an age in every line. */
function relativeIn(locale: string): Intl.RelativeTimeFormat {
  const known = formats.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  formats.set(locale, known)
  return known
}

/** How long ago a moment was, in the reader's language; from a week on the date. Both moments in ms since 1970. */
export function ago(at: number, now: number, locale: string): string {
  const past = Math.max(0, now - at)
  if (past >= 7 * DAY) return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(at)
  const relative = relativeIn(locale)
  if (past >= DAY) return relative.format(-Math.floor(past / DAY), 'day')
  if (past >= HOUR) return relative.format(-Math.floor(past / HOUR), 'hour')
  return relative.format(-Math.floor(past / MINUTE), 'minute')
}
