import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** A brief as it is stored. */
export interface BriefRow {
  id: string
  /** Checked against the brief's schema whenever it is read. */
  brief: unknown
  /** The library's revision that put it there. */
  revision: number
}

/** A brief that was taken out; what an older snapshot of the index still holds of it must go. */
export interface RemovedRow {
  id: string
  revision: number
}

/** The index as it stood at a revision. A blob, because parts of it can be read; an array of 20 MB takes 200 ms to get. */
export interface SnapshotRow {
  revision: number
  blob: Blob
}

/** The stores of the library. Every change of briefs raises `revision` in the same transaction. */
export interface LibrarySchema extends DBSchema {
  briefs: { key: string; value: BriefRow; indexes: { revision: number } }
  removed: { key: string; value: RemovedRow; indexes: { revision: number } }
  revision: { key: 'now'; value: number }
  snapshot: { key: 'index'; value: SnapshotRow }
  /** Which bundled briefs were put in last. */
  bundled: { key: 'mark'; value: string }
}

export type LibraryDatabase = IDBPDatabase<LibrarySchema>

const NAME = 'storypulse'
const VERSION = 1

/**
 * Opens the library's database in the extension's own origin; only the background and the extension's pages may.
 * @throws DOMException when the browser refuses, for want of space for instance.
 */
export function openLibraryDatabase(name = NAME): Promise<LibraryDatabase> {
  return openDB<LibrarySchema>(name, VERSION, {
    upgrade(database) {
      database.createObjectStore('briefs', { keyPath: 'id' }).createIndex('revision', 'revision')
      database.createObjectStore('removed', { keyPath: 'id' }).createIndex('revision', 'revision')
      database.createObjectStore('revision')
      database.createObjectStore('snapshot')
      database.createObjectStore('bundled')
    },
    // Another page of the extension wants a newer version or to delete it: it must not wait for this one.
    blocking: (_now, _wanted, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
    },
  })
}
