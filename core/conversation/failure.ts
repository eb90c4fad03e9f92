/** Why a source told nothing, in a form that a view can put into words. */
export type SourceFailure =
  | { kind: 'withheld' }
  | { kind: 'offline' }
  | { kind: 'timeout' }
  /** Too many requests; seconds to wait where the source says so. */
  | { kind: 'busy'; retryAfter: number | null }
  /** We keep to what the service allows, and would have to wait for longer than a reader does. */
  | { kind: 'paced'; retryAfter: number }
  /** It answers only who is signed in. */
  | { kind: 'login' }
  /** It answers nobody who is not signed in, or not this browser. */
  | { kind: 'refused'; status: number }
  | { kind: 'broken'; status: number }
  | { kind: 'moved' }
  | { kind: 'malformed' }
  /** The thread or post was deleted there, or is kept from readers like this one. */
  | { kind: 'gone' }
  | { kind: 'too long' }
  /** It had answered, but there was no room to keep that. */
  | { kind: 'given up' }
  | { kind: 'failed' }
