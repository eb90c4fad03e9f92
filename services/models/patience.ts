import { MODEL_BACK_OFF } from '../../core/timing'
import { Exchange } from '../http/exchange'
import type { HttpErrors, HttpPolicy } from '../http/policy'
import {
  ModelAnswerError,
  ModelBrokenOffError,
  ModelError,
  ModelRedirectedError,
  ModelServerError,
  ModelTimeoutError,
  ModelUnreachableError,
} from './errors'

/** How a model is asked, and how much of an answer is taken. A local server may have to load its model first. */
export interface ModelLimits extends HttpPolicy {
  /** UTF-16 units of an answer; the longest brief has some 15,000. Its bytes are all that is around it: an event for each token. */
  answer: number
}

const COMMON = {
  // The page's text and the key go to the address the reader chose, and nowhere else.
  redirects: 'refused',
  whole: 600_000,
  tries: 3,
  backOff: MODEL_BACK_OFF,
  longestWait: 30_000,
  answer: 400_000,
  bytes: 40_000_000,
} as const

export const LOCAL_LIMITS: ModelLimits = { ...COMMON, first: 240_000, idle: 90_000 }
export const HOSTED_LIMITS: ModelLimits = { ...COMMON, first: 60_000, idle: 45_000 }

/** What goes wrong at a host, as errors of models. */
export function modelErrors(host: string, isLocal: boolean): HttpErrors {
  return {
    unreachable: (cause) => new ModelUnreachableError(host, isLocal, cause),
    timeout: (ms) => new ModelTimeoutError(host, ms),
    tooSlow: (ms) => new ModelTimeoutError(host, ms),
    redirected: () => new ModelRedirectedError(host),
    tooLong: () => new ModelAnswerError(host, 'too long'),
    brokenOff: (cause) => new ModelBrokenOffError(host, cause),
    // Each request says better what its refusal means.
    refused: ({ status }) => new ModelServerError(host, status),
    mayPass: (error) =>
      error instanceof ModelError && (error.failure.kind === 'busy' || error.failure.kind === 'server'),
  }
}

/** An exchange with a model: of a server, or of the browser. */
export class Patience extends Exchange<ModelLimits> {
  constructor(
    readonly host: string,
    limits: ModelLimits,
    outer: AbortSignal,
    errors: HttpErrors = modelErrors(host, false),
  ) {
    super(limits, errors, outer)
  }

  get limits(): ModelLimits {
    return this.policy
  }
}
