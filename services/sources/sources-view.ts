import type { FeedProgress, SourcesView, SourceView } from '../../core/sources/source-view'
import type { FeedsHandle } from './database'
import { dueAt } from './due'
import type { FeedRecord } from './feed-record'
import { sourcesAtWork } from './job'
import { removedSource } from './removal'

function viewOf(
  record: FeedRecord,
  { briefs, pages }: Pick<SourceView, 'briefs' | 'pages'>,
  progress: FeedProgress | null,
): SourceView {
  const {
    validators: _,
    pulled: __,
    addedAt: ___,
    lastTry: ____,
    failures: _____,
    waitUntil: ______,
    ...shown
  } = record
  const isAsked = record.isOn && record.kind !== 'files'
  return { ...shown, briefs, pages, progress, next: isAsked ? dueAt(record) : null }
}

/** What is asked of a source beside its record. */
interface Reading {
  progressOf(id: string): FeedProgress | null
  pagesOf(id: string): Promise<number>
}

/** All there is to show of sources. A refresh that another background left waits until it is gone on with. */
export async function sourcesView(
  records: readonly FeedRecord[],
  kept: FeedsHandle,
  { progressOf, pagesOf }: Reading,
): Promise<SourcesView> {
  const atWork = await sourcesAtWork(kept)
  const sources = await Promise.all(
    records.map(async (record) => {
      const briefs = await kept.use((database) => database.countFromIndex('owned', 'source', record.id))
      const waiting = atWork.has(record.id) ? ({ phase: 'waiting' } as const) : null
      const pages = record.kind === 'articles' ? await pagesOf(record.id) : 0
      return viewOf(record, { briefs, pages }, progressOf(record.id) ?? waiting)
    }),
  )
  return { sources, removed: await removedSource(kept) }
}
