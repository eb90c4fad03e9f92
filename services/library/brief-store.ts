import type { Brief } from '../../core/brief/brief'
import { removeBareStories, removeBelongings } from './belongings'
import type {
  BriefRow,
  LibraryChange,
  LibraryDatabase,
  LibraryStores,
  MembershipRow,
  StoredSnapshotRow,
} from './database'
import { abandon, type NewMembership, newMembership, starStory } from './membership'
import { saveVersion } from './versions'

/** What changed in the library since a revision. */
export interface Changes {
  changed: BriefRow[]
  removed: string[]
}

/** The library's current revision; 0 before the first brief. */
export async function currentRevision(database: LibraryDatabase): Promise<number> {
  return (await database.get('revision', 'now')) ?? 0
}

/** A stored brief by its id, unchecked; null when there is none. */
export async function storedBrief(database: LibraryDatabase, id: string): Promise<unknown> {
  return (await database.get('briefs', id))?.brief ?? null
}

/** Those of some briefs that are stored, unchecked. */
export async function storedBriefs(database: LibraryDatabase, ids: readonly string[]): Promise<unknown[]> {
  const { store } = database.transaction('briefs')
  const rows = await Promise.all(ids.map((id) => store.get(id)))
  return rows.flatMap((row) => (row ? [row.brief] : []))
}

/** Stores of a change that takes briefs out, with all that is the reader's of them. */
export const REMOVE: LibraryStores = [
  'briefs',
  'removed',
  'revision',
  'places',
  'stories',
  'versions',
  'visits',
]

/** Stores of a change that puts briefs in. */
const PUT: LibraryStores = ['briefs', 'removed', 'revision', 'places', 'stories', 'versions']

/** What is stored under an id before a change. */
interface StoredBrief {
  brief?: unknown
  place?: MembershipRow
}

async function knownOf(change: LibraryChange, id: string): Promise<StoredBrief> {
  const [row, place] = await Promise.all([
    change.objectStore('briefs').get(id),
    change.objectStore('places').get(id),
  ])
  return { brief: row?.brief, place }
}

/**
 * Stores briefs, each in the place of the one with its id, of which an earlier version is kept where it said something
 * else. All or none. Returns the new revision.
 * @param places where those that are new stand; the others stay where they are.
 */
export async function putBriefs(
  database: LibraryDatabase,
  briefs: readonly Brief[],
  places: ReadonlyMap<string, NewMembership> = new Map(),
  now = Date.now(),
): Promise<number> {
  const change = database.transaction(PUT, 'readwrite')
  const puts: Promise<unknown>[] = []
  try {
    const revision = ((await change.objectStore('revision').get('now')) ?? 0) + 1
    const known = await Promise.all(briefs.map(({ id }) => knownOf(change, id)))
    const before = new Map(briefs.map(({ id }, at) => [id, known[at] ?? {}]))
    for (const brief of briefs) {
      const { id } = brief
      const { brief: earlier, place } = before.get(id) ?? {}
      const isChanged = await saveVersion(change.objectStore('versions'), earlier, brief, now)
      const found = place ?? newMembership(brief, places.get(id), now)
      const membership = isChanged ? { ...found, changedAt: now } : found
      if (membership.cameBy === 'saved' && !place)
        await starStory(change.objectStore('stories'), membership.story)
      puts.push(
        change.objectStore('places').put(membership),
        change.objectStore('briefs').put({ id, brief, revision }),
        change.objectStore('removed').delete(id),
      )
      before.set(id, { brief, place: membership })
    }
    puts.push(change.objectStore('revision').put(revision, 'now'))
    await Promise.all([...puts, change.done])
    return revision
  } catch (error) {
    // A value that was refused ends its request alone; what was put before it must not stay.
    abandon(change)
    await Promise.allSettled(puts)
    throw error
  }
}

/** Takes one brief out, where it is there. Returns its id, or nothing. */
export async function removeBrief(database: LibraryDatabase, id: string): Promise<string[]> {
  const change = database.transaction(REMOVE, 'readwrite')
  const revision = ((await change.objectStore('revision').get('now')) ?? 0) + 1
  const ids = (await change.objectStore('briefs').getKey(id)) === undefined ? [] : [id]
  const place = await change.objectStore('places').get(id)
  await Promise.all([
    ...ids.flatMap((one) => [
      change.objectStore('briefs').delete(one),
      change.objectStore('removed').put({ id: one, revision }),
      removeBelongings(change, one),
    ]),
    change.objectStore('revision').put(revision, 'now'),
  ])
  await removeBareStories(change, place ? [place.story] : [])
  await change.done
  return ids
}

/** Briefs put in and taken out after a revision. */
export async function changesSince(database: LibraryDatabase, revision: number): Promise<Changes> {
  const later = IDBKeyRange.lowerBound(revision, true)
  const [changed, removed] = await Promise.all([
    database.getAllFromIndex('briefs', 'revision', later),
    database.getAllKeysFromIndex('removed', 'revision', later),
  ])
  return { changed, removed }
}

/** The index as last kept, or null. */
export async function loadSnapshot(database: LibraryDatabase): Promise<StoredSnapshotRow | null> {
  return (await database.get('snapshot', 'index')) ?? null
}

/** Forgets the kept index. */
export async function forgetSnapshot(database: LibraryDatabase): Promise<void> {
  await database.delete('snapshot', 'index')
}

/** Keeps the index of a revision. What was taken out before needs no remembering any more. */
export async function saveSnapshot(database: LibraryDatabase, snapshot: StoredSnapshotRow): Promise<void> {
  const change = database.transaction(['snapshot', 'removed'], 'readwrite')
  const old = IDBKeyRange.upperBound(snapshot.revision)
  const gone = await change.objectStore('removed').index('revision').getAllKeys(old)
  await Promise.all([
    change.objectStore('snapshot').put(snapshot, 'index'),
    ...gone.map((id) => change.objectStore('removed').delete(id)),
    change.done,
  ])
}
