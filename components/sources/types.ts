import type { FeedFailure } from '../../core/sources/failure'
import type { FeedFault } from '../../core/sources/fault'
import type { FoundFeed } from '../../core/sources/page-links'
import type { AddOutcome, FeedSetting, SourcesView } from '../../core/sources/source-view'

/** What became of files a reader chose. */
export type FilesState =
  | { state: 'idle' }
  | { state: 'reading'; done: number; of: number }
  /** No brief was in them, or they could not be read. */
  | { state: 'nothing'; faults: readonly FeedFault[] }

/** What became of a list of sources a reader chose. */
export type SourceListState =
  | { state: 'idle' }
  /** Their servers may be asked only once the reader lets the extension. */
  | { state: 'asking'; feeds: readonly FoundFeed[]; title: string }
  | { state: 'adding'; done: number; of: number }
  | {
      state: 'done'
      added: number
      known: number
      failed: readonly { address: string; failure: FeedFailure }[]
    }
  /** It is no list of feeds, or an empty one. */
  | { state: 'nothing' }

/** All the section is drawn from. */
export interface SourcesState {
  /** Null until the background has answered. */
  view: SourcesView | null
  /** The background gave no answer, or could not do what was asked. */
  failed: boolean
  isOffline: boolean
  files: FilesState
  lists: SourceListState
  /** ms since 1970; ages are told from here. */
  now: number
}

/** What can be done with one source. */
export type SourceAct = 'refresh' | 'cancel' | 'start over' | 'look again'

/** What the reader does with sources. */
export interface SourcesEvents {
  /** Asks the browser for hosts, by their match patterns. Called in the gesture itself. Resolves to whether they may be asked. */
  onAllow: (patterns: string[]) => Promise<boolean>
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
  /** A list of sources in OPML. */
  onList: (file: File) => void
  /** Adds the feeds of the list, after the browser was asked for their hosts in the gesture itself. */
  onAddList: () => void
  onStopList: () => void
  onExportList: () => void
  onRetry: () => void
}
