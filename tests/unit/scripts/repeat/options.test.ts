import { expect, test } from 'vitest'
import { OptionError, readOptions } from '../../../../scripts/repeat/options'

test('ten runs of both browsers on a quiet machine, unless told otherwise', () => {
  expect(readOptions([])).toEqual({ runs: 10, busy: 0, only: 'chromium,firefox' })
})

test('each can be chosen', () => {
  expect(readOptions(['--runs', '3', '--busy', '2', '--only', 'firefox'])).toEqual({
    runs: 3,
    busy: 2,
    only: 'firefox',
  })
})

test.each([
  [['--runs', '0'], '--runs takes a whole number from 1 on, not "0"'],
  [['--runs', 'many'], '--runs takes a whole number from 1 on, not "many"'],
  [['--busy', '1.5'], '--busy takes a whole number from 0 on, not "1.5"'],
  [['--only', 'chromium,unit'], '--only takes chromium,firefox, not "unit"'],
  [['--only', ''], '--only takes chromium,firefox, not ""'],
])('%j is refused', (args, message) => {
  expect(() => readOptions(args)).toThrow(new OptionError(message))
})

test('an option that does not exist is refused', () => {
  expect(() => readOptions(['--times', '3'])).toThrow(OptionError)
})
