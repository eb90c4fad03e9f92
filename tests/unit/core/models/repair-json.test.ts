import { expect, test } from 'vitest'
import { MOST_REPAIRED, repairedJson } from '../../../../core/models/repair-json'
import { TOKENS } from '../../../hostile/tokens'
import { watched } from '../../../hostile/watched'

/** ms for the worst text of full length; a tenth of it on a machine with nothing else to do. */
const LONGEST = 5_000

test('repairs data that is nearly JSON', () => {
  expect(repairedJson("{'a': [1, 2,],}")).toEqual({ a: [1, 2] })
  expect(repairedJson('{"a" "b"')).toEqual({ a: 'b' })
})

test('leaves alone what is longer than a brief', () => {
  expect(repairedJson(JSON.stringify('x'.repeat(MOST_REPAIRED)))).toBeUndefined()
})

test('gives up what is no data, and what is too deep', () => {
  expect(repairedJson('')).toBeUndefined()
  expect(repairedJson('{'.repeat(MOST_REPAIRED))).toBeUndefined()
})

test('takes its time on no text of that length', () => {
  for (const token of TOKENS)
    for (const begin of ['{"takeaways":["', '{'])
      watched(() => repairedJson((begin + token.repeat(MOST_REPAIRED)).slice(0, MOST_REPAIRED)), LONGEST)
})
