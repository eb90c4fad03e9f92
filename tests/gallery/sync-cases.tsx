import { SyncFailureNote } from '../../components/sync/sync-failure'
import { SyncSection } from '../../components/sync/sync-section'
import type { SyncEvents, SyncSectionState } from '../../components/sync/types'
import type { SyncFailure } from '../../core/sync/sync-failure'
import type { SyncView } from '../../core/sync/sync-view'
import type { Case } from './cases'
import { log } from './log'

/** What a press does in the gallery. */
export const syncEvents: SyncEvents = {
  onStart: log('start'),
  onNow: log('now'),
  onEnd: log('end'),
  onStop: log('stop'),
  onForget: log('forget'),
  onRestore: log('restore'),
  onAllow: log('allow'),
  onRetry: log('retry'),
}

const NOW = Date.parse('2026-03-10T09:00:00Z')

const on: Extract<SyncView, { isOn: true }> = {
  isOn: true,
  place: {
    kind: 'webdav',
    address: 'https://cloud.example/remote.php/dav/files/ada/Storypulse',
    user: 'ada',
  },
  name: 'Laptop',
  others: [
    { id: '00000000000000aa', name: 'Desk', at: NOW - 40 * 60_000 },
    { id: '00000000000000bb', name: 'Old laptop in the kitchen', at: NOW - 200 * 24 * 3_600_000 },
  ],
  syncedAt: NOW - 12 * 60_000,
  report: { brought: 3, marked: 12, removed: 1, damaged: ['00000000000000aa-3.storypulse'] },
  canRestore: true,
  failure: null,
  progress: null,
}

/** Nothing set up yet. */
export const syncState: SyncSectionState = {
  view: { isOn: false },
  isSilent: false,
  isBusy: false,
  failure: null,
  canFolder: true,
  now: NOW,
}

function section(state: Partial<SyncSectionState>, press?: string): Case {
  const all: SyncSectionState = { ...syncState, ...state }
  return {
    surface: 'library',
    draw: () => (
      <main class="page library keeping">
        <SyncSection state={all} events={syncEvents} />
      </main>
    ),
    ...(press ? { press } : {}),
  }
}

const failures: SyncFailure[] = [
  { kind: 'permission', host: 'cloud.example', origin: 'https://cloud.example/*' },
  { kind: 'refused', host: 'cloud.example' },
  { kind: 'redirected', host: 'cloud.example' },
  { kind: 'no webdav', host: 'cloud.example' },
  { kind: 'passphrase' },
  { kind: 'weak passphrase' },
  { kind: 'key file' },
  { kind: 'folder permission' },
  { kind: 'folder gone' },
  { kind: 'loss', missing: 214 },
  { kind: 'place full' },
]

/** The sync between machines in every state. */
export const syncCases: Readonly<Record<string, Case>> = {
  'sync-off': section({}),
  'sync-setup': section({}, 'summary'),
  'sync-setup-firefox': section({ canFolder: false }, 'summary'),
  'sync-setup-failed': section({ failure: { kind: 'passphrase' } }),
  'sync-on': section({ view: on }),
  'sync-running': section({
    view: { ...on, report: null, progress: { phase: 'merging', done: 40, of: 90 } },
  }),
  'sync-loss': section({
    view: {
      ...on,
      place: { kind: 'folder', name: 'Storypulse' },
      report: null,
      failure: { kind: 'loss', missing: 214 },
    },
  }),
  'sync-stopping': section({ view: on }, '.text-button:last-child'),
  'sync-silent': section({ view: null, isSilent: true }),
  'sync-failures': {
    surface: 'library',
    draw: () => (
      <main class="page library">
        {failures.map((failure) => (
          <SyncFailureNote key={failure.kind} failure={failure} events={syncEvents} />
        ))}
      </main>
    ),
  },
}
