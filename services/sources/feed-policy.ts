import { FEED_PACE, FEED_TEXT } from '../../core/timing'
import { type HttpErrors, type HttpPolicy, ONCE } from '../http/policy'
import { retryAfter } from '../http/retry-after'
import {
  FeedBrokenOffError,
  FeedBusyError,
  FeedRedirectError,
  FeedStatusError,
  FeedTimeoutError,
  FeedTooLongError,
  FeedTooSlowError,
  FeedUnreachableError,
} from './errors'

/**
 * How a source is asked: once, and followed to where it leads. 60 MB in five minutes is 200 KB/s; a slow line, and ten times
 * what a hosted feed takes. Its bytes are those of the unpacked text as well.
 */
export const FEED_POLICY: HttpPolicy = {
  ...ONCE,
  first: 30_000,
  idle: 30_000,
  whole: 300_000,
  pace: FEED_PACE,
  bytes: FEED_TEXT,
  redirects: 'followed',
}

/** What goes wrong at a host, as errors of sources. */
export const feedErrors = (host: string): HttpErrors => ({
  unreachable: (cause) => new FeedUnreachableError(host, cause),
  timeout: (ms) => new FeedTimeoutError(host, ms),
  tooSlow: (ms) => new FeedTooSlowError(host, ms),
  redirected: () => new FeedRedirectError(host),
  tooLong: (bytes) => new FeedTooLongError(host, bytes),
  brokenOff: (cause) => new FeedBrokenOffError(host, cause),
  refused: ({ status, headers }) =>
    status === 429 || status === 503
      ? new FeedBusyError(host, retryAfter(headers))
      : new FeedStatusError(host, status),
  mayPass: () => false,
})
