import { type ReadonlySignal, signal } from '@preact/signals'
import type { SyncEvents, SyncSectionState } from '../../components/sync/types'
import { permissionFor } from '../../core/models/model-address'
import { FeedAddressError, feedAddress } from '../../core/sources/feed-address'
import type { SyncOutcome, SyncTargetChoice, SyncView } from '../../core/sync/sync-view'
import { COLLECTED, requestCollection } from '../../services/data-collection'
import { ask } from '../../services/messaging'
import { openSyncDatabase } from '../../services/sync/database'

/** ms between two looks at a sync that is under way. */
const LOOK = 700
/** ms between two looks at the clock, for the ages that are shown. */
const TICK = 30_000

/** The reader closed the browser's dialogue. */
const isGivenUp = (error: unknown) => error instanceof DOMException && error.name === 'AbortError'

/** A call of this browser's that is not in every one. */
const callOf = (owner: object, name: string): ((...given: unknown[]) => Promise<unknown>) | null => {
  const call: unknown = Reflect.get(owner, name)
  return typeof call === 'function' ? (...given) => Promise.resolve(Reflect.apply(call, owner, given)) : null
}

/** Has the reader choose a folder and puts it by for the background. Only Chromium has the call. */
async function chooseFolder(): Promise<void> {
  const handle = await callOf(globalThis, 'showDirectoryPicker')?.({ id: 'storypulse', mode: 'readwrite' })
  if (!(handle instanceof FileSystemDirectoryHandle)) throw new TypeError('No folder was given')
  const database = await openSyncDatabase()
  await database.put('chosen', handle, 'folder')
  database.close()
}

/** Asks again for the folder the sync goes to; the browser forgets it when it is closed, unless the reader said otherwise. */
async function allowFolder(): Promise<void> {
  const database = await openSyncDatabase()
  const place = (await database.get('setting', 'now'))?.place
  database.close()
  if (place?.kind === 'folder') await callOf(place.handle, 'requestPermission')?.({ mode: 'readwrite' })
}

/** The sync's part of the library's page. */
export interface SyncPart {
  state: ReadonlySignal<SyncSectionState>
  events: SyncEvents
  /** Asks the background how things stand. */
  look: () => Promise<void>
}

/** Sets it up. @param onSynced called when a sync has ended, which may have changed the library. */
export function createSyncPart(onSynced: () => void): SyncPart {
  const state = signal<SyncSectionState>({
    view: null,
    isSilent: false,
    isBusy: false,
    failure: null,
    canFolder: callOf(globalThis, 'showDirectoryPicker') !== null,
    now: Date.now(),
  })
  let looking: ReturnType<typeof setTimeout> | undefined

  const change = (to: Partial<SyncSectionState>) => {
    state.value = { ...state.peek(), now: Date.now(), ...to }
  }

  const show = (view: SyncView) => {
    const before = state.peek().view
    change({ view, isSilent: false })
    clearTimeout(looking)
    if (view.isOn && view.progress) looking = setTimeout(() => void look(), LOOK)
    else if (before?.isOn && before.progress) onSynced()
  }

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    change({ isBusy: true, failure: null })
    try {
      await work()
    } catch (error) {
      if (error instanceof FeedAddressError) change({ failure: { kind: 'address', fault: error.fault } })
      else if (!isGivenUp(error)) {
        console.error(error)
        change({ isSilent: true })
      }
    } finally {
      change({ isBusy: false })
    }
  }

  const look = async () => {
    try {
      show(await ask('sync-background:view', {}))
    } catch (error) {
      console.error(error)
      change({ isSilent: true })
    }
  }

  const took = ({ failure, view }: SyncOutcome) => {
    change({ failure })
    show(view)
  }

  const prepare = async (place: SyncTargetChoice) => {
    if (place.kind === 'folder') return chooseFolder()
    // In the gesture; where it is refused the background says so.
    await requestCollection(COLLECTED.sync, [permissionFor(feedAddress(place.address))])
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
