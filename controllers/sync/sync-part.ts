import { type ReadonlySignal, signal } from '@preact/signals'
import type { SyncEvents, SyncSectionState } from '../../components/sync/types'
import { permissionFor } from '../../core/models/model-address'
import { FeedAddressError, feedAddress } from '../../core/sources/feed-address'
import type { SyncOutcome, SyncTargetChoice, SyncView } from '../../core/sync/sync-view'
import { COLLECTED, requestCollection } from '../../services/data-collection'
import { ask } from '../../services/messaging'
import { allowFolder, canChooseFolder, chooseFolder } from './folder-choice'

/** ms between two looks at a sync that is under way. */
const LOOK = 700
/** ms between two looks at the clock, for the ages that are shown. */
const TICK = 30_000

/** The reader closed the browser's dialogue. */
const isAborted = (error: unknown) => error instanceof DOMException && error.name === 'AbortError'

/** The sync's part of the library's page. */
export interface SyncPart {
  state: ReadonlySignal<SyncSectionState>
  events: SyncEvents
  /** Asks the background how things stand. */
  look: () => Promise<void>
}

/** How the sync on screen is asked about and changed. */
function createStore(onSynced: () => void) {
  const state = signal<SyncSectionState>({
    view: null,
    isSilent: false,
    isBusy: false,
    failure: null,
    canFolder: canChooseFolder(),
    now: Date.now(),
  })
  let looking: ReturnType<typeof setTimeout> | undefined

  const change = (to: Partial<SyncSectionState>) => {
    state.value = { ...state.peek(), now: Date.now(), ...to }
  }
  const silent = (error: unknown) => {
    console.error(error)
    change({ isSilent: true })
  }

  const show = (view: SyncView) => {
    const before = state.peek().view
    change({ view, isSilent: false })
    clearTimeout(looking)
    if (view.isOn && view.progress) looking = setTimeout(() => void look(), LOOK)
    else if (before?.isOn && before.progress) onSynced()
  }

  const look = async () => {
    try {
      show(await ask('sync-background:view', {}))
    } catch (error) {
      silent(error)
    }
  }

  /** Does what a press asks for, and says what came of it. */
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    change({ isBusy: true, failure: null })
    try {
      await work()
    } catch (error) {
      if (error instanceof FeedAddressError) change({ failure: { kind: 'address', fault: error.fault } })
      else if (!isAborted(error)) silent(error)
    } finally {
      change({ isBusy: false })
    }
  }

  return { state, change, show, look, attempt }
}

/** Asks, in the gesture, for what a place needs; where it is refused the background says so. */
async function prepare(place: SyncTargetChoice): Promise<void> {
  if (place.kind === 'folder') return chooseFolder()
  await requestCollection(COLLECTED.sync, [permissionFor(feedAddress(place.address))])
}

/** Sets it up. @param onSynced called when a sync has ended, which may have changed the library. */
export function createSyncPart(onSynced: () => void): SyncPart {
  const { state, change, show, look, attempt } = createStore(onSynced)

  const took = ({ failure, view }: SyncOutcome) => {
    change({ failure })
    show(view)
  }

  setInterval(() => change({}), TICK)

  return {
    state,
    look,
    events: {
      onStart: (place, passphrase, name) =>
        void attempt(async () => {
          await prepare(place)
          took(await ask('sync-background:start', { place, passphrase, name }))
        }),
      onNow: (answer) => void attempt(async () => show(await ask('sync-background:now', { answer }))),
      onEnd: () => void attempt(async () => show(await ask('sync-background:end', {}))),
      onStop: (withFiles) => void attempt(async () => took(await ask('sync-background:stop', { withFiles }))),
      onForget: (machine) => void attempt(async () => took(await ask('sync-background:forget', { machine }))),
      onRestore: () =>
        void attempt(async () => {
          show(await ask('sync-background:restore', {}))
          onSynced()
        }),
      onAllow: (origin) =>
        void attempt(async () => {
          if (origin) await requestCollection(COLLECTED.sync, [origin])
          else await allowFolder()
          show(await ask('sync-background:now', {}))
        }),
      onRetry: () => void look(),
    },
  }
}
