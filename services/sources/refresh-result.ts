import type { FeedFailure } from '../../core/sources/failure'
import type { FeedFault } from '../../core/sources/fault'
import type { SourceCounts } from '../../core/sources/source-view'

/** What a refresh did. */
export interface RefreshResult {
  /** The source's id. */
  source: string
  counts: SourceCounts
  /** The first faults; `counts.lost` counts all that cost an item. */
  faults: FeedFault[]
  /** Null where everything could be read. */
  failure: FeedFailure | null
  /** Whether nothing had changed since the last time. */
  isUnchanged: boolean
}
