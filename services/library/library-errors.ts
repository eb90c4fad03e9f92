import { isFull } from './is-full'

/** The browser gives no database, so nothing can be put in or taken out. */
export class NoLibraryError extends Error {
  override readonly name: string = 'NoLibraryError'
}

/** The disk, or what the browser allows, is full; nothing was changed. */
export class LibraryFullError extends NoLibraryError {
  override readonly name = 'LibraryFullError'
}

/** What a failed change is told as: the disk is full, or nothing can be stored. */
export const refused = (cause: unknown) =>
  isFull(cause)
    ? new LibraryFullError('The disk is full', { cause })
    : new NoLibraryError('The database took no brief', { cause })
