import type { FeedProgress, SourcesView, SourceView } from '../../core/sources/source-view'
import type { FeedsHandle } from './database'
import { dueAt } from './due'
import type { FeedRecord } from './feed-record'
import { sourcesAtWork } from './job'
import { removedSource } from './removal'

function viewOf(record: FeedRecord, briefs: number, progress: FeedProgress | null): SourceView {
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
  return { ...shown, briefs, progress, next: isAsked ? dueAt(record) : null }
}

/** All there is to show of sources. A refresh that another background left waits until it is gone on with. */
export async function sourcesView(
  records: readonly FeedRecord[],
  kept: FeedsHandle,
  progressOf: (id: string) => FeedProgress | null,
): Promise<SourcesView> {
  const atWork = await sourcesAtWork(kept)
  const sources = await Promise.all(
    records.map(async (record) => {
      const briefs = await kept.use((database) => database.countFromIndex('owned', 'source', record.id))
      const waiting = atWork.has(record.id) ? ({ phase: 'waiting' } as const) : null
      return viewOf(record, briefs, progressOf(record.id) ?? waiting)
    }),
  )
  return { sources, removed: await removedSource(kept) }
}
