import { foreignNames } from './held-names'
import type { DroppedLine } from './model-brief'
import { type PageFacts, timesIn } from './page-facts'
import { addresses, hostNames } from './plain-line'
import { foreignQuotations } from './quotations'
import { type StatedDay, statedDays, statedMonths } from './stated-dates'
import { asciiDigits, digitNumbers, type StatedNumber, spelledNumbers } from './stated-numbers'

type DropReason = DroppedLine['reason']

/** What the check of a line came to: left out because of `what`, or kept, with the names that are not on the page. */
export type LineCheck = { dropped: DropReason; what: string } | { dropped: null; notOnPage: string[] }

interface Within {
  start: number
  end: number
}
const covers = (outer: Within, inner: Within) => outer.start <= inner.start && outer.end >= inner.end

const isHeld = ({ values, digits }: StatedNumber, facts: PageFacts): boolean =>
  values.some((value) => facts.numbers.has(value)) ||
  (digits !== '' && values.length === 0 && facts.digits.has(digits))

/** Numbers of thousands parted by spaces may as well be several numbers. */
function heldApart(number: StatedNumber, facts: PageFacts): boolean {
  if (!/\s/.test(number.digits)) return false
  return number.digits.split(/\s/).every((digits) => facts.numbers.has(Number(digits)))
}

function foreignNumber(
  line: string,
  facts: PageFacts,
  language: string,
  held: readonly Within[],
): string | null {
  const plain = asciiDigits(line)
  const times = timesIn(plain).filter(({ time }) => facts.times.has(time))
  const numbers = digitNumbers(line, false).filter(
    (number) =>
      ![...held, ...times].some((one) => covers(one, number)) && !facts.years.has(Number(number.digits)),
  )
  // Words for numbers are read in English alone; of a page in another language they cannot be looked up.
  const spelt = language === 'en' && facts.language === 'en' ? spelledNumbers(line, false) : []
  const foreign = [...numbers, ...spelt].find((number) => !isHeld(number, facts) && !heldApart(number, facts))
  return foreign?.surface ?? null
}

/** The first date in a line that is not on the page, and those that are. */
function datesOf(
  line: string,
  facts: PageFacts,
  language: string,
): { foreign: string | null; held: StatedDay[] } {
  const stated = statedDays(line, language)
  const held = stated.filter(({ days }) => days.some((day) => facts.days.has(day)))
  const foreign = stated.find((one) => !held.includes(one) && !held.some((other) => covers(other, one)))
  return { foreign: foreign?.surface ?? null, held }
}

/**
 * Holds a plain line against its page. A line with a quotation, a date or a number that the page does not hold is dropped;
 * one with a name that it does not hold is marked. A web or mail address is no part of a brief, even if the page has it: it may
 * stand there to be passed on. The name of a host alone (`booking.example`) may stay if the page has it. Names are checked in the page's own language only: elsewhere
 * they are written in other ways, and what is not found would tell nothing.
 * @param language primary subtag of the line's language.
 */
export function checkLine(line: string, facts: PageFacts, language: string): LineCheck {
  const foreign = hostNames(line).find((one) => !facts.lower.includes(one))
  const address = addresses(line)[0] ?? foreign
  if (address) return { dropped: 'address', what: address }
  const [quotation] = foreignQuotations(line, facts.text)
  if (quotation !== undefined) return { dropped: 'quotation', what: quotation }
  const dates = datesOf(line, facts, language)
  if (dates.foreign !== null) return { dropped: 'date', what: dates.foreign }
  const number = foreignNumber(line, facts, language, dates.held)
  if (number !== null) return { dropped: 'number', what: number }
  if (language !== facts.language) return { dropped: null, notOnPage: [] }
  const months = statedMonths(line, language).filter((month) => facts.months.has(month))
  const notOnPage = foreignNames(line, facts.names).filter(
    (name) => !statedMonths(name, language).some((month) => months.includes(month)),
  )
  return { dropped: null, notOnPage }
}
