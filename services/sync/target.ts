/** A file in the place where machines meet. */
export interface TargetFile {
  name: string
  /** Another one whenever the file's content is another. */
  tag: string
}

/** Where the reader's machines meet: a few files that any of them can list, read and write. */
export interface SyncTarget {
  /** The files there; none where the place is new. */
  list(signal: AbortSignal): Promise<TargetFile[]>
  /** A file's content, or null where there is none. */
  read(name: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer> | null>
  /** Writes a whole file. With `isNew`, one that is there already stays as it is. */
  write(
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
    signal: AbortSignal,
    options?: { isNew?: boolean },
  ): Promise<void>
  /** Removes a file, where it is there. */
  remove(name: string, signal: AbortSignal): Promise<void>
}

/** Largest file that is read, bytes; a sixteenth of a very large library takes a tenth of it. */
export const MOST_BYTES = 64_000_000
