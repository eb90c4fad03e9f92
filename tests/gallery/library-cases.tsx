import type { ComponentChildren } from 'preact'
import { DamageBanner } from '../../components/library/damage-banner'
import { DueBanner } from '../../components/library/due-banner'
import { type LibraryContent, LibraryPage } from '../../components/library/library-page'
import { StoragePage } from '../../components/library/storage-page'
import type { StorageEvents, StorageState } from '../../components/library/storage-types'
import type {
  LibraryNotice,
  ListEvents,
  ListState,
  StoryEvents,
  StoryState,
} from '../../components/library/types'
import { NO_FILTER } from '../../core/library/filter-stories'
import type { Case } from './cases'
import {
  keepingState,
  listState,
  plainStory,
  reportedFiles,
  richStory,
  savedThread,
  stories,
} from './library-samples'
import { log } from './log'
import { syncEvents, syncState } from './sync-cases'

const listEvents: ListEvents = {
  onQuery: log('query'),
  onFilter: log('filter'),
  onSort: log('sort'),
  onSelect: log('select'),
  onCurrent: log('current'),
  onDelete: log('delete'),
  onStar: log('keep'),
  onCopy: log('copy'),
  onExport: log('export'),
}
const storyEvents: StoryEvents = {
  onNote: log('note'),
  onStar: log('keep'),
  onUnread: log('unread'),
  onDelete: log('delete'),
  onCopy: log('copy'),
  onCopyTakeaway: log('copy takeaway'),
  onExport: log('export'),
  onSplit: log('split'),
  onForgetVisit: log('forget'),
  onRemoveThread: log('take out'),
}
const keepingEvents: StorageEvents = {
  onExport: log('export'),
  onImport: log('import'),
  onStopImport: log('stop'),
  onCloseReport: log('close'),
  onPersist: log('persist'),
  onSettings: log('settings'),
  onClearHistory: log('clear'),
}

interface More {
  banner?: ComponentChildren
  notice?: LibraryNotice
  press?: string
}

const page = (content: LibraryContent, { banner, notice, press }: More = {}): Case => ({
  surface: 'library',
  ...(press && { press }),
  draw: () => (
    <LibraryPage
      content={content}
      banner={banner}
      copyFormat="rich"
      notice={notice ?? null}
      listEvents={listEvents}
      storyEvents={storyEvents}
      onOptions={log('options')}
    />
  ),
})
const list = (change: Partial<ListState>, more?: More) =>
  page({ kind: 'list', state: { ...listState, ...change } }, more)
const story = (state: StoryState, more?: More) => page({ kind: 'story', state }, more)
const keeping = (change: Partial<StorageState>, more?: More) =>
  page(
    {
      kind: 'keeping',
      draw: () => (
        <StoragePage
          state={{ ...keepingState, ...change }}
          events={keepingEvents}
          sync={{ state: syncState, events: syncEvents }}
        />
      ),
    },
    more,
  )
const selected = new Set(stories.slice(0, 3).map(({ id }) => id))
const nothing = { found: [], facets: { makers: [], ways: [], topics: [], langs: [] } }

/** The library's page in every state. */
export const libraryCases: Readonly<Record<string, Case>> = {
  'library-loading': page({ kind: 'loading' }),
  'library-error': page({ kind: 'error', isNewer: false, onRetry: log('retry') }),
  'library-newer': page({ kind: 'error', isNewer: true, onRetry: log('retry') }),
  'library-empty': list({ ...nothing, total: 0 }),
  'library-list': list({}),
  'library-reading': list({ reading: { done: 2400, of: 10_000 }, unreadable: 2 }),
  'library-search': list({ query: 'bridge', found: stories.slice(0, 2) }),
  'library-none-found': list({ query: 'no such words', found: [] }),
  'library-filtered': list({
    filter: { ...NO_FILTER, source: 'by:Night Wire', topic: 'Transport', unread: true },
    found: stories.slice(0, 1),
  }),
  'library-none-fits': list({ filter: { ...NO_FILTER, kept: true, period: 'day' }, found: [] }),
  'library-selected': list({ selected }),
  'library-export-menu': list({ selected }, { press: '.list-head [aria-label^="Export"][aria-haspopup]' }),
  'library-deleted': list({}, { notice: { text: 'Deleted 3 stories.', bad: false, onUndo: log('undo') } }),
  'library-exporting': list(
    {},
    { notice: { text: 'Exporting 300 of 10,390 stories', bad: false, onStop: log('stop') } },
  ),
  'library-full-disk': list(
    {},
    { notice: { text: 'Something went wrong, and nothing was changed. The disk may be full.', bad: true } },
  ),
  'library-due': list({}, { banner: <DueBanner onExport={log('export')} onLater={log('later')} /> }),
  'library-damaged': list(
    {},
    {
      banner: (
        <DamageBanner
          damage={{ recovered: 1204, isClosed: false, quarantined: 3 }}
          onSave={log('save')}
          onClose={log('close')}
        />
      ),
    },
  ),
  'library-damaged-closed': list(
    {},
    {
      banner: (
        <DamageBanner
          damage={{ recovered: 0, isClosed: true, quarantined: 0 }}
          onSave={log('save')}
          onClose={log('close')}
        />
      ),
    },
  ),
  'library-story': story(
    {
      kind: 'ready',
      story: richStory,
      threads: [savedThread],
      coverage: [],
      noteState: 'kept',
      readBefore: Date.now() - 2 * 86_400_000,
    },
    { press: '.saved-threads .talk-title' },
  ),
  'library-story-plain': story({
    kind: 'ready',
    story: plainStory,
    threads: [],
    coverage: [],
    noteState: 'kept',
    readBefore: null,
  }),
  'library-story-note-failed': story({
    kind: 'ready',
    story: { ...plainStory, note: 'Not kept' },
    threads: [],
    coverage: [],
    noteState: 'failed',
    readBefore: null,
  }),
  'library-story-missing': story({ kind: 'missing' }),
  'library-story-loading': story({ kind: 'loading' }),
  'library-keeping': keeping({}),
  'library-keeping-new': keeping({
    usage: {
      used: null,
      most: null,
      persisted: true,
      counts: { briefs: 1, generated: 0, versions: 0, visits: 0 },
    },
    total: 0,
    kept: 0,
    exportedAt: null,
    settings: { ...keepingState.settings, history: false },
  }),
  'library-importing': keeping({ importing: { kind: 'running', done: 450, of: 10_000 } }),
  'library-import-report': keeping(
    { importing: { kind: 'done', files: reportedFiles, end: 'whole' } },
    { press: '.file-report summary' },
  ),
  'library-import-full': keeping({ importing: { kind: 'done', files: reportedFiles, end: 'full' } }),
}
