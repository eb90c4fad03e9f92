import { type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames, unwrap } from 'idb'
import type { CameBy } from '../../core/library/came-by'
import type { FoundLine } from '../../core/library/found-line'
import { type Migration, openDatabase } from '../open-database'
import { cleanStored } from './clean-stored'
import { libraryNames, nextName } from './database-names'

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
export interface StoredSnapshotRow {
  revision: number
  blob: Blob
}

/** A brief made of a page. */
export interface GeneratedRow {
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

/** Where a brief stands. Briefs of one story stand together. */
export interface MembershipRow {
  /** The brief's id. */
  id: string
  /** The story it stands under: the id of the brief that came first. */
  story: string
  /** Normalised address of the story, by which further briefs of it are found; '' where it has none. */
  address: string
  cameBy: CameBy
  /** Milliseconds since 1970. */
  addedAt: number
  /** When it last came with other content than before, ms since 1970; null where it never did. */
  changedAt: number | null
}

/** What is the reader's own of a story. */
export interface StoryRow {
  /** The story's id, as in `PlaceRow.story`. */
  id: string
  kept: boolean
  /** Milliseconds since 1970; null where it is unread. */
  readAt: number | null
  note: string
  /** When the note was last written, ms since 1970; null where there never was one. */
  notedAt: number | null
}

/** What a brief said before it came with other content. */
export interface VersionRow {
  /** Of the brief. */
  id: string
  /** Checked against the brief's schema whenever it is read. */
  brief: unknown
  /** Until when it was the current one, ms since 1970. */
  until: number
}

/** A page on which a story was met. */
export interface VisitRow {
  /** The brief whose story it was. */
  id: string
  /** Without fragment. */
  url: string
  title: string
  /** When, ms since 1970, oldest first. */
  times: number[]
  /** The last of them. */
  last: number
  /** The takeaways found there; left out where nobody looked. */
  found?: FoundLine[] | undefined
}

/** What the reader took out, until it is taken back or given up. */
export interface TrashRow {
  /** When, ms since 1970: the name by which it is taken back. */
  at: number
  briefs: { brief: unknown; place: MembershipRow }[]
  stories: StoryRow[]
  versions: VersionRow[]
  visits: VisitRow[]
  made: GeneratedRow[]
}

/** The stores of the library. Every change of briefs raises `revision` in the same transaction. */
export interface LibrarySchema extends DBSchema {
  briefs: { key: string; value: BriefRow; indexes: { revision: number } }
  removed: { key: string; value: RemovedRow; indexes: { revision: number } }
  revision: { key: 'now'; value: number }
  snapshot: { key: 'index'; value: StoredSnapshotRow }
  /** Which bundled briefs were put in last. */
  bundled: { key: 'mark'; value: string }
  /** Briefs made of pages; they are found by address alone and are no part of the index. From version 2 on. */
  made: { key: string; value: GeneratedRow; indexes: { age: [at: number, bytes: number] } }
  /** Where each brief stands. From version 3 on, like all that follow. */
  places: { key: string; value: MembershipRow; indexes: { story: string; address: string } }
  stories: { key: string; value: StoryRow }
  versions: { key: [id: string, until: number]; value: VersionRow }
  visits: { key: [id: string, url: string]; value: VisitRow; indexes: { last: number } }
  trash: { key: number; value: TrashRow }
}

export type LibraryDatabase = IDBPDatabase<LibrarySchema>
export type LibraryStores = StoreNames<LibrarySchema>[]
/** A change of some stores; each function says which it needs. */
export type LibraryChange = IDBPTransaction<LibrarySchema, LibraryStores, 'readwrite'>

const MIGRATIONS: readonly Migration<LibrarySchema>[] = [
  (database) => {
    database.createObjectStore('briefs', { keyPath: 'id' }).createIndex('revision', 'revision')
    database.createObjectStore('removed', { keyPath: 'id' }).createIndex('revision', 'revision')
    database.createObjectStore('revision')
    database.createObjectStore('snapshot')
    database.createObjectStore('bundled')
  },
  (database) => {
    database.createObjectStore('made', { keyPath: 'key' }).createIndex('age', ['at', 'bytes'])
  },
  // Briefs of older versions have no place yet; `placeAll` gives each one.
  (database) => {
    const places = database.createObjectStore('places', { keyPath: 'id' })
    places.createIndex('story', 'story')
    places.createIndex('address', 'address')
    database.createObjectStore('stories', { keyPath: 'id' })
    database.createObjectStore('versions', { keyPath: ['id', 'until'] })
    database.createObjectStore('visits', { keyPath: ['id', 'url'] }).createIndex('last', 'last')
    database.createObjectStore('trash', { keyPath: 'at' })
  },
  // From here on no address that is kept holds what is the reader's own.
  (_database, change) => void cleanStored(change),
]

/** The stores and indexes a whole database has. */
const STORES: Readonly<Record<StoreNames<LibrarySchema>, readonly string[]>> = {
  briefs: ['revision'],
  removed: ['revision'],
  revision: [],
  snapshot: [],
  bundled: [],
  made: ['age'],
  places: ['story', 'address'],
  stories: [],
  versions: [],
  visits: ['last'],
  trash: [],
}

/** A database that lacks stores or indexes, as one whose upgrade was broken off by a fault of the browser. */
class MisshapenDatabaseError extends Error {
  override readonly name = 'MisshapenDatabaseError'
}

function checkShape(database: LibraryDatabase): void {
  const isWhole = Object.entries(STORES).every(([name, indexes]) => {
    if (![...database.objectStoreNames].some((one) => one === name)) return false
    const { indexNames } = unwrap(database).transaction(name).objectStore(name)
    return indexes.every((index) => indexNames.contains(index))
  })
  if (isWhole) return
  database.close()
  throw new MisshapenDatabaseError(`The database ${database.name} lacks stores or indexes`)
}

/** A database under a name, made or brought up to this version where it must be. @throws DOMException */
export async function openNamed(name: string): Promise<LibraryDatabase> {
  const database = await openDatabase(name, MIGRATIONS)
  checkShape(database)
  return database
}

/** Whether an error says that a database is of no use; a full disk and a newer version do not. */
const saysDamaged = (error: unknown): boolean =>
  error instanceof MisshapenDatabaseError ||
  (error instanceof DOMException && !['QuotaExceededError', 'VersionError'].includes(error.name))

/**
 * Opens the library's database in the extension's own origin; only the background and the extension's pages may. One that
 * is damaged is set aside as it is and another takes its place; `recover` brings over what can be read of it.
 * @throws DOMException when the browser refuses, for want of space for instance.
 */
export async function openLibraryDatabase(): Promise<LibraryDatabase> {
  const name = (await libraryNames()).at(-1) ?? ''
  // A second try, because a busy disk fails a first one.
  const damage = await openNamed(name).catch(() => openNamed(name).catch((error: unknown) => ({ error })))
  if (!('error' in damage)) return damage
  if (!saysDamaged(damage.error)) throw damage.error
  console.error('The library is damaged and set aside:', damage.error)
  // Where another cannot be opened either, it is the browser that gives none.
  return openNamed(nextName(name)).catch(() => {
    throw damage.error
  })
}
