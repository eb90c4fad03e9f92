import { changesSinceRead } from '../../core/library/story-detail'
import type { StoryMore } from '../../core/views'
import { storedBriefs } from './brief-store'
import type { LibraryDatabase } from './database'
import { libraryBrief } from './story-of'
import { parseStoredBrief } from './versions'

/** When the reader last read the story a brief stands under, ms since 1970; null where never, or it is not remembered. */
export async function storyReadAt(database: LibraryDatabase, briefId: string): Promise<number | null> {
  const place = await database.get('places', briefId)
  return (place && (await database.get('stories', place.story))?.readAt) ?? null
}

/**
 * What there is of the story of a brief beside it.
 * @param readBefore when the reader read it before this time, ms since 1970; null where never.
 */
export async function storyMore(
  database: LibraryDatabase,
  briefId: string,
  readBefore: number | null,
): Promise<StoryMore> {
  const place = await database.get('places', briefId)
  const ids = place ? await database.getAllKeysFromIndex('places', 'story', place.story) : []
  // Nearly always there is nothing of the kind, and a page waits.
  const isChanged = readBefore !== null && (place?.changedAt ?? 0) > readBefore
  const [shown, stored] = await Promise.all([
    isChanged ? libraryBrief(database, briefId) : null,
    ids.length > 1 ? storedBriefs(database, ids) : [],
  ])
  return {
    changes: shown ? changesSinceRead(shown, readBefore) : [],
    briefs: stored.flatMap((data) => {
      const brief = parseStoredBrief(data)
      return brief ? [{ id: brief.id, by: brief.provenance.by }] : []
    }),
  }
}
