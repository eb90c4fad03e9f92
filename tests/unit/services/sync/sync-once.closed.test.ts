import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SyncTarget } from '../../../../services/sync/target'
import { WebDav } from '../../../../services/sync/webdav'
import { DAV_READER, type DavServer, startDavServer } from '../../../stand-ins/webdav-server'
import { brief, TestMachine } from '../../support/sync-machine'

let dav: DavServer
const place = () => new WebDav({ address: `${dav.origin}/dav/`, ...DAV_READER })
beforeEach(async () => {
  dav = await startDavServer()
})
afterEach(() => dav.close())

/** A place at each of whose answers a machine's databases of the sync are closed. */
function closing(machine: TestMachine): SyncTarget {
  const real = place()
  const then = <T>(answer: T): T => {
    machine.closeSync()
    return answer
  }
  return {
    list: async (signal) => then(await real.list(signal)),
    read: async (name, signal) => then(await real.read(name, signal)),
    write: async (name, bytes, signal, options) => then(await real.write(name, bytes, signal, options)),
    remove: async (name, signal) => then(await real.remove(name, signal)),
  }
}

test('a sync whose database is closed at every answer of the place is whole, and writes nothing twice', async () => {
  const desk = await TestMachine.start('desk', place())
  const laptop = await TestMachine.start('laptop', place())
  await desk.save(brief(1), brief(2), brief(3))
  await desk.note('tidings:1', 'Ask Ada', 500)
  await desk.syncAt(1000, { place: closing(desk) })
  expect(await laptop.syncAt(2000, { place: closing(laptop) })).toEqual({
    brought: 3,
    marked: 0,
    removed: 0,
    damaged: [],
  })
  expect(await laptop.stories()).toEqual(await desk.stories())
  await desk.syncAt(3000, { place: closing(desk) })
  const before = dav.asked.length
  await desk.syncAt(4000, { place: closing(desk) })
  await laptop.syncAt(5000, { place: closing(laptop) })
  expect(dav.asked.slice(before).map(({ method }) => method)).toEqual(['PROPFIND', 'PROPFIND'])
  expect(await desk.others()).toEqual(['laptop'])
})
