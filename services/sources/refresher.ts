import type { Article } from '../../core/article/article'
import type { FeedProgress } from '../../core/sources/source-view'
import type { HttpPolicy } from '../http/policy'
import { stayAwake } from '../stay-awake'
import type { FeedsDatabase, FeedsHandle } from './database'
import { FeedPermissionError, NoSuchFeedError } from './errors'
import { feedFailureOf } from './failure-of'
import { type FeedRecord, NO_COUNTS } from './feed-record'
import type { FeedStore } from './feed-store'
import { afterFailure, afterJob } from './finish'
import { forgetJob, type Job, loadJob, saveJob } from './job'
import type { SourceLibraryPort } from './library-port'
import { matchPages, type StoryFinder } from './match-pages'
import { allPages } from './page-store'
import type { KeptPages, PagesDatabase } from './pages-database'
import { planOf } from './plan'
import type { RefreshResult } from './refresh-result'
import { runJob } from './run-job'

/** ms after which an import that was broken off is begun anew instead of gone on with. */
const OLDEST_JOB = 24 * 3_600_000

/** What sources work with. */
export interface FeedsTools {
  library: SourceLibraryPort
  openDatabase(): Promise<FeedsDatabase>
  /** The known pages. */
  openPages(): Promise<PagesDatabase>
  /** Finds the story a known page tells. */
  finder: StoryFinder
  /** Makes a brief of an article whose feed carries the whole text, and keeps it. */
  makeBrief(article: Article): Promise<void>
  /** Whether the reader lets the extension ask an address's host. */
  isAllowed(address: string): Promise<boolean>
  /** ms since 1970. */
  now(): number
  policy?: HttpPolicy
}

/** How a reader watches and ends something that takes a while. */
export interface Watching {
  signal?: AbortSignal | undefined
  progress?: ((source: string, progress: FeedProgress) => void) | undefined
}

interface Running {
  ending: AbortController
  result: Promise<RefreshResult>
  progress: FeedProgress
}

/** Carries out refreshes, of each source one at a time. */
export class Refresher {
  /** The one thing remembered here: what is under way. All else lies in the database, for the next background. */
  private readonly running = new Map<string, Running>()

  constructor(
    private readonly store: FeedStore,
    private readonly tools: FeedsTools,
    private readonly database: FeedsHandle,
    private readonly pages: KeptPages,
  ) {}

  /** Refreshes a source; whoever asks while that is under way gets the same answer. */
  refresh(id: string, { signal, progress }: Watching): Promise<RefreshResult> {
    const known = this.running.get(id)
    if (known) return known.result
    const ending = new AbortController()
    const whole = signal ? AbortSignal.any([signal, ending.signal]) : ending.signal
    const tell = (now: FeedProgress) => {
      const running = this.running.get(id)
      if (running) running.progress = now
      progress?.(id, now)
    }
    const result = this.carryOut(id, whole, tell).finally(() => this.running.delete(id))
    this.running.set(id, { ending, result, progress: { phase: 'waiting' } })
    return result
  }

  /** How far the refresh of a source is; null where none is under way here. */
  progressOf(id: string): FeedProgress | null {
    return this.running.get(id)?.progress ?? null
  }

  /** Whether the refresh of a source is under way here. */
  isRunning(id: string): boolean {
    return this.running.has(id)
  }

  /** Ends the refresh of a source, or of all, and waits until it has ended. */
  async cancel(id?: string): Promise<void> {
    const all = id === undefined ? [...this.running.values()] : [this.running.get(id)]
    for (const one of all) one?.ending.abort(new DOMException('The reader ended it', 'AbortError'))
    await Promise.allSettled(all.map((one) => one?.result))
  }

  private async jobOf(record: FeedRecord, signal: AbortSignal): Promise<Job> {
    const { database } = this
    const { policy, now, isAllowed } = this.tools
    const kept = await loadJob(database, record.id)
    if (kept && (record.kind === 'files' || kept.startedAt > now() - OLDEST_JOB)) return kept
    // Files are read once; when that was ended there is nothing to ask again.
    if (record.kind === 'files') throw new NoSuchFeedError(record.id)
    if (!(await isAllowed(record.address))) throw new FeedPermissionError(record.address)
    const { job, learnt } = await planOf(record, now(), { signal, policy })
    await this.store.change(record.id, (known) => ({ ...known, ...learnt }))
    await saveJob(database, job)
    return job
  }

  /** Finds the stories that known pages tell; nothing hangs on it. */
  private async match(signal: AbortSignal): Promise<void> {
    const { pages } = this
    const { finder, now } = this.tools
    try {
      await matchPages(pages, () => pages.use(allPages), finder, { now: now(), signal })
    } catch (error) {
      if (signal.aborted) throw error
      console.error('The stories of known pages were not looked for:', error)
    }
  }

  private async carryOut(
    id: string,
    signal: AbortSignal,
    progress: (progress: FeedProgress) => void,
  ): Promise<RefreshResult> {
    const record = await this.store.find(id)
    const { database } = this
    const { pages } = this
    const { library, policy, now } = this.tools
    const makeBrief = record.making === 'at once' ? this.tools.makeBrief : null
    const sleep = stayAwake()
    try {
      const job = await this.jobOf(record, signal)
      await runJob(job, record, { library, database, pages, makeBrief, now, signal, policy, progress })
      if (!job.isUnchanged) await this.match(signal)
      await this.store.change(id, (known) => afterJob(known, job, now()))
      await forgetJob(database, id)
      const { counts, faults, failure, isUnchanged } = job
      return { source: id, counts, faults, failure, isUnchanged }
    } catch (error) {
      if (signal.aborted) {
        await forgetJob(database, id)
        throw signal.reason
      }
      const failure = feedFailureOf(error)
      await this.store.change(id, (known) => afterFailure(known, failure, now()))
      return { source: id, counts: NO_COUNTS, faults: [], failure, isUnchanged: false }
    } finally {
      sleep()
    }
  }
}
