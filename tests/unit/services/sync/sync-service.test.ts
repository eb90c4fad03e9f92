import { expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { openSyncDatabase } from '../../../../services/sync/database'
import { SyncService } from '../../../../services/sync/sync-service'

const ADDRESS = 'https://cloud.example/dav/storypulse/'

/** A WebDAV server that holds a key file, or nothing. */
function serve(keyFile: string | null) {
  const written: string[] = []
  vi.stubGlobal('fetch', async (address: string, { method = 'GET' }: RequestInit) => {
    if (method === 'PROPFIND')
      return new Response('<multistatus xmlns="DAV:"></multistatus>', { status: 207 })
    if (method === 'GET') return keyFile ? new Response(keyFile) : new Response(null, { status: 404 })
    if (method === 'PUT') written.push(address)
    return new Response(null, { status: 201 })
  })
  return written
}

function desk() {
  Object.assign(fakeBrowser.permissions, { contains: async () => true })
  vi.spyOn(console, 'warn').mockReturnValue()
  return new SyncService({
    openDatabase: openSyncDatabase,
    library: { read: vi.fn(), write: vi.fn() } as never,
    restore: async () => false,
    now: () => 1,
    setAlarm: async () => undefined,
  })
}

const start = (passphrase: string) =>
  desk().start({ kind: 'webdav', address: ADDRESS, user: 'ada', password: 'x' }, passphrase, 'Desk')

it('sets no new place up with a passphrase that is guessed soon', async () => {
  const written = serve(null)
  expect(await start('Sommer2026!')).toEqual({ kind: 'weak passphrase' })
  expect(written).toEqual([])
})

it('tries any passphrase on a place that is set up', async () => {
  serve('{}')
  expect(await start('Sommer2026!')).toEqual({ kind: 'key file' })
})
