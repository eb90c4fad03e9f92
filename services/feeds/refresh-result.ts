import type { FeedFailure } from '../../core/feeds/failure'
import type { FeedFault } from '../../core/feeds/fault'
import type { Counts } from '../../core/feeds/source-view'

/** What a refresh did. */
export interface RefreshResult {
  /** The source's id. */
  source: string
  counts: Counts
  /** The first faults; `counts.lost` counts all that cost an item. */
  faults: FeedFault[]
  /** Null where everything could be read. */
  failure: FeedFailure | null
  /** Whether nothing had changed since the last time. */
  isUnchanged: boolean
}
