import { plausibleMoment } from '../plausible-date'

/** Hours east of Greenwich that names of zones stand for (RFC 822, section 5), and those of Europe and Asia that feeds write. */
const ZONES: Readonly<Record<string, number>> = {
  UT: 0,
  UTC: 0,
  GMT: 0,
  Z: 0,
  WET: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  BST: 1,
  WEST: 1,
  CET: 1,
  MEZ: 1,
  CEST: 2,
  MESZ: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
  IST: 5.5,
  JST: 9,
  KST: 9,
  AEST: 10,
  AEDT: 11,
}

/** Beginnings of the months' names in English, German, French, Spanish, Portuguese and Italian, without accents. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|ene|gen)/,
  /^(?:feb|fev|fevr)/,
  /^(?:mar|mrz|maerz)/,
  /^(?:apr|avr|abr)/,
  /^(?:may|mai|mag|mayo)/,
  /^(?:jun|juin|giu)/,
  /^(?:jul|juil|lug)/,
  /^(?:aug|aou|ago)/,
  /^(?:sep|set)/,
  /^(?:oct|okt|out|ott)/,
  /^(?:nov)/,
  /^(?:dec|dez|dic)/,
]

const LONGEST = 80
const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?[ ]?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/
const MAIL =
  /^(?:\p{L}{2,12}\.?,? +)?(\d{1,2})[. -]{1,2}(\p{L}{3,12})\.?[ ,-]{1,2}(\d{4}|\d{2})(?:,? +(\d{1,2}):(\d{2})(?::(\d{2}))?)? ?(\p{L}{1,5}|[+-]\d{2}:?\d{2})?$/u
const AMERICAN =
  /^(?:\p{L}{2,12}\.?,? +)?(\p{L}{3,12})\.? +(\d{1,2}),? +(\d{4})(?:,? +(\d{1,2}):(\d{2})(?::(\d{2}))?)? ?(\p{L}{1,5}|[+-]\d{2}:?\d{2})?$/u

/** Minutes east of Greenwich; null for what is no zone. */
function offsetOf(zone: string | undefined): number | null {
  if (!zone) return 0
  const numeric = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone)
  if (numeric) return (numeric[1] === '-' ? -1 : 1) * (Number(numeric[2]) * 60 + Number(numeric[3] ?? 0))
  const hours = ZONES[zone.toUpperCase()]
  return hours === undefined ? null : hours * 60
}

function monthOf(name: string): number {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return MONTHS.findIndex((month) => month.test(plain)) + 1
}

interface Parts {
  year: string | undefined
  month: number
  day: string | undefined
  time: readonly (string | undefined)[]
  zone: string | undefined
}

function partsOf(text: string): Parts | null {
  const iso = ISO.exec(text.toUpperCase()) ?? COMPACT.exec(text.toUpperCase())
  if (iso) return { year: iso[1], month: Number(iso[2]), day: iso[3], time: iso.slice(4, 7), zone: iso[7] }
  const mail = MAIL.exec(text)
  if (mail)
    return {
      year: mail[3],
      month: monthOf(mail[2] ?? ''),
      day: mail[1],
      time: mail.slice(4, 7),
      zone: mail[7],
    }
  const american = AMERICAN.exec(text)
  if (!american) return null
  const [, name = '', day, year] = american
  return { year, month: monthOf(name), day, time: american.slice(4, 7), zone: american[7] }
}

/**
 * The moment a date of a feed means, in the form of RFC 3339, or the day where it names no more; null for what is none.
 * Reads RFC 3339 with its usual sins (lower case, a space for the `T`, no offset or one without its colon), RFC 822 with
 * days and zones by their names, also in other languages than English, and `Month day, year`.
 */
export function feedDate(written: string): string | null {
  const text = written.trim().replace(/\s+/g, ' ')
  if (!text || text.length > LONGEST) return null
  const parts = partsOf(text)
  if (!parts) return null
  const { month, day, time, zone } = parts
  const short = Number(parts.year)
  // RFC 2822, section 4.3: two digits below 50 are of this century.
  const year = parts.year?.length === 2 ? short + (short < 50 ? 2000 : 1900) : short
  const [hours = '0', minutes = '0', seconds = '0'] = time
  const offset = offsetOf(zone)
  if (offset === null || month < 1 || month > 12) return null
  const midnight = Date.UTC(year, month - 1, Number(day))
  if (Number.isNaN(midnight) || new Date(midnight).getUTCDate() !== Number(day)) return null
  if (Number(hours) > 24 || Number(minutes) > 59 || Number(seconds) > 60) return null
  if (time[0] === undefined) return new Date(midnight).toISOString().slice(0, 10)
  const at = midnight + ((Number(hours) * 60 + Number(minutes) - offset) * 60 + Number(seconds)) * 1000
  return plausibleMoment(at)
}
