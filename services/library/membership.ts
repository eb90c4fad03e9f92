import type { IDBPObjectStore } from 'idb'
import { normaliseAddress } from '../../core/article/address'
import type { Brief } from '../../core/brief/brief'
import type { CameBy } from '../../core/library/came-by'
import type { LibraryChange, LibrarySchema, LibraryStores, MembershipRow, StoryRow } from './database'

/** Where a brief that comes in is to stand. */
export interface NewMembership {
  story: string
  cameBy: CameBy
  /** ms since 1970; now where it is left out. */
  addedAt?: number
}

/** The place of a brief that had none; without a standing it is a story of its own, brought by a source. */
export function newMembership(brief: Brief, given: NewMembership | undefined, now: number): MembershipRow {
  return {
    id: brief.id,
    story: given?.story ?? brief.id,
    address: normaliseAddress(brief.story.url) ?? '',
    cameBy: given?.cameBy ?? 'source',
    addedAt: given?.addedAt ?? now,
    changedAt: null,
  }
}

/** A story of which the reader said nothing yet. */
export const bareStory = (id: string): StoryRow => ({
  id,
  kept: false,
  readAt: null,
  note: '',
  notedAt: null,
})

/** Whether nothing is the reader's own of a story, so that it needs no row. */
export const isBare = ({ kept, readAt, note, notedAt }: StoryRow): boolean =>
  !kept && readAt === null && note === '' && notedAt === null

/** Marks a story as one the reader keeps. */
export async function starStory(
  stories: IDBPObjectStore<LibrarySchema, LibraryStores, 'stories', 'readwrite'>,
  id: string,
): Promise<void> {
  await stories.put({ ...((await stories.get(id)) ?? bareStory(id)), kept: true })
}

/** Takes a change back that failed midway; one the browser has taken back already stays as it is. */
export function abandon(change: LibraryChange): void {
  change.done.catch((error: unknown) => console.debug('The library took a change back:', error))
  try {
    change.abort()
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error
  }
}
