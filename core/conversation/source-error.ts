import type { SourceFailure } from './failure'

/** A source told nothing; `failure` says why, in a form that a view can put into words. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
  constructor(
    readonly failure: SourceFailure,
    options?: ErrorOptions,
  ) {
    super(`The source told nothing: ${JSON.stringify(failure)}`, options)
  }
}
