import { feedAddress } from '../../core/sources/feed-address'
import { kagiAddress } from '../../core/sources/kagi/offer'
import type { FoundFeed } from '../../core/sources/page-links'
import type { FeedSetting, SourcesView } from '../../core/sources/source-view'
import { reopening } from '../reopening'
import { stayAwake } from '../stay-awake'
import type { FeedsHandle } from './database'
import { dueAt, isDue } from './due'
import { FeedPermissionError, NoSuchFeedError } from './errors'
import { feedFailureOf } from './failure-of'
import type { FeedRecord } from './feed-record'
import { FeedStore } from './feed-store'
import { forgetJob, loadJob, newJob, saveJob, sourcesAtWork } from './job'
import { fileRecord, newRecord } from './new-record'
import { leave } from './owned'
import { clearPages, countPages, pagesAt } from './page-store'
import type { KeptPages } from './pages-database'
import { type Probe, type ProbeResult, probe } from './probe'
import type { RefreshResult } from './refresh-result'
import { type FeedsTools, Refresher, type Watching } from './refresher'
import { putFeedBack, type RemovalTools, removeFeed } from './removal'
import { withSetting } from './setting'
import { sourcesView } from './sources-view'

/** What adding an address led to. */
export type Added =
  | { kind: 'added'; feed: FeedRecord }
  /** The reader has it already. */
  | { kind: 'known'; feed: FeedRecord }
  /** The page at the address names several. */
  | { kind: 'choose'; feeds: FoundFeed[] }

/**
 * The sources of briefs a reader added. Records lie in local storage; refreshes that are under way lie in a database, so
 * that a background that is killed goes on where it was.
 */
export class Feeds {
  private readonly store = new FeedStore()
  private readonly refresher: Refresher
  private readonly database: FeedsHandle
  private readonly pages: KeptPages

  constructor(private readonly tools: FeedsTools) {
    this.database = reopening(() => tools.openDatabase())
    this.pages = reopening(() => tools.openPages())
    this.refresher = new Refresher(this.store, tools, this.database, this.pages)
  }

  /** All sources, in the order they were added. */
  list(): Promise<FeedRecord[]> {
    return this.store.list()
  }

  /**
   * Adds the source at an address as a reader pastes it, or the one that the page there names. A source that offers topics
   * is off until it is turned on. Its briefs come with the first refresh.
   * @throws FeedAddressError, FeedError (a FeedPermissionError names what to ask the reader for), TooManyFeedsError
   */
  async add(typed: string, { signal }: Pick<Watching, 'signal'> = {}): Promise<Added> {
    const address = kagiAddress(feedAddress(typed))
    const known = await this.store.at(address)
    if (known) return { kind: 'known', feed: known }
    const look = await this.look(address, signal)
    if (look.kind === 'source') return this.keep(look)
    const [only, ...others] = look.feeds
    if (!only || others.length > 0) return { kind: 'choose', feeds: look.feeds }
    const target = feedAddress(only.address)
    const already = await this.store.at(target)
    if (already) return { kind: 'known', feed: already }
    const named = await this.look(target, signal)
    return named.kind === 'source' ? this.keep(named) : { kind: 'choose', feeds: named.feeds }
  }

  /** Reads anew what a source offers to choose from; why it cannot be read is noted. @throws NoSuchFeedError */
  async lookAgain(id: string, { signal }: Pick<Watching, 'signal'> = {}): Promise<FeedRecord> {
    const { address } = await this.store.find(id)
    try {
      const look = await this.look(address, signal)
      if (look.kind === 'source')
        await this.store.change(id, (now) => ({ ...now, offered: look.source.offered, failure: null }))
    } catch (error) {
      const failure = feedFailureOf(error)
      await this.store.change(id, (now) => ({ ...now, failure }))
    }
    return this.store.find(id)
  }

  /** Sets what a reader may set. @throws NoSuchFeedError */
  async set(id: string, setting: FeedSetting): Promise<FeedRecord> {
    if (setting.isOn === false) await this.refresher.cancel(id)
    await this.store.change(id, (now) => withSetting(now, setting))
    return this.store.find(id)
  }

  /**
   * Adds what a page of ours read from files, which it handed over as a job. Its briefs come with the first refresh.
   * @throws NoSuchFeedError where nothing was handed over.
   */
  async addFiles(id: string, title: string): Promise<FeedRecord> {
    const known = (await this.store.list()).find((one) => one.id === id)
    if (known) return known
    if (!(await loadJob(this.database, id))) throw new NoSuchFeedError(id)
    const feed = fileRecord(id, title, this.tools.now())
    await this.store.add(feed)
    return feed
  }

  /**
   * Takes a source out, its briefs only `withBriefs`. The one taken out last can be put back.
   * @throws NoSuchFeedError, NoLibraryError
   */
  async remove(id: string, withBriefs: boolean): Promise<void> {
    await this.refresher.cancel(id)
    await removeFeed(id, withBriefs, this.removal())
  }

  /** Puts the source that was taken out last back, with the briefs that went with it. */
  async putBack(): Promise<void> {
    await putFeedBack(this.removal())
  }

  /** All there is to show of sources. */
  async view(): Promise<SourcesView> {
    return sourcesView(await this.list(), this.database, {
      progressOf: (id) => this.refresher.progressOf(id),
      pagesOf: (id) => countPages(this.pages, id),
    })
  }

  /** The sources whose refresh another background left undone. */
  async left(): Promise<string[]> {
    const atWork = await sourcesAtWork(this.database)
    return [...atWork].filter((id) => !this.refresher.isRunning(id))
  }

  /** Forgets what a source sent already, so that its next refresh brings everything, also what the reader took out. */
  async startOver(id: string): Promise<void> {
    await this.refresher.cancel(id)
    const { address } = await this.store.find(id)
    await forgetJob(this.database, id)
    await leave(this.database, id, address)
    await this.store.change(id, (now) => ({ ...now, validators: {}, pulled: {} }))
  }

  /** Ends the refresh of a source where one is under way; what it stored stays. */
  async cancel(id: string): Promise<void> {
    await this.refresher.cancel(id)
    // Also what another background left undone.
    await forgetJob(this.database, id)
  }

  /**
   * Fetches what is new of a source and stores it. Whoever asks while this is under way gets the same answer. What fails is
   * in the result, and in the source's record.
   * @throws NoSuchFeedError; the signal's reason, or an AbortError, when it is ended.
   */
  refresh(id: string, watching: Watching = {}): Promise<RefreshResult> {
    return this.refresher.refresh(id, watching)
  }

  /**
   * Refreshes every source that is on and due, those first whose import was broken off. One that fails does not stop the
   * others.
   * @param now ms since 1970.
   */
  async refreshDue(now = this.tools.now(), watching: Watching = {}): Promise<RefreshResult[]> {
    const atWork = await sourcesAtWork(this.database)
    const isWanted = (record: FeedRecord) =>
      atWork.has(record.id) || (record.isOn && isDue(record, now) && record.kind !== 'files')
    const due = (await this.list())
      .filter(isWanted)
      .sort((a, b) => Number(atWork.has(b.id)) - Number(atWork.has(a.id)) || dueAt(a) - dueAt(b))
    const results: RefreshResult[] = []
    for (const { id, lastTry } of due) {
      watching.signal?.throwIfAborted()
      // Meanwhile the reader may have refreshed it, or taken it out.
      const record = (await this.list()).find((one) => one.id === id)
      if (!record || record.lastTry !== lastTry) continue
      try {
        results.push(await this.refresh(id, watching))
      } catch (error) {
        if (watching.signal?.aborted) throw error
        console.error(error)
      }
    }
    return results
  }

  /** Whether a source named the page at one of some addresses, and its pages are to become briefs when they are opened. */
  async briefsWhenOpened(addresses: readonly string[]): Promise<boolean> {
    const pages = (await Promise.all(addresses.map((url) => pagesAt(this.pages, url)))).flat()
    if (pages.length === 0) return false
    const wanted = new Set((await this.list()).filter(({ making }) => making !== 'asked').map(({ id }) => id))
    return pages.some(({ source }) => wanted.has(source))
  }

  /** Forgets all sources, the pages they named and which briefs they brought; the library keeps the briefs. */
  async clear(): Promise<void> {
    await this.refresher.cancel()
    await this.store.clear()
    await clearPages(this.pages)
    await this.database.use((database) =>
      Promise.all(Array.from(database.objectStoreNames, (store) => database.clear(store))),
    )
  }

  private removal(): RemovalTools {
    const { library, now } = this.tools
    return { store: this.store, database: this.database, pages: this.pages, library, now }
  }

  private async look(address: string, signal: AbortSignal | undefined): Promise<Probe> {
    const { isAllowed, now, policy } = this.tools
    if (!(await isAllowed(address))) throw new FeedPermissionError(address)
    const sleep = stayAwake()
    try {
      return await probe(address, now(), { signal, policy })
    } finally {
      sleep()
    }
  }

  private async keep(look: ProbeResult): Promise<Added> {
    const now = this.tools.now()
    const feed = newRecord(look, now)
    await this.store.add(feed)
    if (look.text !== null) {
      // What was just fetched need not be fetched again.
      const job = newJob(feed.id, now, [{ address: feed.address, path: '', sha256: '' }])
      job.current = { validators: look.validators, done: 0, next: null }
      await saveJob(this.database, job, new Blob([look.text]))
    }
    return { kind: 'added', feed }
  }
}
