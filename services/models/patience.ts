import { MODEL_BACK_OFF } from '../../core/timing'
import { ModelTimeoutError } from './errors'

/** How long is waited for a model, how often it is tried, and how much of an answer is taken. Times in ms. */
export interface Limits {
  /** Until the answer begins. A local server may have to load its model first. */
  first: number
  /** From one piece of the answer to the next. */
  idle: number
  /** For the whole answer. */
  whole: number
  /** Tries in all, where the server is busy or broken. */
  tries: number
  /** Wait before the second try, doubled for each further one. */
  backOff: number
  /** The longest wait that a server may ask for; beyond it the reader is told. */
  longestWait: number
  /** UTF-16 units of an answer; the longest brief has some 15,000. */
  answer: number
  /** Bytes of everything around it: one event for each token. */
  bytes: number
}

const COMMON = {
  whole: 600_000,
  tries: 3,
  backOff: MODEL_BACK_OFF,
  longestWait: 30_000,
  answer: 400_000,
  bytes: 40_000_000,
}

export const LOCAL_LIMITS: Limits = { ...COMMON, first: 240_000, idle: 90_000 }
export const HOSTED_LIMITS: Limits = { ...COMMON, first: 60_000, idle: 45_000 }

/** Ends a request when its reader does, or when nothing has come for too long. */
export class Patience {
  private readonly ending = new AbortController()
  private readonly whole: ReturnType<typeof setTimeout>
  private timer: ReturnType<typeof setTimeout> | undefined
  readonly signal: AbortSignal

  constructor(
    readonly host: string,
    readonly limits: Limits,
    outer: AbortSignal,
  ) {
    this.signal = AbortSignal.any([outer, this.ending.signal])
    this.whole = this.after(limits.whole)
  }

  private after(ms: number): ReturnType<typeof setTimeout> {
    return setTimeout(() => this.ending.abort(new ModelTimeoutError(this.host, ms)), ms)
  }

  /** From now on something has to come within `ms`. */
  within(ms: number): void {
    clearTimeout(this.timer)
    this.timer = this.after(ms)
  }

  /** Nothing is waited for at the moment. */
  rest(): void {
    clearTimeout(this.timer)
  }

  /** Waits, unless the request is ended meanwhile. @throws the reason of its end. */
  pause(ms: number): Promise<void> {
    const { signal } = this
    return new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer)
        reject(signal.reason)
      }
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', stop)
        resolve()
      }, ms)
      if (signal.aborted) stop()
      else signal.addEventListener('abort', stop, { once: true })
    })
  }

  /** To be called in the end, whatever the end is. */
  done(): void {
    clearTimeout(this.timer)
    clearTimeout(this.whole)
  }
}
