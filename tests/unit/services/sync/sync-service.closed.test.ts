import { deleteDB } from 'idb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { openSyncDatabase, type SyncSchema } from '../../../../services/sync/database'
import { SyncService } from '../../../../services/sync/sync-service'
import { DAV_READER, type DavServer, startDavServer } from '../../../stand-ins/webdav-server'
import { type Held, held } from '../../support/held-databases'

let dav: DavServer
let all: Held<SyncSchema>
let desk: SyncService
beforeEach(async () => {
  fakeBrowser.reset()
  Object.assign(fakeBrowser.permissions, { contains: vi.fn(async () => true) })
  Object.assign(fakeBrowser.runtime, { getPlatformInfo: vi.fn(async () => ({})) })
  vi.stubGlobal('navigator', { onLine: true })
  dav = await startDavServer()
  all = held(openSyncDatabase)
  const shelf = {
    stories: async () => [],
    contents: async () => new Map(),
    merge: async () => [],
    setFlags: async () => undefined,
    trash: async () => undefined,
  }
  desk = new SyncService({
    openDatabase: all.open,
    library: shelf,
    restore: async () => true,
    now: () => 1000,
    setAlarm: async () => undefined,
  })
})
afterEach(() => dav.close())

const start = () =>
  desk.start(
    { kind: 'webdav', address: `${dav.origin}/dav/`, ...DAV_READER },
    'seven herons over a cold harbour',
    'Desk',
  )

test('is set up, carried out and turned off though its database was closed before each step', async () => {
  expect(await desk.view()).toEqual({ isOn: false })
  all.closeAll()
  expect(await start()).toBeNull()
  await desk.end()
  all.closeAll()
  await desk.sync()
  all.closeAll()
  expect(await desk.view()).toMatchObject({ isOn: true, syncedAt: 1000, failure: null })
  all.closeAll()
  await desk.goOn()
  all.closeAll()
  expect(await desk.forgetMachine('0123456789abcdef')).toBeNull()
  all.closeAll()
  expect(await desk.stop(true)).toBeNull()
  expect(await desk.view()).toEqual({ isOn: false })
})

test('is off once its database was deleted, and can be set up again', async () => {
  await start()
  await desk.end()
  await deleteDB('storypulse-sync')
  expect(await desk.view()).toEqual({ isOn: false })
  expect(await start()).toBeNull()
  await desk.end()
  expect(await desk.view()).toMatchObject({ isOn: true })
})
