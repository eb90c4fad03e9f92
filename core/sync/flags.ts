import { MOST_NOTE } from '../library/note'
import { cutText } from '../text/cut-text'

/** A value and when it came to be, ms since 1970; 0 where nobody ever set it. */
export interface Register<T> {
  value: T
  at: number
}

/** What is the reader's of a story, each with its own time, so that two machines can each change another part of it. */
export interface SyncFlags {
  kept: Register<boolean>
  /** When it was read, ms since 1970; null where it is unread. */
  read: Register<number | null>
  note: Register<string>
  /** Whether it was thrown away. */
  gone: Register<boolean>
}

/** The reader's marks on a story as the library keeps them. */
export interface ReaderFlags {
  kept: boolean
  readAt: number | null
  note: string
  notedAt: number | null
}

/** A story nobody has marked yet. */
export const NO_FLAGS: SyncFlags = {
  kept: { value: false, at: 0 },
  read: { value: null, at: 0 },
  note: { value: '', at: 0 },
  gone: { value: false, at: 0 },
}

/** The register after a value was seen; `when` is the time the value brings along, of use only where it is a later one. */
function stamped<T>(before: Register<T>, value: T, now: number, when: number | null = null): Register<T> {
  if (before.value === value) return before
  return { value, at: when !== null && when > before.at && when <= now ? when : now }
}

/**
 * The marks of a story that is in the library, with the times of those that changed since the last sync.
 * @param base the marks as they stood then; `NO_MARKS` for a story that was not there.
 */
export function stampFlags(
  base: SyncFlags,
  { kept, readAt, note, notedAt }: ReaderFlags,
  now: number,
): SyncFlags {
  return {
    kept: stamped(base.kept, kept, now),
    read: stamped(base.read, readAt, now, readAt),
    note: stamped(base.note, note, now, notedAt),
    gone: stamped(base.gone, false, now),
  }
}

/**
 * Whether a story is gone: thrown away, and on no machine kept, let go or noted after that. Told from the marks and no mark of
 * its own, so that it does not matter which machine is heard first.
 */
export const isGone = ({ kept, note, gone }: SyncFlags): boolean =>
  gone.value && Math.max(kept.at, note.at) <= gone.at

/** The marks of a story that was in the library at the last sync and is no more. */
export function stampGone(base: SyncFlags, now: number): SyncFlags {
  return isGone(base) ? base : { ...base, gone: { value: true, at: now } }
}

/** The later of two; of two of the same time the same one on every machine. */
function later<T>(a: Register<T>, b: Register<T>): Register<T> {
  if (a.at !== b.at) return a.at > b.at ? a : b
  return JSON.stringify(a.value) >= JSON.stringify(b.value) ? a : b
}

/** Two notes that were written on two machines since the last sync stand one below the other, on both the same. */
function mergedNote(base: SyncFlags, a: Register<string>, b: Register<string>): Register<string> {
  const isNew = ({ value, at }: Register<string>) => value !== base.note.value && at > base.note.at
  if (!isNew(a) || !isNew(b) || a.value.includes(b.value) || b.value.includes(a.value)) return later(a, b)
  const [first, second] = later(a, b) === a ? [b, a] : [a, b]
  return { value: cutText(`${first.value}\n\n---\n\n${second.value}`, MOST_NOTE), at: second.at + 1 }
}

/**
 * The marks of a story after two machines told theirs: of each the later one.
 * @param base the marks at this machine's last sync, by which it is seen whether both wrote a note since.
 */
export function mergeFlags(base: SyncFlags, ours: SyncFlags, theirs: SyncFlags): SyncFlags {
  return {
    kept: later(ours.kept, theirs.kept),
    read: later(ours.read, theirs.read),
    note: mergedNote(base, ours.note, theirs.note),
    gone: later(ours.gone, theirs.gone),
  }
}

/** Whether two say the same, at the same times. */
export function areSameFlags(a: SyncFlags, b: SyncFlags): boolean {
  return (['kept', 'read', 'note', 'gone'] as const).every(
    (name) => a[name].value === b[name].value && a[name].at === b[name].at,
  )
}
