import type { SyncFailure } from './sync-failure'

/** What a sync did. */
export interface SyncReport {
  /** Stories that came. */
  brought: number
  /** Stories whose marks or note changed here. */
  marked: number
  /** Stories thrown away because another machine had thrown them away. */
  removed: number
  /** Names of files that could not be read. */
  damaged: string[]
}

/** How far a sync is. */
export interface SyncProgress {
  phase: 'reading' | 'merging' | 'writing'
  done: number
  of: number
}

/** A machine that writes into the same place. */
export interface SeenMachine {
  id: string
  name: string
  /** When it last wrote, ms since 1970. */
  at: number
}

/** The sync as a page shows it. */
export type SyncView =
  | { isOn: false }
  | {
      isOn: true
      place: { kind: 'webdav'; address: string; user: string } | { kind: 'folder'; name: string }
      /** As this machine is called. */
      name: string
      others: SeenMachine[]
      /** Of the last sync that came to its end, ms since 1970. */
      syncedAt: number | null
      report: SyncReport | null
      /** Whether what the last sync threw away can be taken back. */
      canRestore: boolean
      failure: SyncFailure | null
      progress: SyncProgress | null
    }

/** Where a sync is to go, as the reader says it. A folder is handed over by the page that asked for it. */
export type SyncTargetChoice =
  | { kind: 'webdav'; address: string; user: string; password: string }
  | { kind: 'folder' }

/** Shortest passphrase, in UTF-16 units; what guards it beside its length is the work of PBKDF2. */
export const LEAST_PASSPHRASE = 10

/** What became of a press, and how things stand after it. */
export interface SyncOutcome {
  failure: SyncFailure | null
  view: SyncView
}
