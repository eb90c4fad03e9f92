import { hostOf, permissionFor } from '../../core/models/model-address'
import type { FeedDocument, NoSource } from '../../core/sources/document'
import type { FeedFailure } from '../../core/sources/failure'
import type { FoundFeed } from '../../core/sources/page-links'
import type { RedirectFault } from '../../core/sources/redirect'

/** A source gave no briefs; `failure` says why, in a form that a view can put into words. */
export abstract class FeedError extends Error {
  constructor(
    readonly failure: FeedFailure,
    options?: ErrorOptions,
  ) {
    super(`The source gave no briefs: ${JSON.stringify(failure)}`, options)
  }
}

/** The reader has not let the extension ask this host. */
export class FeedPermissionError extends FeedError {
  override readonly name = 'FeedPermissionError'
  constructor(address: string) {
    super({ kind: 'permission', host: hostOf(address), origin: permissionFor(address) })
  }
}

/** Nobody answers at the address. */
export class FeedUnreachableError extends FeedError {
  override readonly name = 'FeedUnreachableError'
  constructor(host: string, cause: unknown) {
    super({ kind: 'unreachable', host }, { cause })
  }
}

/** The server sends us in circles, or to where we may not go. */
export class FeedRedirectError extends FeedError {
  override readonly name = 'FeedRedirectError'
  constructor(host: string, cause?: unknown) {
    super({ kind: 'redirected', host }, { cause })
  }
}

/** The server leads to where a source may not lead; nothing was read there. */
export class FeedLedElsewhereError extends FeedError {
  override readonly name = 'FeedLedElsewhereError'
  constructor(host: string, to: string, why: RedirectFault) {
    super({ kind: 'led elsewhere', host, to, why })
  }
}

/** Nothing came for too long, or the whole took too long. */
export class FeedTimeoutError extends FeedError {
  override readonly name = 'FeedTimeoutError'
  /** @param ms how long was waited. */
  constructor(host: string, ms: number) {
    super({ kind: 'timeout', host, seconds: Math.max(1, Math.round(ms / 1000)) })
  }
}

/** The answer drips. */
export class FeedTooSlowError extends FeedError {
  override readonly name = 'FeedTooSlowError'
  /** @param ms how long was watched. */
  constructor(host: string, ms: number) {
    super({ kind: 'too slow', host, seconds: Math.max(1, Math.round(ms / 1000)) })
  }
}

/** The text is longer than any feed need be. */
export class FeedTooLongError extends FeedError {
  override readonly name = 'FeedTooLongError'
  constructor(host: string, mostBytes: number) {
    super({ kind: 'too long', host, megabytes: Math.max(1, Math.round(mostBytes / 1e6)) })
  }
}

/** The answer ended before its end, or cannot be unpacked. */
export class FeedBrokenOffError extends FeedError {
  override readonly name = 'FeedBrokenOffError'
  constructor(host: string, cause?: unknown) {
    super({ kind: 'broken off', host }, { cause })
  }
}

/** The server asks for patience. */
export class FeedBusyError extends FeedError {
  override readonly name = 'FeedBusyError'
  /** @param retryAfter seconds, where the server says. */
  constructor(
    host: string,
    readonly retryAfter: number | null,
  ) {
    super({ kind: 'busy', host, retryAfter })
  }
}

/** The server refuses, or has nothing there. */
export class FeedStatusError extends FeedError {
  override readonly name = 'FeedStatusError'
  constructor(host: string, status: number) {
    super({ kind: 'status', host, status })
  }
}

/** There is no source of briefs at the address. `feeds` are those its page names. */
export class NoFeedError extends FeedError {
  override readonly name = 'NoFeedError'
  readonly feeds: readonly FoundFeed[]
  constructor(host: string, why: NoSource | { kind: 'no manifest' }) {
    const place = why.kind === 'broken json' ? why.fault : null
    super({ kind: 'no source', host, what: why.kind, place })
    this.feeds = why.kind === 'page' ? why.feeds : []
  }
}

/** The address now holds a source of another kind. */
export class FeedChangedError extends FeedError {
  override readonly name = 'FeedChangedError'
  constructor(host: string, was: string, is: FeedDocument['kind']) {
    super({ kind: 'changed', host, was, is })
  }
}

/** A shard is not what its manifest says. */
export class ShardDamagedError extends FeedError {
  override readonly name = 'ShardDamagedError'
  constructor(host: string, path: string) {
    super({ kind: 'damaged', host, path: path.slice(0, 300) })
  }
}

/** The source offers topics and none is chosen. */
export class NothingChosenError extends FeedError {
  override readonly name = 'NothingChosenError'
  constructor() {
    super({ kind: 'nothing chosen' })
  }
}

/** The source is not among those the reader added. */
export class NoSuchFeedError extends Error {
  override readonly name = 'NoSuchFeedError'
}

/** The list of sources is full. */
export class TooManyFeedsError extends Error {
  override readonly name = 'TooManyFeedsError'
}
