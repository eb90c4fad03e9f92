import { FEED_PACE, FEED_TEXT } from '../../core/timing'
import { FeedTimeoutError, FeedTooSlowError } from './errors'

/** How long is waited for a source and how much is taken of it. Times in ms. */
export interface FetchLimits {
  /** Until the answer begins. */
  first: number
  /** From one piece of the answer to the next. */
  idle: number
  /** For the whole answer. */
  whole: number
  /** Over this time, again and again, at least `leastBytes` have to come. */
  window: number
  leastBytes: number
  /** Bytes of the unpacked text. */
  text: number
}

/** 60 MB in five minutes is 200 KB/s; a slow line, and ten times what a hosted feed takes. */
export const FETCH_LIMITS: FetchLimits = {
  first: 30_000,
  idle: 30_000,
  whole: 300_000,
  ...FEED_PACE,
  text: FEED_TEXT,
}

/** Ends a request when its reader does, when nothing comes for too long, or too little. */
export class Watch {
  private readonly ending = new AbortController()
  private readonly timers = new Set<ReturnType<typeof setTimeout>>()
  private silence: ReturnType<typeof setTimeout> | undefined
  private inWindow = 0
  readonly signal: AbortSignal

  constructor(
    readonly host: string,
    readonly limits: FetchLimits,
    outer?: AbortSignal,
  ) {
    this.signal = outer ? AbortSignal.any([outer, this.ending.signal]) : this.ending.signal
    this.timers.add(setTimeout(() => this.end(new FeedTimeoutError(host, limits.whole)), limits.whole))
    this.expect(limits.first)
  }

  /** The answer has begun. */
  begun(): void {
    this.expect(this.limits.idle)
    this.timers.add(
      setInterval(() => {
        if (this.inWindow < this.limits.leastBytes)
          this.end(new FeedTooSlowError(this.host, this.limits.window))
        this.inWindow = 0
      }, this.limits.window),
    )
  }

  /** So many bytes have come. */
  came(bytes: number): void {
    this.inWindow += bytes
    this.expect(this.limits.idle)
  }

  /** To be called in the end, whatever the end is. */
  done(): void {
    clearTimeout(this.silence)
    for (const timer of this.timers) clearTimeout(timer)
  }

  private expect(ms: number): void {
    clearTimeout(this.silence)
    this.silence = setTimeout(() => this.end(new FeedTimeoutError(this.host, ms)), ms)
  }

  private end(reason: Error): void {
    this.ending.abort(reason)
  }
}
