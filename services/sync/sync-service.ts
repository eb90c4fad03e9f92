import { FeedAddressError, feedAddress } from '../../core/sources/feed-address'
import { passphraseStrength } from '../../core/sync/passphrase'
import { machineOfFile } from '../../core/sync/segment'
import type { SyncFailure } from '../../core/sync/sync-failure'
import type { SeenMachine, SyncProgress, SyncTargetChoice, SyncView } from '../../core/sync/sync-view'
import { COLLECTED, mayCollect } from '../data-collection'
import { isFull } from '../library/is-full'
import { reopening } from '../reopening'
import { isAllowed } from '../sources/permission'
import { stayAwake } from '../stay-awake'
import {
  clearSync,
  type FileRow,
  type SyncDatabase,
  type SyncHandle,
  type SyncRecord,
  type SyncSetting,
  type TargetSetting,
} from './database'
import { SyncConsentError, SyncError, SyncPermissionError, WeakPassphraseError } from './errors'
import { Folder } from './folder'
import { isSetUp, keyOf } from './key-file'
import type { SyncLibraryPort } from './library-port'
import type { LossAnswer } from './sync-once'
import { syncWithKey } from './sync-with-key'
import type { SyncTarget } from './target'
import { WebDav } from './webdav'

const NOTHING_YET: SyncRecord = { syncedAt: null, report: null, removedAt: null, failure: null }

/** ms for which the library keeps what was thrown away. */
const RESTORABLE_FOR = 24 * 60 * 60_000

/** What the service works with. */
export interface SyncServiceTools {
  openDatabase: () => Promise<SyncDatabase>
  library: SyncLibraryPort
  restore: (at: number) => Promise<boolean>
  /** ms since 1970. */
  now: () => number
  /** Has the background woken from time to time, or no longer. */
  setAlarm: (isOn: boolean) => Promise<void>
}

function failureOf(error: unknown): SyncFailure {
  if (error instanceof SyncError) return error.failure
  if (error instanceof FeedAddressError) return { kind: 'address', fault: error.fault }
  if (isFull(error)) return { kind: 'full' }
  return { kind: 'failed', said: error instanceof Error ? error.name : 'unknown' }
}

const targetOf = (setting: TargetSetting): SyncTarget =>
  setting.kind === 'webdav' ? new WebDav(setting) : new Folder(setting.handle)

/** @throws SyncPermissionError, SyncConsentError where the reader has not allowed it, or no longer. */
async function checkAllowed(address: string): Promise<void> {
  if (!(await isAllowed(address))) throw new SyncPermissionError(address)
  if (!(await mayCollect(COLLECTED.sync))) throw new SyncConsentError(address)
}

function newMachine(name: string): SyncSetting['machine'] {
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  return { id: Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''), name }
}

/** What a reader does with the sync between machines, and what the alarm does for him. */
export class SyncService {
  private running: { work: Promise<void>; ending: AbortController } | null = null
  private progress: SyncProgress | null = null
  /**
   * The passphrase, in memory until the first sync has found that the place still has the key made of it: another machine may
   * set the place up at the same moment.
   */
  private typed: string | null = null
  private readonly database: SyncHandle

  constructor(private readonly tools: SyncServiceTools) {
    this.database = reopening(() => tools.openDatabase())
  }

  /** All there is to show. */
  async view(): Promise<SyncView> {
    const setting = await this.setting()
    if (!setting) return { isOn: false }
    const { place, machine } = setting
    const state = await this.state()
    const { syncedAt, report, failure, removedAt } = state
    return {
      isOn: true,
      place:
        place.kind === 'webdav'
          ? { kind: 'webdav', address: place.address, user: place.user }
          : { kind: 'folder', name: place.handle.name },
      name: machine.name,
      others: await this.others(),
      syncedAt,
      report,
      canRestore: removedAt !== null && this.tools.now() - removedAt < RESTORABLE_FOR,
      failure,
      progress: this.progress,
    }
  }

  /**
   * Sets the sync up and begins the first one. A folder is the one the page put by.
   * @returns why it cannot be set up, or null.
   */
  async start(choice: SyncTargetChoice, passphrase: string, name: string): Promise<SyncFailure | null> {
    const awake = stayAwake()
    try {
      // Where nothing can be kept here, nothing is to be written into the place either.
      await this.setting()
      const place = await this.chosen(choice)
      const { signal } = new AbortController()
      const at = targetOf(place)
      // Also makes the folder where it is missing.
      await at.list(signal)
      // One that is set up already has the passphrase it has.
      if (passphraseStrength(passphrase) === 'weak' && !(await isSetUp(at, signal)))
        throw new WeakPassphraseError()
      const key = await keyOf(at, passphrase, signal)
      await this.end()
      await clearSync(this.database)
      const setting = { place, key, machine: newMachine(name) }
      await this.database.use((database) => database.put('setting', setting, 'now'))
      this.typed = passphrase
      await this.tools.setAlarm(true)
      void this.sync()
      return null
    } catch (error) {
      console.warn(error)
      return failureOf(error)
    } finally {
      awake()
    }
  }

  /** Syncs; where one is under way, its end is waited for. What goes wrong is kept to be shown. */
  sync(answer?: LossAnswer): Promise<void> {
    if (this.running) return this.running.work
    const ending = new AbortController()
    // At once, so that whoever asks sees that it has begun.
    this.progress = { phase: 'reading', done: 0, of: 0 }
    const work = this.carryOut(ending.signal, answer).finally(() => {
      this.running = null
      this.progress = null
    })
    this.running = { work, ending }
    return work
  }

  /** Ends the sync that is under way; the next one does the rest. */
  async end(): Promise<void> {
    this.running?.ending.abort(new DOMException('The reader ended it', 'AbortError'))
    await this.running?.work
  }

  /** Turns the sync off. With `withFiles`, what this machine wrote is taken out of the place first; returns why it could not be. */
  async stop(withFiles: boolean): Promise<SyncFailure | null> {
    await this.end()
    this.typed = null
    const setting = await this.setting()
    try {
      if (setting && withFiles) await this.removeFiles(setting, setting.machine.id)
    } catch (error) {
      return failureOf(error)
    }
    await clearSync(this.database)
    await this.tools.setAlarm(false)
    return null
  }

  /** Takes what another machine wrote out of the place: one the reader no longer has. What came of it stays. */
  async forgetMachine(id: string): Promise<SyncFailure | null> {
    const setting = await this.setting()
    if (!setting) return null
    try {
      await this.removeFiles(setting, id)
      for (const { name } of await this.files())
        if (machineOfFile(name) === id) await this.database.use((database) => database.delete('files', name))
      return null
    } catch (error) {
      return failureOf(error)
    }
  }

  /** Takes back what the last sync threw away. The other machines get it again with the next sync. */
  async restore(): Promise<void> {
    const { removedAt, ...state } = await this.state()
    if (removedAt === null) return
    await this.tools.restore(removedAt)
    await this.saveState({ ...state, removedAt: null })
  }

  /** Syncs, where it is set up and there is a network. */
  async goOn(): Promise<void> {
    try {
      const setting = await this.setting()
      if (setting && (setting.place.kind === 'folder' || navigator.onLine)) await this.sync()
    } catch (error) {
      console.error(error)
    }
  }

  /** Forgets the sync on this machine; the place is left as it is. */
  async clear(): Promise<void> {
    await this.stop(false)
  }

  private async carryOut(signal: AbortSignal, answer: LossAnswer | undefined): Promise<void> {
    const awake = stayAwake()
    try {
      const setting = await this.setting()
      if (!setting) return
      const before = await this.state()
      const now = this.tools.now()
      try {
        const { place: to } = setting
        if (to.kind === 'webdav') await checkAllowed(to.address)
        const report = await syncWithKey({
          setting,
          typed: this.typed,
          target: targetOf(to),
          database: this.database,
          library: this.tools.library,
          now,
          signal,
          answer,
          onProgress: (progress) => {
            this.progress = progress
          },
        })
        this.typed = null
        const removedAt = report.removed > 0 ? now : before.removedAt
        await this.saveState({ syncedAt: now, report, removedAt, failure: null })
      } catch (error) {
        if (signal.aborted) return
        console.warn(error)
        await this.saveState({ ...before, failure: failureOf(error) })
      }
    } catch (error) {
      // Without its own database there is nowhere to note it; the next sync says it again.
      console.error(error)
    } finally {
      awake()
    }
  }

  private async chosen(choice: SyncTargetChoice): Promise<TargetSetting> {
    if (choice.kind === 'webdav') {
      const address = feedAddress(choice.address)
      await checkAllowed(address)
      return { kind: 'webdav', address, user: choice.user, password: choice.password }
    }
    const handle = await this.database.use((database) => database.get('chosen', 'folder'))
    if (!handle) throw new SyncError({ kind: 'folder gone' })
    return { kind: 'folder', handle }
  }

  private async removeFiles({ place }: SyncSetting, machine: string): Promise<void> {
    const { signal } = new AbortController()
    const at = targetOf(place)
    for (const { name } of await at.list(signal)) {
      if (machineOfFile(name) === machine) await at.remove(name, signal)
    }
  }

  private async others(): Promise<SeenMachine[]> {
    const newest = new Map<string, SeenMachine>()
    for (const { machine } of await this.files()) {
      const known = newest.get(machine.id)
      if (!known || machine.at > known.at) newest.set(machine.id, machine)
    }
    return [...newest.values()].sort((a, b) => b.at - a.at)
  }

  private async state(): Promise<SyncRecord> {
    return (await this.database.use((database) => database.get('state', 'now'))) ?? NOTHING_YET
  }

  private async saveState(state: SyncRecord): Promise<void> {
    await this.database.use((database) => database.put('state', state, 'now'))
  }

  private setting(): Promise<SyncSetting | undefined> {
    return this.database.use((database) => database.get('setting', 'now'))
  }

  private files(): Promise<FileRow[]> {
    return this.database.use((database) => database.getAll('files'))
  }
}
