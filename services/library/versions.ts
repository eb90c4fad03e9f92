import type { IDBPObjectStore } from 'idb'
import { type Brief, InvalidBriefError, parseBrief } from '../../core/brief/brief'
import { isSameContent } from '../../core/brief/changes'
import type { LibrarySchema, LibraryStores } from './database'

/** Earlier versions kept of a brief; a story that develops over days is seldom rewritten more often. */
export const MOST_VERSIONS = 5

type Versions = IDBPObjectStore<LibrarySchema, LibraryStores, 'versions', 'readwrite'>

/** The keys of a brief's earlier versions. */
export const versionsOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []])

/** A stored brief, or null where it cannot be read. */
export function parseStoredBrief(data: unknown): Brief | null {
  try {
    return parseBrief(data)
  } catch (error) {
    if (error instanceof InvalidBriefError) return null
    throw error
  }
}

/** Keeps one version of a brief; of more than are kept the oldest go. */
export async function addVersion(versions: Versions, brief: Brief, until: number): Promise<void> {
  let free = until
  // Two within one millisecond are two.
  while (await versions.getKey([brief.id, free])) free++
  await versions.put({ id: brief.id, brief, until: free })
  const keys = await versions.getAllKeys(versionsOf(brief.id))
  for (const key of keys.slice(0, -MOST_VERSIONS)) await versions.delete(key)
}

/**
 * Keeps what a brief said before it comes with other content. Returns whether it does; what cannot be read is no version.
 */
export async function saveVersion(
  versions: Versions,
  before: unknown,
  now: Brief,
  at: number,
): Promise<boolean> {
  const earlier = before === undefined ? null : parseStoredBrief(before)
  if (!earlier || isSameContent(earlier, now)) return false
  await addVersion(versions, earlier, at)
  return true
}
