import { vi } from 'vitest'
import type { SourcesEvents, SourcesState } from '../../../components/sources/types'
import type { SourceView } from '../../../core/sources/source-view'
import { sourceAt } from './source-sample'

/** The moment the tests' sources are looked at. */
export const NOW = Date.UTC(2026, 2, 10, 12)

/** A source that is well. */
export const wellSource = sourceAt(NOW)

/** What the section is drawn from. */
export const sourcesState = (sources: SourceView[] = [], more: Partial<SourcesState> = {}): SourcesState => ({
  view: { sources, removed: null },
  failed: false,
  isOffline: false,
  files: { state: 'idle' },
  lists: { state: 'idle' },
  now: NOW,
  ...more,
})

/** Events that only note what was pressed. */
export const sourcesEvents = () => ({
  onAllow: vi.fn<SourcesEvents['onAllow']>(async () => true),
  onAdd: vi.fn<SourcesEvents['onAdd']>(async () => ({ kind: 'added', id: 'a' })),
  onDo: vi.fn<SourcesEvents['onDo']>(),
  onSet: vi.fn<SourcesEvents['onSet']>(),
  onRemove: vi.fn<SourcesEvents['onRemove']>(),
  onPutBack: vi.fn(),
  onFiles: vi.fn<SourcesEvents['onFiles']>(),
  onDrop: vi.fn<SourcesEvents['onDrop']>(),
  onStopFiles: vi.fn(),
  onList: vi.fn<SourcesEvents['onList']>(),
  onAddList: vi.fn(),
  onStopList: vi.fn(),
  onExportList: vi.fn(),
  onRetry: vi.fn(),
})
