import type { Figure } from '../text/numbers'
import type { Token } from '../text/tokens'

/** The unit of a `Figure` that is a clock time: it counts nothing and is compared with other times alone. */
export const CLOCK = ':'

const HOUR = 60
const NOON = 12
const DAY_HOURS = 24

/**
 * Values of times are below 0, so that no other number is taken for one: minutes of the day, further down where morning or
 * evening is left open.
 */
const SURE = -10_000
const OPEN = -20_000

/** `10.30pm`, `10 p.m.`, `10:30 Uhr`, `22h30`: figures that a word before or behind them makes a time. */
const TIME =
  /(?<![\d.,:€$£¥-])(\d{1,2})(?:[ \u00a0]?([.:h時시])[ \u00a0]?([0-5]\d)(?!\d|[.,:/]\d|[ \u00a0]?[%‰€$£]))?(?:[ \u00a0\u202f]?([ap])\.?[ \u00a0]?m\b\.?|[ \u00a0](Uhr|uur|hrs|hours|horas|GMT|BST|CET|CEST|UTC|E[SD]T|P[SD]T|ET|PT)\b)?/gu

/** Words before a time that is written with a colon or a stop and nothing behind it. */
const BEFORE =
  /(?:^|[\s(])(?:at|from|until|till|by|around|about|before|after|since|um|gegen|ab|bis|seit|von|à|vers|dès|a las|alle|ore|dalle|às|kl\.?|klo|om|rond|vanaf|o|v|в|с|до|около)[ \u00a0]$/iu

/** Behind a time with a stop, where the same words stand before prices and rates as well. */
const BEHIND =
  /^[ \u00a0](?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:this|tomorrow|yesterday|last|that) (?:morning|afternoon|evening|night)|today|tonight|tomorrow|yesterday|local time)\b/iu

interface Clock {
  hour: number
  minute: number
  /** Whether morning or evening is said. */
  isSure: boolean
}

function clockOf(match: RegExpMatchArray, text: string): Clock | null {
  const [all, digits = '', sign = '', minutes = '0', half, word] = match
  const at = match.index ?? 0
  const hour = Number(digits)
  if (hour > DAY_HOURS) return null
  if (half) {
    if (hour < 1 || hour > NOON) return null
    return {
      hour: (hour % NOON) + (half.toLowerCase() === 'p' ? NOON : 0),
      minute: Number(minutes),
      isSure: true,
    }
  }
  const end = at + all.length
  const isLed = BEFORE.test(text.slice(Math.max(0, at - 10), at))
  // "24 hours" and "10 GMT" are no times; "10:30 GMT" is.
  const isMarked = word ? sign !== '' || word === 'Uhr' || word === 'uur' : /[h時시]/.test(sign)
  const isBare = isLed && (sign === ':' || (sign === '.' && BEHIND.test(text.slice(end, end + 24))))
  if (!isMarked && !isBare) return null
  return {
    hour: hour % DAY_HOURS,
    minute: Number(minutes),
    isSure: hour > NOON || hour === 0 || /^0/.test(digits),
  }
}

const timeValue = ({ hour, minute, isSure }: Clock): number =>
  isSure ? SURE - hour * HOUR - minute : OPEN - (hour % NOON) * HOUR - minute

/** The clock times that a text states, in any of the usual ways to write them; `words` are its tokens. */
export function statedTimes(text: string, words: readonly Token[]): { figure: Figure; tokens: number[] }[] {
  const found: { figure: Figure; tokens: number[] }[] = []
  for (const match of text.matchAll(TIME)) {
    const clock = clockOf(match, text)
    if (!clock) continue
    const end = match.index + match[0].length
    const own = words.flatMap(({ at }, i) => (at >= match.index && at < end ? [i] : []))
    const [index] = own
    if (index === undefined) continue
    found.push({
      figure: { surface: match[0].trim(), value: timeValue(clock), unit: CLOCK, index },
      tokens: own,
    })
  }
  return found
}

/**
 * All values under which a page that states `value` may be asked for it: a time also without its half of the day, one that
 * leaves that open in either, and the figures it is written with.
 */
export function readings({ value, unit }: Figure): number[] {
  if (unit !== CLOCK) return [value]
  const isOpen = value <= OPEN
  const minutes = (isOpen ? OPEN : SURE) - value
  const hour = Math.floor(minutes / HOUR)
  const minute = minutes % HOUR
  const times = [hour % NOON, (hour % NOON) + NOON].map((one) => ({ hour: one, minute, isSure: true }))
  const sure = isOpen ? times.map(timeValue) : [value]
  return [...sure, timeValue({ hour, minute, isSure: false }), hour, hour % NOON || NOON, minute]
}
