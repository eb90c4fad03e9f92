import type { ModelFailure, OriginFix } from '../../core/models/failure'

/** A model gave no brief; `failure` says why, in a form that a view can put into words. */
export abstract class ModelError extends Error {
  constructor(
    readonly failure: ModelFailure,
    options?: ErrorOptions,
  ) {
    super(`The model gave no brief: ${JSON.stringify(failure)}`, options)
  }
}

/** Nobody answers at the address, or the browser does not let us ask there. */
export class ModelUnreachableError extends ModelError {
  override readonly name = 'ModelUnreachableError'
  constructor(host: string, isLocal: boolean, cause: unknown) {
    super({ kind: 'unreachable', host, isLocal }, { cause })
  }
}

/** The key is missing, wrong or out of money. */
export class ModelKeyError extends ModelError {
  override readonly name = 'ModelKeyError'
  constructor(host: string) {
    super({ kind: 'key', host })
  }
}

/** The server lets this extension not in; `fix` says what to run where that helps. */
export class ModelForbiddenError extends ModelError {
  override readonly name = 'ModelForbiddenError'
  constructor(host: string, fix: OriginFix | null) {
    super({ kind: 'forbidden', host, fix: fix })
  }
}

/** The server knows no model of this name. */
export class ModelUnknownError extends ModelError {
  override readonly name = 'ModelUnknownError'
  constructor(host: string, model: string) {
    super({ kind: 'no model', host, model })
  }
}

/** Too many requests, or too few machines; it was tried several times. */
export class ModelBusyError extends ModelError {
  override readonly name = 'ModelBusyError'
  /** @param retryAfter seconds. */
  constructor(host: string, retryAfter: number | null) {
    super({ kind: 'busy', host, retryAfter })
  }
}

/** The server is broken; it was tried several times. */
export class ModelServerError extends ModelError {
  override readonly name = 'ModelServerError'
  constructor(host: string, status: number) {
    super({ kind: 'server', host, status })
  }
}

/** The server refuses the request; `said` are its own words. */
export class ModelRefusedError extends ModelError {
  override readonly name = 'ModelRefusedError'
  constructor(
    host: string,
    readonly status: number,
    readonly said: string,
  ) {
    super({ kind: 'refused', host, status, said: said.slice(0, 200) })
  }
}

/** The prompt is longer than the model's window. */
export class ModelWindowError extends ModelError {
  override readonly name = 'ModelWindowError'
  /** @param window tokens, where the server says how many there are. */
  constructor(
    host: string,
    status: number,
    said: string,
    readonly window: number | null,
  ) {
    super({ kind: 'refused', host, status, said: said.slice(0, 200) })
  }
}

/** The server lets the answer have fewer tokens than were asked for: `room` of them. */
export class ModelRoomError extends ModelError {
  override readonly name = 'ModelRoomError'
  constructor(
    host: string,
    status: number,
    said: string,
    readonly room: number,
  ) {
    super({ kind: 'refused', host, status, said: said.slice(0, 200) })
  }
}

/**
 * The answer failed in the form that was asked for, after a part of it had come. Asked again, the same provider asks in a
 * looser form.
 */
export class ModelFormError extends ModelError {
  override readonly name = 'ModelFormError'
  constructor(readonly because: ModelError) {
    super(because.failure, { cause: because })
  }
}

/** The server sends us elsewhere. The page's text and the key go to the address the reader chose, and nowhere else. */
export class ModelRedirectedError extends ModelError {
  override readonly name = 'ModelRedirectedError'
  constructor(host: string) {
    super({ kind: 'redirected', host })
  }
}

/** Nothing came for too long. */
export class ModelTimeoutError extends ModelError {
  override readonly name = 'ModelTimeoutError'
  /** @param ms how long was waited. */
  constructor(host: string, ms: number) {
    super({ kind: 'timeout', host, seconds: Math.max(1, Math.round(ms / 1000)) })
  }
}

/** The answer ended before its end. */
export class ModelBrokenOffError extends ModelError {
  override readonly name = 'ModelBrokenOffError'
  constructor(host: string, cause?: unknown) {
    super({ kind: 'broken off', host }, { cause })
  }
}

/** The answer cannot be used. */
export class ModelAnswerError extends ModelError {
  override readonly name = 'ModelAnswerError'
  constructor(
    host: string,
    readonly fault: Extract<ModelFailure, { kind: 'answer' }>['fault'],
    cause?: unknown,
  ) {
    super({ kind: 'answer', host, fault }, { cause })
  }
}

/** The browser's own model is not there, or not yet. */
export class ModelNotReadyError extends ModelError {
  override readonly name = 'ModelNotReadyError'
  constructor(state: Extract<ModelFailure, { kind: 'not ready' }>['state']) {
    super({ kind: 'not ready', state })
  }
}

const isStop = (error: unknown) => error instanceof DOMException && error.name === 'AbortError'

/** What a view is told of any error; what is no one's fault but ours is `failed`, and logged, unless the reader stopped it. */
export function modelFailureOf(error: unknown, host = ''): ModelFailure {
  if (error instanceof ModelError) return error.failure
  if (!isStop(error)) console.error(error)
  return { kind: 'failed', host }
}
