const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

interface Formats {
  relative: Intl.RelativeTimeFormat
  date: Intl.DateTimeFormat
}

const formats = new Map<string, Formats>()

/** Those of a language, made once: making one takes milliseconds, and a list of comments tells an age in every line. */
function formatsOf(locale: string): Formats {
  let known = formats.get(locale)
  if (!known) {
    known = {
      relative: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
      date: new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }),
    }
    formats.set(locale, known)
  }
  return known
}

/** How long ago a moment was, in the reader's language; from a week on the date. Both moments in ms since 1970. */
export function ago(at: number, now: number, locale: string): string {
  const past = Math.max(0, now - at)
  const { relative, date } = formatsOf(locale)
  if (past >= 7 * DAY) return date.format(at)
  if (past >= DAY) return relative.format(-Math.floor(past / DAY), 'day')
  if (past >= HOUR) return relative.format(-Math.floor(past / HOUR), 'hour')
  return relative.format(-Math.floor(past / MINUTE), 'minute')
}
