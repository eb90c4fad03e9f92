import { expect, test } from 'vitest'
import { random } from '../../../../scripts/train-match/random'
import { fuzz } from '../../../hostile/fuzz'
import { OutOfBoundsError, PARSERS } from '../../../hostile/parsers'
import { sized } from '../../../sizes'
import { seed } from '../../support/seed'

const INPUTS = sized(2_000, 100_000)

test.each(Object.entries(PARSERS))(
  `%s: ${INPUTS} mutated inputs of seed ${seed} are read or refused, in bounds and in time`,
  (_name, parser) => {
    expect(fuzz(parser, INPUTS, random(seed)), `Run it again with STORYPULSE_SEED=${seed}`).toEqual([])
  },
  sized(600_000, 3_600_000),
)

test('what throws, goes beyond a bound or takes too long is found', () => {
  const found = (read: (input: unknown) => void) =>
    fuzz({ seeds: ['a seed'], read }, 1, random(seed), 10).map(({ why }) => why)
  expect(
    found(() => {
      throw new OutOfBoundsError('a link to nowhere')
    }),
  ).toEqual(['OutOfBoundsError: a link to nowhere'])
  expect(
    found(() => {
      const { user } = process.cpuUsage()
      while (process.cpuUsage().user - user < 40_000);
    }),
  ).toEqual([expect.stringMatching(/^took \d+ ms$/)])
  expect(found(() => undefined)).toEqual([])
})
