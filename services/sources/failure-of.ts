import type { FeedFailure } from '../../core/sources/failure'
import { FeedAddressError } from '../../core/sources/feed-address'
import { NoLibraryError } from '../library/library-errors'
import { StorageFullError } from '../stored'
import { FeedError } from './errors'

/** What is kept and shown of any error. What is no source's fault is logged too. */
export function feedFailureOf(error: unknown): FeedFailure {
  if (error instanceof FeedError) return error.failure
  if (error instanceof FeedAddressError) return { kind: 'address', fault: error.fault }
  if (error instanceof StorageFullError || error instanceof NoLibraryError) return { kind: 'full' }
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return { kind: 'full' }
  console.error(error)
  return { kind: 'failed', said: String(error).slice(0, 300) }
}
