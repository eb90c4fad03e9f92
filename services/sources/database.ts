import type { DBSchema, IDBPDatabase } from 'idb'
import { type Migration, openDatabase } from '../open-database'
import type { Reopening } from '../reopening'

/** A brief that a source brought. */
export interface OwnedRow {
  /** The brief's. */
  id: string
  /** The source's. */
  source: string
}

/** What sources keep beside their records: who brought which brief, and imports that are under way. */
export interface FeedsSchema extends DBSchema {
  owned: { key: string; value: OwnedRow; indexes: { source: string } }
  /** By the source's id; checked against its schema whenever it is read. */
  jobs: { key: string; value: unknown }
  /** By the source's id: the document its job is working on. Apart from the job, which is written after every step. */
  texts: { key: string; value: Blob }
  /** The source that was taken out last; checked against its schema when it is read. */
  removed: { key: 'last'; value: unknown }
}

export type FeedsDatabase = IDBPDatabase<FeedsSchema>
/** The database kept open. What is done in one use is one transaction, so that an import goes on where it was. */
export type FeedsHandle = Reopening<FeedsDatabase>

const NAME = 'storypulse-feeds'
const MIGRATIONS: readonly Migration<FeedsSchema>[] = [
  (database) => {
    database.createObjectStore('owned', { keyPath: 'id' }).createIndex('source', 'source')
    database.createObjectStore('jobs')
    database.createObjectStore('texts')
    database.createObjectStore('removed')
  },
]

/**
 * Opens the sources' database in the extension's own origin. It is one of its own, so that whatever becomes of it never
 * touches the library.
 * @throws DOMException when the browser refuses, for want of space for instance.
 */
export function openFeedsDatabase(name = NAME): Promise<FeedsDatabase> {
  return openDatabase(name, MIGRATIONS)
}
