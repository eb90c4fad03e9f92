import type { DBSchema, IDBPDatabase } from 'idb'
import type { BaseStory } from '../../core/sync/known-story'
import type { SyncFailure } from '../../core/sync/sync-failure'
import type { SeenMachine, SyncReport } from '../../core/sync/sync-view'
import { type Migration, openDatabase } from '../open-database'
import type { Reopening } from '../reopening'
import type { WebDavAccess } from './webdav'

/** Where the machines meet. */
export type TargetSetting =
  | ({ kind: 'webdav' } & WebDavAccess)
  | { kind: 'folder'; handle: FileSystemDirectoryHandle }

/** The sync as it is set up on this machine. */
export interface SyncSetting {
  place: TargetSetting
  /** Cannot be taken out of the browser; the passphrase itself is kept nowhere. */
  key: CryptoKey
  machine: { id: string; name: string }
}

/** How the last sync went. */
export interface SyncRecord {
  syncedAt: number | null
  report: SyncReport | null
  /** By which what the last sync threw away is taken back; null where it threw nothing away. */
  removedAt: number | null
  failure: SyncFailure | null
}

/** A file another machine wrote, as it was last read. */
export interface FileRow {
  name: string
  tag: string
  machine: SeenMachine
}

/** What the sync keeps on this machine. */
export interface SyncSchema extends DBSchema {
  setting: { key: 'now'; value: SyncSetting }
  state: { key: 'now'; value: SyncRecord }
  /** A folder the reader chose, until it is set up. */
  chosen: { key: 'folder'; value: FileSystemDirectoryHandle }
  base: { key: string; value: BaseStory }
  files: { key: string; value: FileRow }
  /** By segment: a hash of what was written last. */
  written: { key: number; value: string }
}

export type SyncDatabase = IDBPDatabase<SyncSchema>
/** The database kept open. What is done in one use is one transaction, so that a sync goes on where it was. */
export type SyncHandle = Reopening<SyncDatabase>

const NAME = 'storypulse-sync'
const MIGRATIONS: readonly Migration<SyncSchema>[] = [
  (database) => {
    database.createObjectStore('setting')
    database.createObjectStore('state')
    database.createObjectStore('chosen')
    database.createObjectStore('base', { keyPath: 'id' })
    database.createObjectStore('files', { keyPath: 'name' })
    database.createObjectStore('written')
  },
]

/**
 * Opens the sync's own database in the extension's own origin, which no content script can reach. Apart from the library, so
 * that clearing one never harms the other.
 * @throws DOMException when the browser refuses.
 */
export function openSyncDatabase(name = NAME): Promise<SyncDatabase> {
  return openDatabase(name, MIGRATIONS)
}

/** Forgets everything of the sync on this machine. */
export async function clearSync(kept: SyncHandle): Promise<void> {
  await kept.use(async (database) => {
    const stores = Array.from(database.objectStoreNames)
    const change = database.transaction(stores, 'readwrite')
    await Promise.all([...stores.map((name) => change.objectStore(name).clear()), change.done])
  })
}
