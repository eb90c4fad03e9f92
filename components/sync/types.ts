import type { SyncFailure } from '../../core/sync/sync-failure'
import type { SyncTargetChoice, SyncView } from '../../core/sync/sync-view'

/** What the section on the sync between machines shows. */
export interface SyncSectionState {
  /** Null until the background has said. */
  view: SyncView | null
  /** Whether the background did not answer. */
  isSilent: boolean
  /** What a press asked for is under way. */
  isBusy: boolean
  /** Why the last press did not do what it was to do. */
  failure: SyncFailure | null
  /** Whether this browser lets an extension choose a folder. */
  canFolder: boolean
  /** ms since 1970, for the ages that are shown. */
  now: number
}

/** What the reader does there. */
export interface SyncEvents {
  onStart: (place: SyncTargetChoice, passphrase: string, name: string) => void
  onNow: (answer?: 'deleted' | 'bring back') => void
  onEnd: () => void
  onStop: (withFiles: boolean) => void
  onForget: (machine: string) => void
  onRestore: () => void
  /** Asks the browser for the host or the folder; called in the gesture. */
  onAllow: (origin: string | null) => void
  onRetry: () => void
}
