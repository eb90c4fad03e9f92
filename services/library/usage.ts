import type { LibraryDatabase } from './database'

/** How many things of each kind the library holds. */
export interface LibraryCounts {
  briefs: number
  generated: number
  versions: number
  visits: number
}

/** Counts what is kept. */
export async function countAll(database: LibraryDatabase): Promise<LibraryCounts> {
  const [briefs, made, versions, visits] = await Promise.all([
    database.count('briefs'),
    database.count('made'),
    database.count('versions'),
    database.count('visits'),
  ])
  return { briefs, generated: made, versions, visits }
}

/** Bytes taken and to be had, as far as the browser says. */
export async function storageUsage(
  storage: StorageManager,
): Promise<{ used: number | null; most: number | null }> {
  const { usage, quota } = await storage.estimate()
  return { used: usage ?? null, most: quota ?? null }
}
