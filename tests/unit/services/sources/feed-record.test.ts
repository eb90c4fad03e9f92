import * as v from 'valibot'
import { expect, test } from 'vitest'
import { faultSchema } from '../../../../services/sources/feed-record'

test('a fault kept by an earlier build is read under the names of today', () => {
  const kept = { path: '$.items[3]', wrong: 'is no object', weight: 'lost' }
  const now = { ...kept, fix: 'Write an object.' }
  expect(v.parse(faultSchema, { ...kept, mend: 'Write an object.' })).toEqual(now)
  expect(v.parse(faultSchema, now)).toEqual(now)
})
