import type { LibraryChange } from './database'
import { versionsOf } from './versions'

/** The keys of the pages a brief's story was met on. */
export const visitsOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []])

/** Takes out what belongs to a brief: its place, its earlier versions, the pages it was met on. */
export async function removeBelongings(change: LibraryChange, id: string): Promise<void> {
  await Promise.all([
    change.objectStore('places').delete(id),
    change.objectStore('versions').delete(versionsOf(id)),
    change.objectStore('visits').delete(visitsOf(id)),
  ])
}

/** Takes out what is the reader's of those stories no brief stands under any more. */
export async function removeBareStories(change: LibraryChange, stories: Iterable<string>): Promise<void> {
  for (const id of stories) {
    if ((await change.objectStore('places').index('story').count(id)) === 0)
      await change.objectStore('stories').delete(id)
  }
}
