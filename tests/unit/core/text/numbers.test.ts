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
  ])('reads %s', (text, value) => expect(numberValue(text)).toBe(value))

  it('keeps units and scales', () => {
    const text = 'Profit rose 76% to $1.13bn; five people left'
    expect(numbersIn(text, tokens(text)).map(({ value, unit }) => [value, unit])).toEqual([
      [76, '%'],
      [1.13e9, '$'],
      [5, 'people'],
    ])
  })
})
