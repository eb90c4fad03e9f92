import { InvalidBriefError, parseBrief } from '../../core/brief/brief'
import { DamagedSnapshotError } from '../../core/match/snapshot'
import { StoryIndex } from '../../core/match/story-index'
import { changesSince, currentRevision, keptSnapshot } from './brief-store'
import type { LibraryDatabase } from './database'

/** Briefs put into the index without a break; each takes about 1 ms. */
const AT_ONCE = 20

/** An index and the library's revision it stands for. */
export interface LoadedIndex {
  index: StoryIndex
  revision: number
  /** Whether it differs from the kept snapshot, which should then be kept anew. */
  isNewer: boolean
}

async function fromSnapshot(database: LibraryDatabase, now: number): Promise<LoadedIndex> {
  const kept = await keptSnapshot(database)
  // A snapshot from beyond the briefs is of a database that was put back to an earlier state.
  if (!kept || kept.revision > now) return { index: new StoryIndex(), revision: 0, isNewer: true }
  try {
    return { index: StoryIndex.fromSnapshot(kept.bytes), revision: kept.revision, isNewer: false }
  } catch (error) {
    if (!(error instanceof DamagedSnapshotError)) throw error
    console.warn('The index is built anew:', error.message)
    return { index: new StoryIndex(), revision: 0, isNewer: true }
  }
}

/**
 * The index of all stored briefs: the kept snapshot brought up to date with what changed since, or, where there is none of
 * use, built from the briefs.
 */
export async function loadIndex(database: LibraryDatabase): Promise<LoadedIndex> {
  const now = await currentRevision(database)
  const loaded = await fromSnapshot(database, now)
  if (loaded.revision === now) return loaded
  const { changed, removed } = await changesSince(database, loaded.revision)
  for (const id of removed) loaded.index.remove(id)
  for (const [i, { id, brief }] of changed.entries()) {
    // A library of thousands takes seconds; what else is asked meanwhile is answered in between.
    if (i % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setTimeout(resolve))
    try {
      loaded.index.add(parseBrief(brief))
    } catch (error) {
      if (!(error instanceof InvalidBriefError)) throw error
      console.warn(`The stored brief ${id} cannot be read:`, error.message)
      loaded.index.remove(id)
    }
  }
  return { index: loaded.index, revision: now, isNewer: true }
}
