import { expect, test, vi } from 'vitest'
import { reopening } from '../../../../services/reopening'
import { openSyncDatabase, type SyncSetting } from '../../../../services/sync/database'
import { OtherKeyError } from '../../../../services/sync/errors'
import { keyOf } from '../../../../services/sync/key-file'
import { syncWithKey } from '../../../../services/sync/sync-with-key'
import type { SyncTarget } from '../../../../services/sync/target'
import { brief, TestMachine } from '../../support/sync-machine'

const { signal } = new AbortController()
const PASSPHRASE = 'open sesame'

function memoryPlace(): SyncTarget {
  const files = new Map<string, { bytes: Uint8Array<ArrayBuffer>; tag: number }>()
  let tag = 0
  return {
    list: async () => [...files].map(([name, file]) => ({ name, tag: String(file.tag) })),
    read: async (name) => files.get(name)?.bytes ?? null,
    write: async (name, bytes) => void files.set(name, { bytes, tag: ++tag }),
    remove: async (name) => void files.delete(name),
  }
}

/** A machine whose key file was replaced by another machine's, which has written a story since. */
async function replaced(name: string) {
  vi.spyOn(console, 'warn').mockReturnValue()
  const place = memoryPlace()
  const first = await TestMachine.start(`${name}-first`, place)
  const key = await keyOf(place, PASSPHRASE, signal, 10)
  await place.remove('storypulse-key.json', signal)
  const second = await TestMachine.start(`${name}-second`, place)
  await second.save(brief(1))
  await second.syncAt(1_000)
  const setting: SyncSetting = {
    key,
    machine: { id: 'aaaaaaaaaaaaaaaa', name },
    place: { kind: 'webdav', address: 'https://cloud.example/', user: 'ada', password: 'x' },
  }
  const tools = {
    setting,
    target: place,
    database: reopening(() => openSyncDatabase(`keyed-${name}`)),
    library: first.port,
    now: 2_000,
    signal,
    onProgress: () => undefined,
  }
  return { first, second, place, tools }
}

test('a sync says that the place has another key, and writes nothing with its own', async () => {
  const { tools, place } = await replaced('told')
  const before = await place.list(signal)
  await expect(syncWithKey({ ...tools, typed: null })).rejects.toThrow(OtherKeyError)
  expect(await place.list(signal)).toEqual(before)
})

test('while the passphrase is at hand it takes that key, and both come to the same library', async () => {
  const { first, second, tools } = await replaced('taken')
  await first.save(brief(2))
  const report = await syncWithKey({ ...tools, typed: PASSPHRASE, rounds: 10 })
  expect(report).toMatchObject({ brought: 1, damaged: [] })
  await second.syncAt(3_000)
  expect((await second.stories()).map(({ id }) => id)).toEqual((await first.stories()).map(({ id }) => id))
})
