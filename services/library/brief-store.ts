import type { Brief } from '../../core/brief/brief'
import type { BriefRow, LibraryDatabase, SnapshotRow } from './database'

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

/** Stores briefs, each in the place of the one with its id. All or none. Returns the new revision. */
export async function putBriefs(database: LibraryDatabase, briefs: readonly Brief[]): Promise<number> {
  const change = database.transaction(['briefs', 'removed', 'revision'], 'readwrite')
  const revision = ((await change.objectStore('revision').get('now')) ?? 0) + 1
  await Promise.all([
    ...briefs.map((brief) => change.objectStore('briefs').put({ id: brief.id, brief, revision })),
    ...briefs.map(({ id }) => change.objectStore('removed').delete(id)),
    change.objectStore('revision').put(revision, 'now'),
    change.done,
  ])
  return revision
}

async function removeWhere(database: LibraryDatabase, isWanted: (id: string) => boolean): Promise<string[]> {
  const change = database.transaction(['briefs', 'removed', 'revision'], 'readwrite')
  const revision = ((await change.objectStore('revision').get('now')) ?? 0) + 1
  const ids = (await change.objectStore('briefs').getAllKeys()).filter(isWanted)
  await Promise.all([
    ...ids.map((id) => change.objectStore('briefs').delete(id)),
    ...ids.map((id) => change.objectStore('removed').put({ id, revision })),
    change.objectStore('revision').put(revision, 'now'),
    change.done,
  ])
  return ids
}

/** Takes all briefs out but those to keep. Returns the ids of those taken out. */
export function removeBriefsBut(database: LibraryDatabase, kept: ReadonlySet<string>): Promise<string[]> {
  return removeWhere(database, (id) => !kept.has(id))
}

/** Takes briefs out, as far as they are there. Returns the ids of those taken out. */
export function removeBriefs(database: LibraryDatabase, ids: ReadonlySet<string>): Promise<string[]> {
  return removeWhere(database, (id) => ids.has(id))
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
export async function keptSnapshot(database: LibraryDatabase): Promise<SnapshotRow | null> {
  return (await database.get('snapshot', 'index')) ?? null
}

/** Forgets the kept index. */
export async function forgetSnapshot(database: LibraryDatabase): Promise<void> {
  await database.delete('snapshot', 'index')
}

/** Keeps the index of a revision. What was taken out before needs no remembering any more. */
export async function keepSnapshot(database: LibraryDatabase, snapshot: SnapshotRow): Promise<void> {
  const change = database.transaction(['snapshot', 'removed'], 'readwrite')
  const old = IDBKeyRange.upperBound(snapshot.revision)
  const gone = await change.objectStore('removed').index('revision').getAllKeys(old)
  await Promise.all([
    change.objectStore('snapshot').put(snapshot, 'index'),
    ...gone.map((id) => change.objectStore('removed').delete(id)),
    change.done,
  ])
}
