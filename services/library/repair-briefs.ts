import type { Brief } from '../../core/brief/brief'
import { visitsOf } from './belongings'
import { REMOVE, removeBrief } from './brief-store'
import type { LibraryChange, LibraryDatabase } from './database'
import { type QuarantinedRow, quarantine } from './quarantine'
import { parseStoredBrief, versionsOf } from './versions'

/** What mending did, and what the index must follow. */
export interface RepairResult {
  put: Brief[]
  removed: string[]
  revision: number
}

/** Puts the newest version that can be read in the place of what cannot be. Returns it, or null where there is none. */
async function putEarlier(change: LibraryChange, id: string, revision: number): Promise<Brief | null> {
  const versions = await change.objectStore('versions').getAll(versionsOf(id))
  for (const { brief: data, until } of versions.reverse()) {
    const brief = parseStoredBrief(data)
    if (brief?.id !== id) continue
    await change.objectStore('briefs').put({ id, brief, revision })
    await change.objectStore('versions').delete([id, until])
    return brief
  }
  return null
}

/** All that lies in the library of a brief that cannot be read. */
async function rowsOf(database: LibraryDatabase, id: string): Promise<QuarantinedRow[]> {
  const place = await database.get('places', id)
  const [brief, story, versions, visits] = await Promise.all([
    database.get('briefs', id),
    place && database.get('stories', place.story),
    database.getAll('versions', versionsOf(id)),
    database.getAll('visits', visitsOf(id)),
  ])
  const single = [
    { store: 'briefs', key: id, row: brief },
    { store: 'places', key: id, row: place },
    { store: 'stories', key: place?.story, row: story },
  ]
  return [
    ...single.filter(({ row }) => row !== undefined),
    ...versions.map((row) => ({ store: 'versions', key: [row.id, row.until], row })),
    ...visits.map((row) => ({ store: 'visits', key: [row.id, row.url], row })),
  ]
}

/**
 * Mends briefs that cannot be read: an earlier version takes the place where one can be; else all that is kept of it is put
 * aside, and reported. What can be read is left alone.
 */
export async function repairBriefs(
  database: LibraryDatabase,
  ids: readonly string[],
  at = Date.now(),
): Promise<RepairResult> {
  const repaired: RepairResult = { put: [], removed: [], revision: 0 }
  for (const id of ids) {
    const row = await database.get('briefs', id)
    if (!row || parseStoredBrief(row.brief)) continue
    const quarantined = await rowsOf(database, id)
    const change = database.transaction(REMOVE, 'readwrite')
    const revision = ((await change.objectStore('revision').get('now')) ?? 0) + 1
    const earlier = await putEarlier(change, id, revision)
    if (earlier) await change.objectStore('revision').put(revision, 'now')
    await change.done
    if (earlier) repaired.put.push(earlier)
    // Before it goes, so that a background that is ended here has lost nothing.
    await quarantine(earlier ? quarantined.slice(0, 1) : quarantined, {
      at,
      recovered: earlier ? 1 : 0,
      isClosed: false,
    })
    if (!earlier) repaired.removed.push(...(await removeBrief(database, id)))
  }
  repaired.revision = (await database.get('revision', 'now')) ?? 0
  return repaired
}
