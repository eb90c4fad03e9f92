import type { Brief } from '../../core/brief/brief'
import { removeBareStories, removeBelongings, visitsOf } from './belongings'
import { currentRevision, REMOVE } from './brief-store'
import type { LibraryChange, LibraryDatabase, TrashRow } from './database'
import { storyOfGenerated } from './generated-store'
import { abandon } from './membership'
import { parseStoredBrief, versionsOf } from './versions'

/** ms after which what was thrown away is given up: long enough to notice a slip, and gone the next day. */
const PURGED_AFTER = 24 * 60 * 60_000

async function nextRevision(change: LibraryChange): Promise<number> {
  const revision = ((await change.objectStore('revision').get('now')) ?? 0) + 1
  await change.objectStore('revision').put(revision, 'now')
  return revision
}

async function belongingsOf(change: LibraryChange, ids: readonly string[], at: number): Promise<TrashRow> {
  const row: TrashRow = { at, briefs: [], stories: [], versions: [], visits: [], made: [] }
  const stories = new Set<string>()
  for (const id of ids) {
    const [stored, place, versions, visits] = await Promise.all([
      change.objectStore('briefs').get(id),
      change.objectStore('places').get(id),
      change.objectStore('versions').getAll(versionsOf(id)),
      change.objectStore('visits').getAll(visitsOf(id)),
    ])
    if (stored && place) row.briefs.push({ brief: stored.brief, place })
    row.versions.push(...versions)
    row.visits.push(...visits)
    if (place) stories.add(place.story)
  }
  for (const id of ids) {
    const made = await change.objectStore('made').get(id)
    if (!made) continue
    row.made.push(made)
    const story = storyOfGenerated(made)
    if (story === null) continue
    stories.add(story)
    row.visits.push(...(await change.objectStore('visits').getAll(visitsOf(story))))
  }
  for (const id of stories) {
    const story = await change.objectStore('stories').get(id)
    if (story) row.stories.push(story)
  }
  return row
}

/**
 * Takes briefs out, with their versions, pages and what the reader noted, and keeps all of it aside. Ids are those of briefs
 * or keys of briefs made of pages. All or none.
 * @param at now, ms since 1970; `takeBack` finds them by it.
 */
export async function moveToTrash(
  database: LibraryDatabase,
  ids: readonly string[],
  at: number,
): Promise<{ removed: string[]; revision: number }> {
  const change = database.transaction([...REMOVE, 'trash', 'made'], 'readwrite')
  try {
    const trash = change.objectStore('trash')
    await trash.delete(IDBKeyRange.upperBound(at - PURGED_AFTER))
    // Asked twice, because the background slept in between: nothing is left to take out, and what was is kept.
    if (await trash.getKey(at)) {
      await change.done
      return { removed: [], revision: await currentRevision(database) }
    }
    const row = await belongingsOf(change, ids, at)
    await trash.put(row)
    const revision = await nextRevision(change)
    const removed = row.briefs.map(({ place }) => place.id)
    for (const id of removed) {
      await change.objectStore('briefs').delete(id)
      await change.objectStore('removed').put({ id, revision })
      await removeBelongings(change, id)
    }
    const stories = row.briefs.map(({ place }) => place.story)
    for (const one of row.made) {
      await change.objectStore('made').delete(one.key)
      const story = storyOfGenerated(one)
      if (story === null) continue
      stories.push(story)
      // Where the brief stands in the library too, the pages are that one's.
      if (!(await change.objectStore('briefs').getKey(story)))
        await change.objectStore('visits').delete(visitsOf(story))
    }
    await removeBareStories(change, stories)
    await change.done
    return { removed, revision }
  } catch (error) {
    abandon(change)
    throw error
  }
}

/** Puts back what was thrown away at a time. Null where it was given up. What came in again meanwhile stays. */
export async function restoreFromTrash(
  database: LibraryDatabase,
  at: number,
): Promise<{ briefs: Brief[]; revision: number } | null> {
  const change = database.transaction([...REMOVE, 'trash', 'made'], 'readwrite')
  try {
    const row = await change.objectStore('trash').get(at)
    if (!row) {
      await change.done
      return null
    }
    const revision = await nextRevision(change)
    const briefs: Brief[] = []
    for (const { brief, place } of row.briefs) {
      if (await change.objectStore('briefs').getKey(place.id)) continue
      await change.objectStore('briefs').put({ id: place.id, brief, revision })
      await change.objectStore('removed').delete(place.id)
      await change.objectStore('places').put(place)
      const readable = parseStoredBrief(brief)
      if (readable) briefs.push(readable)
    }
    for (const one of row.stories) await change.objectStore('stories').put(one)
    for (const one of row.versions) await change.objectStore('versions').put(one)
    for (const one of row.visits) await change.objectStore('visits').put(one)
    for (const one of row.made) await change.objectStore('made').put(one)
    await change.objectStore('trash').delete(at)
    await change.done
    return { briefs, revision }
  } catch (error) {
    abandon(change)
    throw error
  }
}

/** Gives up what was thrown away more than a day ago. */
export async function purgeOld(database: LibraryDatabase, now = Date.now()): Promise<void> {
  await database.delete('trash', IDBKeyRange.upperBound(now - PURGED_AFTER))
}
