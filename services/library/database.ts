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

/** A brief made of a page. */
export interface MadeRow {
  /** The page's normalised address. */
  key: string
  /** Of the content it was made of. */
  hash: string
  /** How much room it takes, at most. */
  bytes: number
  /** Milliseconds since 1970. */
  at: number
  /** Checked against its schema whenever it is read. */
  record: unknown
}

/** The stores of the library. Every change of briefs raises `revision` in the same transaction. */
export interface LibrarySchema extends DBSchema {
  briefs: { key: string; value: BriefRow; indexes: { revision: number } }
  removed: { key: string; value: RemovedRow; indexes: { revision: number } }
  revision: { key: 'now'; value: number }
  snapshot: { key: 'index'; value: SnapshotRow }
  /** Which bundled briefs were put in last. */
  bundled: { key: 'mark'; value: string }
  /** Briefs made of pages; they are found by address alone and are no part of the index. From version 2 on. */
  made: { key: string; value: MadeRow; indexes: { age: [at: number, bytes: number] } }
}

export type LibraryDatabase = IDBPDatabase<LibrarySchema>

const NAME = 'storypulse'
const VERSION = 2

/**
 * Opens the library's database in the extension's own origin; only the background and the extension's pages may.
 * @throws DOMException when the browser refuses, for want of space for instance.
 */
export function openLibraryDatabase(name = NAME): Promise<LibraryDatabase> {
  return openDB<LibrarySchema>(name, VERSION, {
    upgrade(database, from) {
      if (from < 1) {
        database.createObjectStore('briefs', { keyPath: 'id' }).createIndex('revision', 'revision')
        database.createObjectStore('removed', { keyPath: 'id' }).createIndex('revision', 'revision')
        database.createObjectStore('revision')
        database.createObjectStore('snapshot')
        database.createObjectStore('bundled')
      }
      if (from < 2) database.createObjectStore('made', { keyPath: 'key' }).createIndex('age', ['at', 'bytes'])
    },
    // Another page of the extension wants a newer version or to delete it: it must not wait for this one.
    blocking: (_now, _wanted, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
    },
  })
}
