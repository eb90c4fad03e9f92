import * as v from 'valibot'
import type { RemovedSource } from '../../core/sources/source-view'
import type { FeedsHandle } from './database'
import { feedRecordSchema } from './feed-record'
import type { FeedStore } from './feed-store'
import { forgetJob } from './job'
import type { SourceLibraryPort } from './library-port'
import { disown, leave, own, ownedBy } from './owned'
import { countPages, putPagesBack, removePages } from './page-store'
import type { KeptPages } from './pages-database'

/** What taking a source out works on. */
export interface RemovalTools {
  store: FeedStore
  database: FeedsHandle
  pages: KeptPages
  library: SourceLibraryPort
  now(): number
}

/** All that is needed to put a source back. */
const removedSchema = v.object({
  feed: feedRecordSchema,
  owned: v.array(v.string()),
  /** Known pages that went with it. */
  pages: v.fallback(v.number(), 0),
  /** When its briefs were thrown away; null where they stayed. */
  thrownAt: v.nullable(v.number()),
})
type Removed = v.InferOutput<typeof removedSchema>

async function lastRemoved(kept: FeedsHandle): Promise<Removed | null> {
  const read = v.safeParse(removedSchema, await kept.use((database) => database.get('removed', 'last')))
  return read.success ? read.output : null
}

/** What can be put back, as it is shown; null where nothing can. */
export async function removedSource(database: FeedsHandle): Promise<RemovedSource | null> {
  const last = await lastRemoved(database)
  if (!last) return null
  const { feed, owned, pages, thrownAt } = last
  return { title: feed.title, briefs: owned.length, pages, withBriefs: thrownAt !== null }
}

/**
 * Takes a source out. What is needed to put it back is kept first, so that a background that is killed midway leaves a source
 * that is there, or one that can be put back.
 * @throws NoSuchFeedError; NoLibraryError where its briefs cannot be taken out.
 */
export async function removeFeed(id: string, withBriefs: boolean, tools: RemovalTools): Promise<void> {
  const { store, database, pages, library, now } = tools
  const feed = await store.find(id)
  const owned = await ownedBy(database, id)
  const thrownAt = withBriefs ? now() : null
  const removed: Removed = { feed, owned, pages: await countPages(pages, id), thrownAt }
  await database.use((opened) => opened.put('removed', removed, 'last'))
  if (thrownAt !== null) await library.trash(owned, thrownAt)
  await removePages(pages, id)
  await store.remove(id)
  await forgetJob(database, id)
  if (withBriefs) await disown(database, id)
  else await leave(database, id, feed.address)
}

/** Puts the source that was taken out last back, where there is one. @throws TooManyFeedsError, NoLibraryError */
export async function putFeedBack({ store, database, pages, library }: RemovalTools): Promise<void> {
  const last = await lastRemoved(database)
  if (!last) return
  const { feed, owned, thrownAt } = last
  const isBack = thrownAt === null || (await library.restore(thrownAt))
  if (isBack) await own(database, feed.id, owned)
  await putPagesBack(pages, feed.id)
  // What the library gave up comes again with the next refresh, which must not be told that nothing is new.
  const back = isBack ? feed : { ...feed, validators: {}, pulled: {} }
  if (!(await store.list()).some(({ id }) => id === feed.id)) await store.add(back)
  await database.use((opened) => opened.delete('removed', 'last'))
}
