import type { Article } from '../../core/article/article'
import { articleOfPage } from '../../core/sources/articles/article-of-page'
import type { FeedArticle } from '../../core/sources/articles/read-articles'
import { IMPORT_BATCH } from '../../core/timing'
import type { FeedsHandle } from './database'
import { addCounts } from './feed-record'
import { type Job, saveJob } from './job'
import { pageCounts, prunePages, putPages } from './page-store'
import type { KeptPages } from './pages-database'

/** Briefs made at once in one refresh; more than that nobody reads before the next. */
const MOST_MADE = 50

/** Where known pages are put, and who watches. */
export interface PagesInto {
  pages: KeptPages
  database: FeedsHandle
  signal: AbortSignal
  /** Makes a brief of an article and keeps it; null where the reader does not want that of this source. */
  makeBrief: ((article: Article) => Promise<void>) | null
  /** ms since 1970. */
  now(): number
  /** Told after each batch how many of how many are stored. */
  onStored(done: number, of: number): void
}

async function makeBriefs(
  batch: readonly FeedArticle[],
  changed: ReadonlySet<string>,
  { makeBrief, signal }: PagesInto,
): Promise<number> {
  let made = 0
  for (const { page, whole } of batch) {
    if (!makeBrief || !whole || !changed.has(page.url)) continue
    signal.throwIfAborted()
    await makeBrief(articleOfPage(page, whole))
    made++
  }
  return made
}

/**
 * Stores the articles of the document a job works on as known pages, from where it stands, batch by batch. What a batch does is
 * noted before it is done, as with briefs.
 * @throws the signal's reason when it is ended; what the browser throws where it stores no more.
 */
export async function importPages(
  job: Job,
  articles: readonly FeedArticle[],
  into: PagesInto,
): Promise<void> {
  const { pages, database, signal, onStored, now } = into
  const { current, source } = job
  if (!current) return
  let room = MOST_MADE
  while (current.done < articles.length) {
    signal.throwIfAborted()
    const batch = articles.slice(current.done, current.done + IMPORT_BATCH)
    const known = batch.map(({ page }) => page)
    if (!current.next) {
      current.next = { counts: await pageCounts(pages, source, known), stored: [], owned: [] }
      await saveJob(database, job)
    }
    const changed = new Set((await putPages(pages, source, known, now())).map(({ url }) => url))
    room -= await makeBriefs(batch.slice(0, Math.max(0, room)), changed, into)
    job.counts = addCounts(job.counts, current.next.counts)
    current.done += batch.length
    current.next = null
    await saveJob(database, job)
    onStored(current.done, articles.length)
  }
  await prunePages(pages, source, now())
}
