import type { HttpErrors, HttpPolicy } from './policy'

/** One exchange with a host, with every try: ends when its reader ends it, when nothing comes for too long, or too little. */
export class Exchange<Policy extends HttpPolicy = HttpPolicy> {
  private readonly ending = new AbortController()
  private readonly whole: ReturnType<typeof setTimeout>
  private silence: ReturnType<typeof setTimeout> | undefined
  private pace: ReturnType<typeof setInterval> | undefined
  private inWindow = 0
  readonly signal: AbortSignal

  /** @param outer ends it from outside; its reason is what is then thrown. */
  constructor(
    readonly policy: Policy,
    readonly errors: HttpErrors,
    outer: AbortSignal,
  ) {
    this.signal = AbortSignal.any([outer, this.ending.signal])
    this.whole = this.after(policy.whole)
  }

  /** From now on something has to come within `ms`. */
  within(ms: number): void {
    clearTimeout(this.silence)
    this.silence = this.after(ms)
  }

  /** The body may come; from now on its pace counts. Its first piece has the time that is left for the beginning. */
  begun(): void {
    const { pace } = this.policy
    if (!pace) return
    clearInterval(this.pace)
    this.inWindow = 0
    this.pace = setInterval(() => {
      if (this.inWindow < pace.leastBytes) this.ending.abort(this.errors.tooSlow(pace.window))
      this.inWindow = 0
    }, pace.window)
  }

  /** So many bytes have come. */
  came(bytes: number): void {
    this.inWindow += bytes
    this.within(this.policy.idle)
  }

  /** Nothing is waited for at the moment. */
  rest(): void {
    clearTimeout(this.silence)
    clearInterval(this.pace)
  }

  /** Waits, unless the exchange is ended meanwhile. @throws the reason of its end. */
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

  /** To be called in the end, whatever the end is. What has not come by then is not wanted: its connection is let go. */
  done(): void {
    this.rest()
    clearTimeout(this.whole)
    this.ending.abort()
  }

  private after(ms: number): ReturnType<typeof setTimeout> {
    return setTimeout(() => this.ending.abort(this.errors.timeout(ms)), ms)
  }
}
