import { type FoundLine, joinFound } from '../../core/library/found-line'
import { ONE_VISIT } from '../../core/session/one-visit'
import type { LibraryDatabase } from './database'

/** Times remembered of one story on one page; the oldest go. */
const MOST_TIMES = 50

const DAY = 24 * 60 * 60_000

/** A story that was met on a page. */
export interface PageVisit {
  /** Of the brief. */
  id: string
  /** Without fragment. */
  url: string
  title: string
}

/** Remembers that a story was met on a page. */
export async function recordVisit(
  database: LibraryDatabase,
  { id, url, title }: PageVisit,
  now = Date.now(),
): Promise<void> {
  const { store, done } = database.transaction('visits', 'readwrite')
  const known = await store.get([id, url])
  const isSame = known !== undefined && now - known.last < ONE_VISIT
  const times = [...(known?.times ?? []).slice(0, isSame ? -1 : undefined), now].slice(-MOST_TIMES)
  await Promise.all([
    store.put({ ...known, id, url, title: title || known?.title || '', times, last: now }),
    done,
  ])
}

/** Remembers which of the takeaways sought on a page were found, where it is one on which the story was met. */
export async function recordFound(
  database: LibraryDatabase,
  { id, url }: Pick<PageVisit, 'id' | 'url'>,
  sought: readonly string[],
  found: readonly FoundLine[],
): Promise<void> {
  const { store, done } = database.transaction('visits', 'readwrite')
  const known = await store.get([id, url])
  if (known) await store.put({ ...known, found: joinFound(known.found ?? [], found, sought) })
  await done
}

/** Forgets pages met longer ago than so many days. */
export async function pruneVisits(database: LibraryDatabase, days: number, now = Date.now()): Promise<void> {
  const since = now - days * DAY
  const change = database.transaction('visits', 'readwrite')
  let cursor = await change.store.openCursor()
  while (cursor) {
    const times = cursor.value.times.filter((at) => at >= since)
    if (times.length === 0) await cursor.delete()
    else if (times.length < cursor.value.times.length) await cursor.update({ ...cursor.value, times })
    cursor = await cursor.continue()
  }
  await change.done
}

/** Forgets one page on which any of these briefs' stories was met. */
export async function forgetVisit(
  database: LibraryDatabase,
  ids: readonly string[],
  url: string,
): Promise<void> {
  const { store, done } = database.transaction('visits', 'readwrite')
  await Promise.all([...ids.map((id) => store.delete([id, url])), done])
}

/** Forgets all pages. */
export async function clearVisits(database: LibraryDatabase): Promise<void> {
  await database.clear('visits')
}
