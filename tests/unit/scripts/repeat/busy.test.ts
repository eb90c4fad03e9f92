import { once } from 'node:events'
import { expect, test } from 'vitest'
import { keepBusy } from '../../../../scripts/repeat/busy'

test('as many loops run as asked for, and all end when told to', async () => {
  const busy = keepBusy(2)
  const ends = busy.processes.map((loop) => once(loop, 'exit'))
  expect(busy.processes).toHaveLength(2)
  busy.stop()
  expect(await Promise.all(ends)).toEqual([
    [0, null],
    [0, null],
  ])
})
