import type { LibraryDatabase, LibraryStores } from './database'
import { forgetDamaged } from './recover'

/** All that is emptied; briefs made of pages are somebody else's to clear. */
const EMPTIED: LibraryStores = [
  'briefs',
  'places',
  'removed',
  'snapshot',
  'stories',
  'trash',
  'versions',
  'visits',
]

/**
 * Forgets all but some briefs and where they stand, and the index with it. Whole stores are emptied, because taking out 10,000
 * briefs one by one takes a browser longer than some backgrounds live.
 */
async function emptyStores(database: LibraryDatabase, kept: readonly string[]): Promise<void> {
  const change = database.transaction([...EMPTIED, 'revision'], 'readwrite')
  const [briefs, places] = [change.objectStore('briefs'), change.objectStore('places')]
  const revision = ((await change.objectStore('revision').get('now')) ?? 0) + 1
  const stay = await Promise.all(
    kept.map(async (id) => ({ brief: await briefs.get(id), place: await places.get(id) })),
  )
  await Promise.all(EMPTIED.map((name) => change.objectStore(name).clear()))
  for (const { brief, place } of stay) {
    if (brief) await briefs.put({ ...brief, revision })
    if (place) await places.put(place)
  }
  await change.objectStore('revision').put(revision, 'now')
  await change.done
}

/** Forgets all but some briefs, and damaged libraries that were set aside. Where there is no database there is nothing. */
export async function clearLibrary(
  openDatabase: () => Promise<LibraryDatabase>,
  kept: readonly string[],
): Promise<void> {
  const database = await openDatabase().catch((error: unknown) => console.error(error))
  if (!database) return
  try {
    await emptyStores(database, kept)
    await forgetDamaged(database)
  } finally {
    database.close()
  }
}
