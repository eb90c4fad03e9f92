import type { StoryOutcome } from '../../core/library/import-outcome'
import type { Settings } from '../../core/settings'
import type { FeedFault } from '../../core/sources/fault'
import type { ExportForm } from './types'

/** How much the library holds and how much room there is. */
export interface StorageUsage {
  /** Bytes of all that Storypulse keeps; null where the browser does not say. */
  used: number | null
  /** Bytes the browser lets it have; null where it does not say. */
  most: number | null
  /** Whether the browser promised not to clear it by itself; null where it cannot promise that. */
  persisted: boolean | null
  counts: { briefs: number; generated: number; versions: number; visits: number }
}

/** What became of one file of an import. */
export interface FileReport {
  name: string
  outcomes: StoryOutcome[]
  faults: FeedFault[]
}

/** How far an import is. `stopped`: the reader stopped it; `full`: the disk is full. */
export type ImportState =
  | { kind: 'idle' }
  | { kind: 'running'; done: number; of: number }
  | { kind: 'done'; files: FileReport[]; end: 'whole' | 'stopped' | 'full' | 'failed' }

/** What the page on storage, backup and history shows. */
export interface StorageState {
  settings: Settings
  usage: StorageUsage | null
  /** Stories there are, and how many are kept. */
  total: number
  kept: number
  /** When the library was last exported whole, ms since 1970; null where never. */
  exportedAt: number | null
  importing: ImportState
}

/** What the reader does there. */
export interface StorageEvents {
  onExport: (what: 'all' | 'kept', form: ExportForm) => void
  onImport: (files: readonly File[]) => void
  onStopImport: () => void
  onCloseReport: () => void
  onPersist: () => void
  onSettings: (change: Partial<Settings>) => void
  onClearHistory: () => void
}
