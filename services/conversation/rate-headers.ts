import { retryAfter } from '../http/retry-after'

/** Larger than this a number is a moment, seconds since 1970, and no span. */
const MOMENT = 1_000_000_000

/**
 * Seconds until a rate limit begins anew: the `RateLimit-Reset` of drafts and of Lobsters (which sends a moment), or Reddit's
 * `X-RateLimit-Reset`. Null where no header says so.
 */
function resetOf(headers: Headers, now: number): number | null {
  const value = headers.get('ratelimit-reset') ?? headers.get('x-ratelimit-reset')
  if (value === null) return null
  // Mastodon sends a date.
  const stated = /^\s*\d+(?:\.\d+)?\s*$/.test(value) ? Number(value) : Date.parse(value) / 1000
  if (!Number.isFinite(stated)) return null
  return Math.max(0, Math.ceil(stated > MOMENT ? stated - now / 1000 : stated))
}

/** Seconds a host that was asked too often wants to be left alone; null where it does not say. */
export const waitOf = (headers: Headers, now = Date.now()): number | null =>
  retryAfter(headers, now) ?? resetOf(headers, now)

/** Seconds a host is to be left alone after an answer that was the last one for now; null where more may be asked. */
export function restOf(headers: Headers, now = Date.now()): number | null {
  const left = headers.get('ratelimit-remaining') ?? headers.get('x-ratelimit-remaining')
  return left !== null && left.trim() !== '' && Number(left) < 1 ? resetOf(headers, now) : null
}
