import type { Brief } from '../../core/brief/brief'
import { isSameContent } from '../../core/brief/changes'

/** What is to be done with a brief that a source brings. */
export type Merge = 'added' | 'updated' | 'unchanged' | 'taken'

/** What is known of the id of a brief that a source brings. */
export interface KnownBriefId {
  /** The brief that is kept under it, or null. */
  stored: Brief | null
  /** Who brought it: this source, now or at an earlier subscription; another one; or none, or it is not known. */
  owner: 'this source' | 'left by this source' | 'another source' | 'none'
}

/**
 * What becomes of a brief that a source brings. The same id is the same brief, and the one updated last wins; but no source
 * replaces what it did not bring itself, whatever the brief says of its maker and its story: anyone can write that. What the
 * reader took out does not come back.
 */
export function mergeOf(brought: Brief, { stored, owner }: KnownBriefId): Merge {
  if (!stored) return owner === 'this source' ? 'unchanged' : 'added'
  if (isSameContent(stored, brought)) return 'unchanged'
  if (owner === 'another source' || owner === 'none') return 'taken'
  // Of two with one date the new one: a date may be no more than a day.
  return Date.parse(brought.updatedAt) >= Date.parse(stored.updatedAt) ? 'updated' : 'unchanged'
}
