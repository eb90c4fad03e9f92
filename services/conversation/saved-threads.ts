import type { DBSchema, IDBPDatabase } from 'idb'
import * as v from 'valibot'
import type { Brief } from '../../core/brief/brief'
import type { Comment, Thread } from '../../core/conversation/conversation'
import { type SavedThread, savedThreadSchema } from '../../core/conversation/saved-thread'
import { type Migration, openDatabase } from '../open-database'
import { type Reopening, reopening } from '../reopening'

interface Row {
  key: string
  storyId: string
  /** Checked against its schema whenever it is read. */
  record: unknown
}

/** Saved threads, by their story and their own key. */
export interface ThreadsSchema extends DBSchema {
  threads: { key: string; value: Row; indexes: { storyId: string } }
}

type Database = IDBPDatabase<ThreadsSchema>

const NAME = 'storypulse-conversation'
/** Comments of a thread that are saved with it. */
const MOST_COMMENTS = 500
/** Threads that are kept; the library is no archive of the web. */
const MOST_THREADS = 1000
/** ms a thread that was taken out can be put back. */
const PUT_BACK = 3_600_000

/** The reader has saved as many threads as are kept. */
export class TooManyThreadsError extends Error {
  override readonly name = 'TooManyThreadsError'
}

const keyOf = (storyId: string, thread: string) => `${storyId}\t${thread}`

const MIGRATIONS: readonly Migration<ThreadsSchema>[] = [
  (database) => {
    database.createObjectStore('threads', { keyPath: 'key' }).createIndex('storyId', 'storyId')
  },
]

/** Opens the database of saved threads. @throws DOMException when the browser refuses. */
export const openThreadsDatabase = (): Promise<Database> => openDatabase(NAME, MIGRATIONS)

function read(row: Row | undefined): SavedThread | null {
  const found = v.safeParse(savedThreadSchema, row?.record)
  return found.success ? found.output : null
}

/** The threads a reader saved, in a database of their own, so that the library's never waits for them. */
export class SavedThreads {
  private readonly kept: Reopening<Database>

  constructor(openDatabase = openThreadsDatabase) {
    this.kept = reopening(openDatabase)
  }

  /** The threads saved with a story, oldest first. */
  async of(storyId: string): Promise<SavedThread[]> {
    const rows = await this.kept.use((database) => database.getAllFromIndex('threads', 'storyId', storyId))
    return this.readable(rows)
  }

  /** A thread saved with a story, or taken out so lately that it can be put back; null where there is none. */
  async one(storyId: string, thread: string): Promise<SavedThread | null> {
    return read(await this.kept.use((database) => database.get('threads', keyOf(storyId, thread))))
  }

  /** Saves a thread with its story. @throws TooManyThreadsError, and DOMException where there is no room. */
  async save(
    { id: storyId, headline, story }: Brief,
    thread: Thread,
    comments: readonly Comment[],
  ): Promise<void> {
    await this.purge()
    if ((await this.count()) >= MOST_THREADS)
      throw new TooManyThreadsError(`More than ${MOST_THREADS} threads`)
    const record: SavedThread = {
      storyId,
      headline,
      storyUrl: story.url,
      thread,
      comments: comments.slice(0, MOST_COMMENTS),
      savedAt: Date.now(),
      removedAt: null,
    }
    await this.put(record)
  }

  /**
   * Saves threads of an archive. What is saved here already stays as it is.
   * @returns how many found no place, because as many are saved as are kept.
   * @throws DOMException where there is no room.
   */
  async restore(threads: readonly SavedThread[]): Promise<number> {
    if (threads.length === 0) return 0
    let left = 0
    for (const record of threads) {
      const { storyId, thread } = record
      const known = await this.one(storyId, thread.key)
      if (known?.removedAt === null) continue
      if (!known && (await this.count()) >= MOST_THREADS) {
        left++
        continue
      }
      const comments = record.comments.slice(0, MOST_COMMENTS)
      await this.put({ ...record, comments, removedAt: null })
    }
    return left
  }

  /** The stories with which any thread was saved, by the briefs' ids; no thread is read for that. */
  async storyIds(): Promise<Set<string>> {
    return this.kept.use(async (database) => {
      const ids = new Set<string>()
      const { store } = database.transaction('threads')
      let cursor = await store.index('storyId').openKeyCursor(null, 'nextunique')
      while (cursor) {
        ids.add(cursor.key)
        cursor = await cursor.continue()
      }
      return ids
    })
  }

  /** Takes a thread out; it can be put back for a while, or saved again. */
  async remove(storyId: string, thread: string): Promise<void> {
    await this.setRemoved(storyId, thread, Date.now())
  }

  /** Puts back a thread that was taken out, as it was. */
  async putBack(storyId: string, thread: string): Promise<void> {
    await this.setRemoved(storyId, thread, null)
  }

  /** All saved threads, to be exported. */
  async all(): Promise<SavedThread[]> {
    return this.readable(await this.rows())
  }

  /** Forgets all of them. */
  async clear(): Promise<void> {
    await this.kept.use((database) => database.clear('threads'))
  }

  private async setRemoved(storyId: string, thread: string, removedAt: number | null): Promise<void> {
    const saved = await this.one(storyId, thread)
    if (!saved) return
    await this.put({ ...saved, removedAt })
  }

  private readable(rows: readonly Row[]): SavedThread[] {
    return rows.flatMap((row) => {
      const saved = read(row)
      return saved && saved.removedAt === null ? [saved] : []
    })
  }

  private async purge(): Promise<void> {
    for (const row of await this.rows()) {
      const saved = read(row)
      const isOver = !saved || (saved.removedAt !== null && saved.removedAt < Date.now() - PUT_BACK)
      if (isOver) await this.kept.use((database) => database.delete('threads', row.key))
    }
  }

  private count(): Promise<number> {
    return this.kept.use((database) => database.count('threads'))
  }

  private rows(): Promise<Row[]> {
    return this.kept.use((database) => database.getAll('threads'))
  }

  private async put(record: SavedThread): Promise<void> {
    const { storyId, thread } = record
    const row = { key: keyOf(storyId, thread.key), storyId, record }
    await this.kept.use((database) => database.put('threads', row))
  }
}
