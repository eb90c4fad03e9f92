import type { Figure } from '../text/numbers'

/** From here on a number may be a rounded one. Smaller ones are counted. */
const ROUNDED_FROM = 20
/** How far a rounded number may be from the true one, as a share of it. */
const ROUNDING = 0.05

/** Digits of a number without the zeros at its end. */
const significant = (value: number) =>
  String(value)
    .replace(/\D/g, '')
    .replace(/^0+|(?<!0)0+$/g, '').length || 1

/** Whether a page that states `values` states this one, be it more exactly: 298 for 300, 1,187,000 for 1.2 million. */
export function isStated(value: number, values: ReadonlySet<number>): boolean {
  if (values.has(value)) return true
  if (value < ROUNDED_FROM) return false
  const digits = Math.min(significant(value), 21)
  for (const exact of values) {
    if (Math.abs(exact - value) <= ROUNDING * value && Number(exact.toPrecision(digits)) === value)
      return true
  }
  return false
}

/** The numbers of a line that stand nowhere on the page. */
export const numbersNotStated = (numbers: readonly Figure[], values: ReadonlySet<number>): Figure[] =>
  numbers.filter(({ value }) => !isStated(value, values))
