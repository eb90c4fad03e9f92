import type { SourceView } from '../../../core/sources/source-view'

/** A source that is well, an hour after its last refresh. @param now ms since 1970. */
export const sourceAt = (now: number): SourceView => ({
  id: 'a',
  kind: 'feed',
  address: 'https://harbour.example/briefs.json',
  title: 'Harbour News',
  licence: null,
  isOn: true,
  everyHours: 6,
  offered: [],
  chosen: [],
  making: 'opened',
  pages: 0,
  days: 3,
  lastSuccess: now - 3_600_000,
  next: now + 5 * 3_600_000,
  failure: null,
  counts: { added: 4, updated: 1, unchanged: 20, lost: 0 },
  faults: [],
  briefs: 25,
  progress: null,
})
