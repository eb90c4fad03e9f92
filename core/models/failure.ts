import type { AnswerFault } from './answer'

/** What a reader runs so that a local server lets this extension in. */
export interface OriginFix {
  /** The extension's own origin, `chrome-extension://…` or `moz-extension://…`. */
  origin: string
  /** One for each system; `run` are the lines to type there. */
  ways: { system: 'mac' | 'linux' | 'windows' | 'terminal'; run: string[] }[]
}

/** Why a model gave no brief, as the reader is told it. `host` is the name of the machine that was asked. */
export type ModelFailure =
  | { kind: 'unreachable'; host: string; isLocal: boolean }
  | { kind: 'key'; host: string }
  /** The browser asks its reader whether pages may be sent, and he did not say so, or withdrew it. */
  | { kind: 'consent'; host: string }
  | { kind: 'forbidden'; host: string; fix: OriginFix | null }
  | { kind: 'no model'; host: string; model: string }
  /** `retryAfter`: whole seconds, where the server says them. */
  | { kind: 'busy'; host: string; retryAfter: number | null }
  | { kind: 'server'; host: string; status: number }
  /** `said`: the server's own words, shortened. */
  | { kind: 'refused'; host: string; status: number; said: string }
  | { kind: 'redirected'; host: string }
  /** `seconds`: how long was waited for the first word, or for the next. */
  | { kind: 'timeout'; host: string; seconds: number }
  | { kind: 'broken off'; host: string }
  | { kind: 'answer'; host: string; fault: AnswerFault | 'too long' | 'cut off' | 'nothing held' }
  /** The browser's own model. */
  | { kind: 'not ready'; state: 'missing' | 'unavailable' | 'downloadable' | 'downloading' | 'language' }
  | { kind: 'failed'; host: string }
