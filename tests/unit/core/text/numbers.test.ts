import { describe, expect, it } from 'vitest'
import { numbersIn, numberValue } from '../../../../core/text/numbers'
import { tokens } from '../../../../core/text/tokens'

describe('numbers', () => {
  it.each([
    ['1,600', 1600],
    ['1.600', 1600],
    ['3,5', 3.5],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,00,000', 100_000],
    ['12,34,567', 1_234_567],
    ['2,00,00,000.5', 20_000_000.5],
    ['3.4.2014', Number.NaN],
  ])('reads %s', (text, value) => expect(numberValue(text)).toBe(value))

  it('keeps units and scales', () => {
    const text = 'Profit rose 76% to $1.13bn; five people left'
    expect(numbersIn(text, tokens(text)).map(({ value, unit }) => [value, unit])).toEqual([
      [76, '%'],
      [1.13e9, '$'],
      [5, 'people'],
    ])
  })

  it.each([
    ['₹1.5 lakh each', 150_000],
    ['3 lakhs of people', 300_000],
    ['Rs 2 lakh crore more', 2e12],
    ['5 crore voters', 5e7],
    ['14億円', 1.4e9],
    ['14억 원', 1.4e9],
    ['two hundred people', 2],
    ['5 Mio. Euro', 5e6],
  ])('works the scale in: %s', (text, value) => expect(numbersIn(text, tokens(text))[0]?.value).toBe(value))
})
