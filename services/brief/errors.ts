import { NothingToBriefError } from '../../core/brief/extract/make-brief'
import type { BriefFailure } from '../../core/views'
import { PageClosedError } from '../gate'
import { NoLibraryError } from '../library/library-errors'
import { StorageFullError } from '../stored'

/** The tab was closed, or its page was loaded anew while it was read. */
export class PageGoneError extends Error {
  override readonly name = 'PageGoneError'
}

/** Another page stands in the tab by now. */
export class PageChangedError extends Error {
  override readonly name = 'PageChangedError'
}

/** The page gave no answer in time: it is busy, frozen or unloaded. */
export class PageSilentError extends Error {
  override readonly name = 'PageSilentError'
}

/** What came back from the page is no article. */
export class UnreadablePageError extends Error {
  override readonly name = 'UnreadablePageError'
}

/** The reader told Storypulse to stay away from this site. */
export class ExcludedPageError extends Error {
  override readonly name = 'ExcludedPageError'
}

/** The page has too few words to be briefed. */
export class TooLittleTextError extends Error {
  override readonly name = 'TooLittleTextError'
}

/** The reader stopped it. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError'
}

type Class = abstract new (...values: never[]) => Error

const FAILURES: readonly (readonly [Class, BriefFailure])[] = [
  [PageGoneError, 'page gone'],
  [PageChangedError, 'page changed'],
  [PageSilentError, 'page silent'],
  [PageClosedError, 'withheld'],
  [ExcludedPageError, 'excluded'],
  [TooLittleTextError, 'too little text'],
  [NothingToBriefError, 'nothing to brief'],
  [NoLibraryError, 'unsaved'],
  [StorageFullError, 'unsaved'],
  [StoppedError, 'stopped'],
]

/** Why an action came to nothing, as the reader is told it. What is no one's fault but ours is `failed`, and logged. */
export function failureOf(error: unknown): BriefFailure {
  const known = FAILURES.find(([kind]) => error instanceof kind)
  if (known) return known[1]
  console.error(error)
  return 'failed'
}
