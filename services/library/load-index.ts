import { InvalidBriefError, parseBrief } from '../../core/brief/brief'
import { DamagedSnapshotError, SNAPSHOT_HEAD, structureSize } from '../../core/match/snapshot'
import { StoryIndex } from '../../core/match/story-index'
import { changesSince, currentRevision, loadSnapshot } from './brief-store'
import type { LibraryDatabase } from './database'
import { Records } from './records'

/** Briefs put into the index without a break; each takes about 1 ms. */
const AT_ONCE = 20

/** An index and the library's revision it stands for. */
export interface LoadedIndex {
  index: StoryIndex
  /** What of the index still lies in the kept snapshot. */
  records: Records
  revision: number
  /** Whether it differs from the kept snapshot, which should then be kept anew. */
  isNewer: boolean
}

function empty(): LoadedIndex {
  const index = new StoryIndex()
  return { index, records: new Records(index, null), revision: 0, isNewer: true }
}

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer())

async function fromSnapshot(database: LibraryDatabase, now: number): Promise<LoadedIndex> {
  const kept = await loadSnapshot(database)
  // A snapshot from beyond the briefs is of a database that was put back to an earlier state.
  if (!kept || kept.revision > now) return empty()
  try {
    const size = structureSize(await bytesOf(kept.blob.slice(0, SNAPSHOT_HEAD)))
    const index = StoryIndex.fromSnapshot(await bytesOf(kept.blob.slice(0, size)))
    return { index, records: new Records(index, kept.blob), revision: kept.revision, isNewer: false }
  } catch (error) {
    if (!(error instanceof DamagedSnapshotError)) throw error
    console.warn('The index is built anew:', error.message)
    return empty()
  }
}

async function broughtUpTo(now: number, kept: LoadedIndex, database: LibraryDatabase): Promise<LoadedIndex> {
  const { index, records } = kept
  const { changed, removed } = await changesSince(database, kept.revision)
  await records.read(index.unread([...removed, ...changed.map(({ id }) => id)]))
  for (const id of removed) index.remove(id)
  for (const [i, { id, brief }] of changed.entries()) {
    // A library of thousands takes seconds; what else is asked meanwhile is answered in between.
    if (i % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setTimeout(resolve))
    try {
      index.add(parseBrief(brief))
    } catch (error) {
      if (!(error instanceof InvalidBriefError)) throw error
      console.warn(`The stored brief ${id} cannot be read:`, error.message)
      index.remove(id)
    }
  }
  return { ...kept, revision: now, isNewer: true }
}

/**
 * The index of all stored briefs: the kept snapshot brought up to date with what changed since, or, where there is none of
 * use, built from the briefs.
 */
export async function loadIndex(database: LibraryDatabase): Promise<LoadedIndex> {
  const now = await currentRevision(database)
  const kept = await fromSnapshot(database, now)
  if (kept.revision === now) return kept
  try {
    return await broughtUpTo(now, kept, database)
  } catch (error) {
    if (!(error instanceof DamagedSnapshotError)) throw error
    console.warn('The index is built anew:', error.message)
    return broughtUpTo(now, empty(), database)
  }
}
