import type { FeedFailure } from '../../core/sources/failure'
import { hash32 } from '../../core/text/hash'
import type { FeedRecord } from './feed-record'

const HOUR = 3_600_000
/** A share of its interval by which a source is asked later, so that not all readers ask at the same minute. */
const JITTER = 0.1
/** ms until a source that failed is asked again; doubled with each failure in a row. */
const FIRST_WAIT = HOUR / 4
const LONGEST_WAIT = 24 * HOUR
/** The longest a server may ask us to wait, ms. */
const LONGEST_ASKED = 7 * 24 * HOUR

/** When a source is to be asked again, ms since 1970; 0: now. Chance is drawn once for each turn, from its id. */
export function dueAt({ id, lastTry, everyHours, failures, waitUntil }: FeedRecord): number {
  if (lastTry === null) return 0
  const interval = everyHours * HOUR
  const chance = hash32(id, lastTry % 2 ** 31) / 2 ** 32
  const regular = lastTry + interval * (1 + JITTER * chance)
  return failures > 0 && waitUntil !== null ? waitUntil : regular
}

/** Whether a source is to be asked again. @param now ms since 1970. */
export function isDue(record: FeedRecord, now: number): boolean {
  return dueAt(record) <= now
}

/**
 * Until when a source is left alone after a failure, ms since 1970: as long as it asks for, else a growing time, half of
 * it by chance.
 * @param failures in a row, this one included.
 */
export function waitAfter(failure: FeedFailure, failures: number, now: number): number {
  const most = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(failures - 1, 10))
  const asked = failure.kind === 'busy' ? (failure.retryAfter ?? 0) * 1000 : 0
  return Math.round(now + Math.max(most / 2 + (Math.random() * most) / 2, Math.min(asked, LONGEST_ASKED)))
}
