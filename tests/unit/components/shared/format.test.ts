import { expect, test } from 'vitest'
import { day, grouped, list, percent, wholeNumber } from '../../../../components/shared/format'
import { t } from '../../support/text'

test('percents are floored, kept within bounds and written as the language does', () => {
  expect(percent(0.999, t)).toBe('99%')
  expect(percent(0.997, t)).toBe('99%')
  expect(percent(1.2, t)).toBe('100%')
  expect(percent(-1, t)).toBe('0%')
})

test('numbers, days and lists speak the language of the reader', () => {
  expect(wholeNumber(12, t)).toBe('12')
  const arabic = ((key: string) => (key === 'numbers.digits' ? '٠١٢٣٤٥٦٧٨٩' : key)) as typeof t
  expect(wholeNumber(120, arabic)).toBe('١٢٠')
  expect(day('2026-03-02', 'en')).toBe('Mar 2, 2026')
  expect(day('2026-03-02T23:30:00Z', 'de')).toBe('2. März 2026')
  expect(day('once upon a time', 'en')).toBe('once upon a time')
  expect(list(['a', 'b'], 'en')).toBe('\u2068a\u2069 and \u2068b\u2069')
})

test.each([
  [7, '7'],
  [812, '812'],
  [8120, '8,120'],
  [1234567, '1,234,567'],
])('the thousands of %i are parted', (number, written) => {
  expect(grouped(number, t)).toBe(written)
})
