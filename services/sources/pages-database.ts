import type { DBSchema, IDBPDatabase } from 'idb'
import { type Migration, openDatabase } from '../open-database'
import type { Reopening } from '../reopening'

/** An article that a source's feed names. */
export interface StoredPageRow {
  source: string
  /** Normalised address. */
  address: string
  /** Checked against its schema whenever it is read. */
  page: unknown
  /** When it was published, else when it was first named, ms since 1970. */
  date: number
  /** When the feed named it last, ms since 1970. */
  namedAt: number
  /** The brief of the library whose story it tells; '' where none does. */
  story: string
  /** Whether that brief lists the page itself. */
  isListed: boolean
  /** The library's revision at which that was looked for last; -1 where it never was. */
  revision: number
}

export interface PagesSchema extends DBSchema {
  pages: {
    key: [source: string, address: string]
    value: StoredPageRow
    indexes: { address: string; date: number; story: string }
  }
}

export type PagesDatabase = IDBPDatabase<PagesSchema>
/** The database kept open. */
export type KeptPages = Reopening<PagesDatabase>

const NAME = 'storypulse-pages'
const MIGRATIONS: readonly Migration<PagesSchema>[] = [
  (database) => {
    const pages = database.createObjectStore('pages', { keyPath: ['source', 'address'] })
    pages.createIndex('address', 'address')
    pages.createIndex('date', 'date')
    pages.createIndex('story', 'story')
  },
]

/**
 * Opens the database of known pages in the extension's own origin. It is one of its own: all of it can be fetched again, so
 * that it need not be saved, merged or mended with the library, and can never hold that up.
 * @throws DOMException when the browser refuses, for want of space for instance.
 */
export function openPagesDatabase(name = NAME): Promise<PagesDatabase> {
  return openDatabase(name, MIGRATIONS)
}
