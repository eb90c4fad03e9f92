import { MOST_NOTE } from '../../core/library/note'
import { cutText } from '../../core/text/cut-text'
import type { LibraryDatabase, StoryRow } from './database'
import { bareStory, isBare } from './membership'

/** Changes what is the reader's own of a story; what says nothing any more is not kept. */
async function changeStory(
  database: LibraryDatabase,
  id: string,
  change: (now: StoryRow) => StoryRow,
): Promise<StoryRow> {
  const { store, done } = database.transaction('stories', 'readwrite')
  const next = change((await store.get(id)) ?? bareStory(id))
  await Promise.all([isBare(next) ? store.delete(id) : store.put(next), done])
  return next
}

/** Keeps a story, or no longer. */
export async function setStarred(database: LibraryDatabase, id: string, kept: boolean): Promise<void> {
  await changeStory(database, id, (now) => ({ ...now, kept }))
}

/** Writes the reader's note on a story. @throws DOMException when the disk is full. */
export async function setNote(
  database: LibraryDatabase,
  id: string,
  note: string,
  at = Date.now(),
): Promise<void> {
  await changeStory(database, id, (now) => ({ ...now, note: cutText(note, MOST_NOTE), notedAt: at }))
}

/** Marks a story as read at a moment, or as unread. */
export async function setRead(database: LibraryDatabase, id: string, at: number | null): Promise<void> {
  await changeStory(database, id, (now) => ({ ...now, readAt: at }))
}

/** Marks the story a brief stands under as read. */
export async function markBriefRead(database: LibraryDatabase, briefId: string, at: number): Promise<void> {
  const place = await database.get('places', briefId)
  if (place) await setRead(database, place.story, at)
}

/** Sets all that is the reader's own of stories, all or none. @throws DOMException when the disk is full. */
export async function setFlags(
  database: LibraryDatabase,
  marks: ReadonlyMap<string, Omit<StoryRow, 'id'>>,
): Promise<void> {
  const { store, done } = database.transaction('stories', 'readwrite')
  const rows = [...marks].map(([id, { kept, readAt, note, notedAt }]) => ({
    id,
    kept,
    readAt,
    note,
    notedAt,
  }))
  await Promise.all([...rows.map((row) => (isBare(row) ? store.delete(row.id) : store.put(row))), done])
}
