import type { AddOutcome, FeedSetting, SourcesView } from '../../core/sources/source-view'
import { setDueAlarm, setWorkAlarm } from './alarms'
import { feedFailureOf } from './failure-of'
import type { Feeds } from './feeds'
import { tellSourceProgress, tellSourcesChanged } from './notify-sources'

/** ms after which sources are tried again where there is no network. */
const OFFLINE = 15 * 60_000

/** What a reader does with sources, and what the alarms do for him: refreshes run on after the answer is given. */
export class SourcesService {
  /** Sources gone on with because someone looked: once in a background's life, for one that fails would fail at every look. */
  private readonly goneOnWith = new Set<string>()

  constructor(private readonly feeds: Feeds) {}

  /** All there is to show. What another background left undone is gone on with. */
  async view(): Promise<SourcesView> {
    const view = await this.feeds.view()
    const left = (await this.feeds.left()).filter((id) => !this.goneOnWith.has(id))
    for (const id of left) this.goneOnWith.add(id)
    if (left.length > 0) void this.goOn()
    return view
  }

  /** Adds the source at an address and fetches it, where nothing is to be chosen first. */
  async add(address: string): Promise<AddOutcome> {
    try {
      const added = await this.feeds.add(address)
      if (added.kind === 'choose') return added
      const { kind, feed } = added
      // One that is known and was never fetched was added by a background that was killed right then.
      if (feed.isOn && (kind === 'added' || feed.lastTry === null)) this.begin(feed.id)
      return { kind, id: feed.id }
    } catch (error) {
      return { kind: 'failed', failure: feedFailureOf(error) }
    }
  }

  /** Takes over what a page read from files. @throws NoSuchFeedError */
  async addFiles(id: string, title: string): Promise<void> {
    await this.feeds.addFiles(id, title)
    this.begin(id)
  }

  /** Changes a source; one that is turned on, or of which more is wished, is fetched. @throws NoSuchFeedError */
  async set(id: string, setting: FeedSetting): Promise<void> {
    const { isOn } = await this.feeds.set(id, setting)
    const isMore = setting.isOn === true || setting.days !== undefined || setting.chosen !== undefined
    if (isOn && isMore) this.begin(id)
    else await this.schedule()
  }

  /** Begins to refresh a source; how it goes is told to whoever shows sources. */
  begin(id: string): void {
    void this.carryOut(async () => {
      await this.feeds.refresh(id, { progress: tellSourceProgress })
    })
  }

  /** Ends the refresh of a source; what it stored stays. */
  async cancel(id: string): Promise<void> {
    await this.feeds.cancel(id)
    await this.schedule()
  }

  /** Fetches everything of a source again, also what the reader took out. */
  async startOver(id: string): Promise<void> {
    await this.feeds.startOver(id)
    this.begin(id)
  }

  /** Reads anew what a source offers to choose from. */
  async lookAgain(id: string): Promise<void> {
    await this.feeds.lookAgain(id)
  }

  /** Takes a source out. */
  async remove(id: string, withBriefs: boolean): Promise<void> {
    await this.feeds.remove(id, withBriefs)
    await this.schedule()
  }

  /** Puts the source that was taken out last back. */
  async putBack(): Promise<void> {
    await this.feeds.putBack()
    await this.schedule()
  }

  /** Whether a brief is to be made of the page at one of some addresses, because a source named it. */
  async briefsWhenOpened(addresses: readonly string[]): Promise<boolean> {
    try {
      return await this.feeds.briefsWhenOpened(addresses)
    } catch (error) {
      console.error('The known pages are not at hand:', error)
      return false
    }
  }

  /** Forgets all sources. */
  async clear(): Promise<void> {
    await this.feeds.clear()
    await this.schedule()
    tellSourcesChanged()
  }

  /** Goes on with what was broken off, and refreshes what is due. */
  async goOn(): Promise<void> {
    await this.carryOut(async () => {
      // A look at the network that is certainly not there would count as a failure of each source.
      if (navigator.onLine) await this.feeds.refreshDue(Date.now(), { progress: tellSourceProgress })
    })
  }

  /** Sets the alarms anew. */
  async schedule(): Promise<void> {
    const { sources } = await this.feeds.view()
    const now = Date.now()
    const times = sources.flatMap(({ next }) => (next === null ? [] : [next]))
    const next = times.length > 0 ? Math.min(...times) : null
    await setDueAlarm(next !== null && !navigator.onLine ? Math.max(next, now + OFFLINE) : next, now)
    await setWorkAlarm(sources.some(({ progress }) => progress !== null))
  }

  private async carryOut(work: () => Promise<void>): Promise<void> {
    try {
      await setWorkAlarm(true)
      tellSourcesChanged()
      await work()
    } catch (error) {
      // Ended by the reader, or taken out meanwhile; what a source itself does wrong stands in its record.
      console.warn(error)
    } finally {
      await this.schedule()
      tellSourcesChanged()
    }
  }
}
