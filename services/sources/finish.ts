import type { FeedFailure } from '../../core/sources/failure'
import { waitAfter } from './due'
import type { FeedRecord } from './feed-record'
import type { Job } from './job'

/** The record after a refresh that failed before it could do anything, or in storing. */
export function afterFailure(record: FeedRecord, failure: FeedFailure, now: number): FeedRecord {
  const failures = record.failures + 1
  return { ...record, lastTry: now, failure, failures, waitUntil: waitAfter(failure, failures, now) }
}

/** The record after a job. What was read of it is known next time, even where something else failed. */
export function afterJob(record: FeedRecord, job: Job, now: number): FeedRecord {
  const asked = new Set([record.address, ...job.documents.map(({ address }) => address)])
  const kept = Object.entries(record.validators).filter(([address]) => asked.has(address))
  const fresh = Object.entries(job.validators).filter(
    // A manifest is only done with when all its shards are.
    ([address]) => !(job.failure && record.kind === 'shards' && address === record.address),
  )
  const known: FeedRecord = {
    ...record,
    title: job.title?.slice(0, 200) || record.title,
    validators: Object.fromEntries([...kept, ...fresh]),
    pulled: { ...record.pulled, ...job.pulled },
    faults: job.isUnchanged ? record.faults : job.faults,
  }
  if (job.failure) return afterFailure({ ...known, counts: job.counts }, job.failure, now)
  return {
    ...known,
    lastTry: now,
    lastSuccess: now,
    failure: null,
    failures: 0,
    waitUntil: null,
    counts: job.isUnchanged ? record.counts : job.counts,
  }
}
