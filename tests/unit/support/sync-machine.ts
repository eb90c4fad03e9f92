import type { Brief } from '../../../core/brief/brief'
import type { SyncReport } from '../../../core/sync/sync-view'
import { openNamed } from '../../../services/library/database'
import { setNote, setRead, setStarred } from '../../../services/library/flags'
import { Library } from '../../../services/library/library'
import { reopening } from '../../../services/reopening'
import { openSyncDatabase, type SyncSchema } from '../../../services/sync/database'
import { keyOf } from '../../../services/sync/key-file'
import { syncLibraryPort } from '../../../services/sync/library-adapter'
import type { SyncLibraryPort } from '../../../services/sync/library-port'
import { localStories } from '../../../services/sync/local-stories'
import { type LossAnswer, syncOnce } from '../../../services/sync/sync-once'
import type { SyncTarget } from '../../../services/sync/target'
import { type Held, held } from './held-databases'
import { sampleBrief } from './sample-brief'

/** A brief of a story of its own. */
export const brief = (number: number, more: Partial<Brief> = {}): Brief => ({
  ...sampleBrief,
  id: `tidings:${number}`,
  headline: `Story number ${number}`,
  story: { ...sampleBrief.story, url: `https://news.example/${number}` },
  provenance: { kind: 'publisher', by: 'Tidings' },
  ...more,
})

const { signal } = new AbortController()
/** Of PBKDF2: what keeps guessers busy is tested with the key file alone. */
const ROUNDS = 10

/** One of a reader's machines: a library and a sync of its own, and a clock that the test sets. */
export class TestMachine {
  private constructor(
    readonly library: Library,
    readonly port: SyncLibraryPort,
    private readonly machine: { id: string; name: string },
    private readonly key: CryptoKey,
    private readonly place: SyncTarget,
    private readonly databases: Held<SyncSchema>,
    private readonly sync = reopening(databases.open),
  ) {}

  static async start(name: string, place: SyncTarget, passphrase = 'open sesame'): Promise<TestMachine> {
    const library = new Library([], () => openNamed(`library-${name}`))
    const port = syncLibraryPort(library, () => openNamed(`library-${name}`))
    const id = Buffer.from(name.padEnd(8, '.')).toString('hex').slice(0, 16)
    const key = await keyOf(place, passphrase, signal, ROUNDS)
    const databases = held(() => openSyncDatabase(`sync-${name}`))
    return new TestMachine(library, port, { id, name }, key, place, databases)
  }

  /** Syncs once, at a time of the test's. `port` stands in the way of the library where a test wants that. */
  syncAt(now: number, { answer, port = this.port, place = this.place }: SyncWith = {}): Promise<SyncReport> {
    return syncOnce({
      setting: { key: this.key, machine: this.machine },
      target: place,
      database: this.sync,
      library: port,
      now,
      signal,
      answer,
      onProgress: () => undefined,
    })
  }

  /** Closes the databases of its sync, of which the sync is not told. */
  closeSync(): void {
    this.databases.closeAll()
  }

  /** Saves briefs as the reader's own. */
  async save(...briefs: Brief[]): Promise<void> {
    await this.library.putAll(briefs, 'saved')
  }

  async keep(id: string, kept: boolean): Promise<void> {
    await this.with((database) => setStarred(database, id, kept))
  }

  async note(id: string, note: string, at: number): Promise<void> {
    await this.with((database) => setNote(database, id, note, at))
  }

  async read(id: string, at: number | null): Promise<void> {
    await this.with((database) => setRead(database, id, at))
  }

  /** The names of the machines whose files it has read. */
  async others(): Promise<string[]> {
    const rows = await this.sync.use((database) => database.getAll('files'))
    return [...new Set(rows.map(({ machine }) => machine.name))]
  }

  /** What the reader sees of the stories, in the order of their ids. */
  async stories(): Promise<{ id: string; kept: boolean; note: string; readAt: number | null }[]> {
    const found = await this.with(localStories)
    return found
      .map(({ id, kept, note, readAt }) => ({ id, kept, note, readAt }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  private async with<T>(work: (database: Awaited<ReturnType<typeof openNamed>>) => Promise<T>): Promise<T> {
    const database = await openNamed(`library-${this.machine.name}`)
    try {
      return await work(database)
    } finally {
      database.close()
    }
  }
}

interface SyncWith {
  answer?: LossAnswer
  port?: SyncLibraryPort
  place?: SyncTarget
}
