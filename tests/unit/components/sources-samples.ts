import { vi } from 'vitest'
import type { SourcesEvents, SourcesState } from '../../../components/sources/types'
import type { SourceView } from '../../../core/feeds/source-view'

/** The moment the tests' sources are looked at. */
export const NOW = Date.UTC(2026, 2, 10, 12)

/** A source that is well. */
export const wellSource: SourceView = {
  id: 'a',
  kind: 'feed',
  address: 'https://harbour.example/briefs.json',
  title: 'Harbour News',
  licence: null,
  isOn: true,
  everyHours: 6,
  offered: [],
  chosen: [],
  days: 3,
  lastSuccess: NOW - 3_600_000,
  next: NOW + 5 * 3_600_000,
  failure: null,
  counts: { added: 4, updated: 1, unchanged: 20, lost: 0 },
  faults: [],
  briefs: 25,
  progress: null,
}

/** What the section is drawn from. */
export const sourcesState = (sources: SourceView[] = [], more: Partial<SourcesState> = {}): SourcesState => ({
  view: { sources, removed: null },
  failed: false,
  isOffline: false,
  files: { state: 'idle' },
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
  onRetry: vi.fn(),
})
