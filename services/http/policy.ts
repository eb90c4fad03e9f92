/** How a host is asked: how patiently, how often, how much is taken, and whether it may send us on. Times in ms. */
export interface HttpPolicy {
  /** Until the first piece of the answer: many servers send its head at once and then think. */
  first: number
  /** From one piece of the answer to the next. */
  idle: number
  /** For all of it, with every try and wait. */
  whole: number
  /** Over `window`, again and again, at least `leastBytes` have to come; without it any drip is enough. */
  pace?: { window: number; leastBytes: number }
  /** Bytes of an answer's body that are taken. */
  bytes: number
  /** Browsers do not say beforehand where a redirect leads; what must not go elsewhere is not sent on. */
  redirects: 'refused' | 'followed'
  /** Tries in all, where an answer has one of the statuses in `again`. */
  tries: number
  /** Wait before the second try, doubled for each further one, half of it by chance. */
  backOff: number
  /** The longest wait that a server may ask for; beyond it the answer counts as refused. */
  longestWait: number
}

/** Statuses that pass: too many requests, and servers that are broken or full at the moment. */
export const AGAIN: ReadonlySet<number> = new Set([429, 500, 502, 503, 504, 529])

/** Policy of what is asked once: no second try. */
export const ONCE = { tries: 1, backOff: 0, longestWait: 0 } as const

/** The errors of a feature, each made of what went wrong. */
export interface HttpErrors {
  /** Nobody answers, or the browser does not let us ask. */
  unreachable(cause: unknown): Error
  /** Nothing came for so many ms, or not all within them. */
  timeout(ms: number): Error
  /** Less came than the policy's pace. */
  tooSlow(ms: number): Error
  redirected(): Error
  /** More came than the policy's bytes. */
  tooLong(bytes: number): Error
  /** The answer ended before its end. */
  brokenOff(cause: unknown): Error
  /** `said`: the beginning of the body. */
  refused(response: Response, said: string): Error
  /** Whether a refusal may pass; only then, and at a status in `AGAIN`, is it tried again. */
  mayPass(error: Error): boolean
}
