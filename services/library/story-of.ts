import * as v from 'valibot'
import { briefSchema } from '../../core/brief/brief'
import type { EarlierBrief, StoryBrief, StoryDetail, StoryVisit } from '../../core/library/story-detail'
import { visitsOf } from './belongings'
import type { LibraryDatabase } from './database'
import { bareStory } from './membership'
import { parseStoredBrief, versionsOf } from './versions'

const generatedSchema = v.object({ brief: briefSchema })

async function earlier(database: LibraryDatabase, id: string): Promise<EarlierBrief[]> {
  const rows = await database.getAll('versions', versionsOf(id))
  return rows.reverse().flatMap(({ brief, until }) => {
    const read = parseStoredBrief(brief)
    return read ? [{ brief: read, until }] : []
  })
}

async function storedBriefOf(database: LibraryDatabase, id: string): Promise<StoryBrief | null> {
  const [row, place] = await Promise.all([database.get('briefs', id), database.get('places', id)])
  const brief = row ? parseStoredBrief(row.brief) : null
  if (!brief || !place) return null
  const { cameBy, addedAt, changedAt } = place
  return { id, brief, cameBy, addedAt, changedAt, versions: await earlier(database, id) }
}

async function generatedBriefOf(database: LibraryDatabase, key: string): Promise<StoryBrief | null> {
  const row = await database.get('made', key)
  const read = v.safeParse(generatedSchema, row?.record)
  if (!row || !read.success) return null
  return { id: key, brief: read.output.brief, cameBy: 'made', addedAt: row.at, changedAt: null, versions: [] }
}

/** A brief of the library with all that is kept of it, by its id or by the key of one made of a page; null where it is gone. */
export async function libraryBrief(database: LibraryDatabase, id: string): Promise<StoryBrief | null> {
  return (await storedBriefOf(database, id)) ?? generatedBriefOf(database, id)
}

async function visits(database: LibraryDatabase, ids: readonly string[]): Promise<StoryVisit[]> {
  const rows = await Promise.all(ids.map((id) => database.getAll('visits', visitsOf(id))))
  return rows
    .flat()
    .sort((a, b) => b.last - a.last)
    .map(({ url, title, times, found }) => ({ url, title, times, ...(found && { found }) }))
}

/** Everything kept of a story, of which these are the briefs; null where all of them are gone. */
export async function storyOf(
  database: LibraryDatabase,
  id: string,
  briefIds: readonly string[],
): Promise<StoryDetail | null> {
  const found = await Promise.all(briefIds.map((one) => libraryBrief(database, one)))
  const briefs = found.filter((one) => one !== null)
  if (briefs.length === 0) return null
  // A brief made of a page is kept by another key than its id.
  const ids = [...new Set([...briefIds, ...briefs.map(({ brief }) => brief.id)])]
  const { kept, readAt, note, notedAt } = (await database.get('stories', id)) ?? bareStory(id)
  return { id, kept, readAt, note, notedAt, briefs, visits: await visits(database, ids) }
}
