import type { FeedFault } from '../../core/sources/fault'
import type { AddOutcome, FeedSetting, SourcesView } from '../../core/sources/source-view'

/** What became of files a reader chose. */
export type FilesState =
  | { state: 'idle' }
  | { state: 'reading'; done: number; of: number }
  /** No brief was in them, or they could not be read. */
  | { state: 'nothing'; faults: readonly FeedFault[] }

/** All the section is drawn from. */
export interface SourcesState {
  /** Null until the background has answered. */
  view: SourcesView | null
  /** The background gave no answer, or could not do what was asked. */
  failed: boolean
  isOffline: boolean
  files: FilesState
  /** ms since 1970; ages are told from here. */
  now: number
}

/** What can be done with one source. */
export type SourceAct = 'refresh' | 'cancel' | 'start over' | 'look again'

/** What the reader does with sources. */
export interface SourcesEvents {
  /** Asks the browser for one host. Called in the gesture itself. Resolves to whether it may be asked. */
  onAllow: (pattern: string) => Promise<boolean>
  /** Null where the background gave no answer. */
  onAdd: (address: string) => Promise<AddOutcome | null>
  onDo: (id: string, what: SourceAct) => void
  onSet: (id: string, setting: FeedSetting) => void
  onRemove: (id: string, withBriefs: boolean) => void
  onPutBack: () => void
  /** Files and folders chosen, or dropped. */
  onFiles: (files: readonly File[]) => void
  onDrop: (dropped: DataTransfer) => void
  onStopFiles: () => void
  onRetry: () => void
}
