import { expect, test } from 'vitest'
import { growth, MOST_GROWTH } from '../../../hostile/growth'
import { READERS, SLOW_READERS } from '../../../hostile/readers'
import { TOKENS } from '../../../hostile/tokens'
import { sized } from '../../../sizes'

/** UTF-16 units of the shortest text; the longest has four times as many. */
const SHORTEST = sized(3_000, 20_000)
const SHORTEST_OF_SLOW = sized(500, 10_000)

/** A token again and again where something else stands at both ends, and alone. */
const pumped = (token: string) => {
  const row = (length: number) => token.repeat(Math.ceil(length / token.length))
  const amid = (length: number) => `x${row(length)}x\u2028`
  return sized([amid], [row, amid])
}

test.each([
  ...Object.entries(READERS).map(([name, read]) => ({ name, read, shortest: SHORTEST })),
  ...Object.entries(SLOW_READERS).map(([name, read]) => ({ name, read, shortest: SHORTEST_OF_SLOW })),
])('$name takes time in proportion to its length', ({ read, shortest }) => {
  const slow = TOKENS.flatMap((token) =>
    pumped(token).flatMap((text) => {
      const grown = growth(read, text, shortest)
      return grown > MOST_GROWTH ? [`${JSON.stringify(token)} grows by ${grown.toFixed(1)}`] : []
    }),
  )
  expect(slow).toEqual([])
})

test('a reader that goes over its text for each of its characters is found', () => {
  const square = (text: string) => /\s+$/.test(`${text}x`)
  expect(growth(square, (length) => ' '.repeat(length), 1_500)).toBeGreaterThan(MOST_GROWTH)
})
