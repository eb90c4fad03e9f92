import type { LibraryDatabase } from './database'

/** Puts a brief under another story: its own, because it tells another one, or back. */
export async function splitBrief(database: LibraryDatabase, briefId: string, story: string): Promise<void> {
  const { store, done } = database.transaction('places', 'readwrite')
  const place = await store.get(briefId)
  if (place) await store.put({ ...place, story })
  await done
}
