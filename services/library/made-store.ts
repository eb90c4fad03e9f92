import * as v from 'valibot'
import type { LibraryDatabase, MadeRow } from './database'

/** As many briefs of pages are kept, and as many bytes; the oldest go first. */
const MOST: { count: number; bytes: number } = { count: 300, bytes: 20_000_000 }

const madeSchema = v.object({ brief: v.object({ id: v.string() }) })

/** The story that a brief made of a page is in the library's list; null where it cannot be read. */
export function storyOfMade({ record }: MadeRow): string | null {
  const made = v.safeParse(madeSchema, record)
  return made.success ? made.output.brief.id : null
}

/** The keys of the briefs made of a page: the one made here, and those by models, which go on after it with a tab stop. */
const madeOf = (key: string) => [IDBKeyRange.only(key), IDBKeyRange.bound(`${key}\t`, `${key}\n`)]

/** Whether any brief made of a page is kept. */
export async function hasMade(database: LibraryDatabase, key: string): Promise<boolean> {
  const keys = await Promise.all(madeOf(key).map((range) => database.getKey('made', range)))
  return keys.some((one) => one !== undefined)
}

/** The brief last made of a page, or null. */
export async function keptMade(database: LibraryDatabase, key: string): Promise<MadeRow | null> {
  return (await database.get('made', key)) ?? null
}

/** Keeps a brief made of a page in place of an earlier one, and forgets the oldest beyond the bounds. */
export async function keepMade(database: LibraryDatabase, row: MadeRow, most = MOST): Promise<void> {
  const change = database.transaction('made', 'readwrite')
  await change.store.put(row)
  let count = 0
  let bytes = 0
  // The index holds all that is counted, so that no brief need be read.
  let cursor = await change.store.index('age').openKeyCursor(null, 'prev')
  while (cursor) {
    const [, size] = cursor.key
    count++
    bytes += size
    if (count > most.count || bytes > most.bytes) await change.store.delete(cursor.primaryKey)
    cursor = await cursor.continue()
  }
  await change.done
}

/** Forgets the briefs made of a page. */
export async function forgetMade(database: LibraryDatabase, key: string): Promise<void> {
  const change = database.transaction('made', 'readwrite')
  for (const range of madeOf(key)) await change.store.delete(range)
  await change.done
}

/** Forgets all of them. */
export async function clearMade(database: LibraryDatabase): Promise<void> {
  await database.clear('made')
}
