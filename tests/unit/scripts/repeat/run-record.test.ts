import { expect, test } from 'vitest'
import { describeRun } from '../../../../scripts/repeat/run-record'

test('a green run is told by its counts and its time', () => {
  const run = { number: 3, passed: 238, failed: 0, seconds: 301.54, failures: [] }
  expect(describeRun(run)).toBe('run 3: 238 passed, 0 failed, 301.5 s')
})

test('a failed run names what failed, on one line', () => {
  const run = { number: 4, passed: 236, failed: 2, seconds: 300, failures: ['Firefox: a', 'Firefox: b'] }
  expect(describeRun(run)).toBe('run 4: 236 passed, 2 failed, 300.0 s: Firefox: a; Firefox: b')
})
