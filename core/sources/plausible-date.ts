const DAY = 86_400_000
/** The clock at its zero, told in any time zone: what a program writes that has no date. */
const ZERO_FROM = -DAY
const ZERO_TO = 2 * DAY
/** ms that a clock elsewhere may be ahead: time zones, and stories dated to the next day. */
const AHEAD = 2 * DAY

/**
 * Whether a date of a feed can be meant: not the clock's zero (1970), and no more than two days ahead of `now` (ms since
 * 1970). A brief dated 2100 would otherwise be newer than all its updates.
 */
export function isPlausible(date: string, now: number): boolean {
  const time = Date.parse(date)
  if (Number.isNaN(time) || time > now + AHEAD) return false
  return time < ZERO_FROM || time >= ZERO_TO
}

/** A moment as feeds write it, in whole seconds. @param time ms since 1970. */
export function plausibleMoment(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z')
}

/** A brief's date as RFC 3339 asks for: a day becomes its first moment in UTC. */
export function asMoment(date: string): string {
  return date.length === 10 ? `${date}T00:00:00Z` : date.replace(' ', 'T')
}
