import { expect, test } from 'vitest'
import { summarise } from '../../../../scripts/repeat/summary'

const run = (number: number, ...failures: string[]) => ({
  number,
  passed: 10,
  failed: failures.length,
  seconds: 60.4,
  failures,
})

test('runs, green ones and the time are counted', () => {
  expect(summarise([run(1), run(2)])).toBe('2 runs, 2 green, 121 s')
  expect(summarise([run(1)])).toBe('1 run, 1 green, 60 s')
  expect(summarise([])).toBe('0 runs, 0 green, 0 s')
})

test('every test that ever failed is named with how often, most often first', () => {
  expect(summarise([run(1, 'b', 'c'), run(2), run(3, 'c', 'a')])).toBe(
    ['3 runs, 1 green, 181 s', '  2 × c', '  1 × a', '  1 × b'].join('\n'),
  )
})
