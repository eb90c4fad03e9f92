import type { ReaderFlags, SyncFlags } from './flags'

/** A story of the library as a sync looks at it, without its briefs. */
export interface LocalStory extends ReaderFlags {
  id: string
  /** The ids of its briefs. */
  briefs: readonly string[]
  /** Whether it is the reader's own: kept, noted, saved, made or imported. Others come to each machine by its sources. */
  isOwn: boolean
  /** Changes whenever its briefs, their places or the pages it was met on do. */
  signature: string
}

/** A story as it stood at the last sync of this machine. */
export interface BaseStory {
  id: string
  briefs: readonly string[]
  isOwn: boolean
  marks: SyncFlags
}

/** Days that it is remembered that a story was thrown away. A machine not synced for longer may bring it back. */
export const GONE_DAYS = 180
