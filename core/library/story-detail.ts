import type { Brief } from '../brief/brief'
import { briefChanges, type LineChange } from '../brief/changes'
import type { CameBy } from './came-by'
import type { FoundLine } from './found-line'
import type { StoryFlags } from './story-summary'

/** What a brief said before. */
export interface EarlierBrief {
  brief: Brief
  /** Until when it was the current one, ms since 1970. */
  until: number
}

/** One brief of a story with all that is kept of it. */
export interface StoryBrief {
  /** Its id; of one made of a page, the key it is kept by. */
  id: string
  brief: Brief
  cameBy: CameBy
  addedAt: number
  changedAt: number | null
  /** The newest first. */
  versions: readonly EarlierBrief[]
}

/** A page on which the story was met. */
export interface StoryVisit {
  url: string
  title: string
  /** When, ms since 1970, oldest first. */
  times: readonly number[]
  /** The takeaways found there; left out where nobody looked. */
  found?: readonly FoundLine[] | undefined
}

/** Everything the library keeps of one story. */
export interface StoryDetail extends StoryFlags {
  id: string
  /** When the note was last written, ms since 1970. */
  notedAt: number | null
  /** The latest first. */
  briefs: readonly StoryBrief[]
  /** The page met last first. */
  visits: readonly StoryVisit[]
}

/** A version and what the next one says otherwise. */
export interface VersionStep {
  until: number
  changes: LineChange[]
}

/** How a brief changed from version to version, the newest change first. */
export function versionSteps({ brief, versions }: StoryBrief): VersionStep[] {
  return versions.map((earlier, index) => ({
    until: earlier.until,
    changes: briefChanges(earlier.brief, versions[index - 1]?.brief ?? brief),
  }))
}

/** What a brief says otherwise since the reader read it; empty where it was not read, or nothing changed. */
export function changesSinceRead({ brief, versions }: StoryBrief, readAt: number | null): LineChange[] {
  if (readAt === null) return []
  const read = versions.findLast(({ until }) => until > readAt)
  return read ? briefChanges(read.brief, brief) : []
}
