import { normaliseAddress } from '../../core/article/address'
import type { Brief } from '../../core/brief/brief'
import { isSameContent } from '../../core/brief/changes'

/** What is to be done with a brief that a source brings. */
export type Merge = 'added' | 'updated' | 'unchanged' | 'taken'

/** What is known of the id of a brief that a source brings. */
export interface Known {
  /** The brief that is kept under it, or null. */
  kept: Brief | null
  /** The source that brought it, or null where none did, or it is not known. */
  owner: string | null
}

const isSameStory = (a: Brief, b: Brief) =>
  a.provenance.by === b.provenance.by && normaliseAddress(a.story.url) === normaliseAddress(b.story.url)

/**
 * What becomes of a brief that `source` brings. The same id is the same brief, and the one updated last wins; but no
 * source replaces what another brought, nor what is the reader's own and only has the same id. What the reader took out
 * does not come back.
 */
export function mergeOf(brought: Brief, { kept, owner }: Known, source: string): Merge {
  if (!kept) return owner === source ? 'unchanged' : 'added'
  if (isSameContent(kept, brought)) return 'unchanged'
  if (owner ? owner !== source : !isSameStory(kept, brought)) return 'taken'
  // Of two with one date the new one: a date may be no more than a day.
  return Date.parse(brought.updatedAt) >= Date.parse(kept.updatedAt) ? 'updated' : 'unchanged'
}
