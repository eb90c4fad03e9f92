import * as v from 'valibot'
import type { GeneratedRow, LibraryDatabase } from './database'

/** As many briefs of pages are kept, and as many bytes; the oldest go first. */
const MOST: { count: number; bytes: number } = { count: 300, bytes: 20_000_000 }

const generatedSchema = v.object({ brief: v.object({ id: v.string() }) })

/** The story that a brief made of a page is in the library's list; null where it cannot be read. */
export function storyOfGenerated({ record }: GeneratedRow): string | null {
  const made = v.safeParse(generatedSchema, record)
  return made.success ? made.output.brief.id : null
}

/** The keys of the briefs made of a page: the one made here, and those by models, which go on after it with a tab stop. */
const generatedOf = (key: string) => [IDBKeyRange.only(key), IDBKeyRange.bound(`${key}\t`, `${key}\n`)]

/** Whether any brief made of a page is kept. */
export async function hasGenerated(database: LibraryDatabase, key: string): Promise<boolean> {
  const keys = await Promise.all(generatedOf(key).map((range) => database.getKey('made', range)))
  return keys.some((one) => one !== undefined)
}

/** The brief last made of a page, or null. */
export async function cachedBrief(database: LibraryDatabase, key: string): Promise<GeneratedRow | null> {
  return (await database.get('made', key)) ?? null
}

/** Keeps a brief made of a page in place of an earlier one, and forgets the oldest beyond the bounds. */
export async function cacheBrief(database: LibraryDatabase, row: GeneratedRow, most = MOST): Promise<void> {
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
export async function forgetGenerated(database: LibraryDatabase, key: string): Promise<void> {
  const change = database.transaction('made', 'readwrite')
  for (const range of generatedOf(key)) await change.store.delete(range)
  await change.done
}

/** Forgets all of them. */
export async function clearGenerated(database: LibraryDatabase): Promise<void> {
  await database.clear('made')
}
