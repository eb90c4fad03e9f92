import type { Article } from '../../core/article/article'
import { isPrivate } from '../../core/gate-patterns'
import type { BriefFailure, BriefWish } from '../../core/views'
import type { Library } from '../library/library'
import type { Recognition } from '../recognition'
import { settings } from '../settings'
import { shownBrief } from '../shown-brief'
import {
  changeTabState,
  isOwnAffair,
  type Page,
  type TabState,
  tabState,
  withoutFragment,
} from '../tab-states'
import type { BriefCache } from './cache'
import { ExcludedPageError, failureOf, StoppedError } from './errors'
import type { MadeRecord } from './made-record'
import { makeRecord } from './make-record'
import { contentHash, pageKey } from './page-key'
import { tellProgress } from './progress'
import { clearTabBriefs, forgetTabBrief, keepTabBrief, tabBrief } from './tab-briefs'

/** A brief that is being made. */
interface Run {
  url: string
  controller: AbortController
  done: Promise<void>
}

/** Resolves as `work` does, unless the reader stops it before. */
function stoppable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new StoppedError('The reader stopped it'))
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop)
    work.then(resolve, reject)
  })
}

/**
 * Briefs of the page itself: from a tab's page to a brief that is kept with the tab and found again by address and content.
 * What runs is known in memory alone; a background that is ended midway is asked again.
 */
export class Briefing {
  private readonly runs = new Map<number, Run>()

  constructor(
    private readonly library: Library,
    private readonly recognition: Recognition,
    private readonly cache: BriefCache,
    private readonly read: (page: Page) => Promise<Article>,
  ) {}

  /** Does what the reader wants of a page's own brief. Resolves to why it came to nothing, or null. */
  async carryOut(page: Page, wish: BriefWish): Promise<BriefFailure | null> {
    try {
      await this.work(page, wish)
      return null
    } catch (error) {
      return failureOf(error)
    }
  }

  /** Makes a brief of a page whose story is not known, where the settings ask for that. Returns whether it did. */
  async unasked(page: Page): Promise<boolean> {
    const { whenUnknown } = await settings.get()
    if (whenUnknown !== 'always' || isPrivate(page.url)) return false
    const state = await tabState(page.tabId, page.url)
    const isDue = state && 'decision' in state.page && state.page.decision.kind === 'none' && !state.dismissed
    if (!isDue || (await tabBrief(page.tabId, page.url))) return false
    const failure = await this.carryOut(page, 'make')
    if (failure) console.debug('No brief was made by itself:', failure)
    return failure === null
  }

  /** Keeps the brief that stands on a page, where the page is a brief of another; otherwise nothing. Returns whether it is. */
  async peek(page: Page): Promise<boolean> {
    const state = await tabState(page.tabId, page.url)
    if (!state || isOwnAffair(state) || this.runs.has(page.tabId)) return false
    try {
      const article = await this.read(page)
      if (!article.brief) return false
      const record = await this.recordOf(article, page, state, false)
      if (!record.isOfOther) return false
      await this.keep(page, record)
      return true
    } catch (error) {
      console.debug('The page was not looked into:', failureOf(error))
      return false
    }
  }

  /** Forgets every brief made of a page. */
  async clear(): Promise<void> {
    for (const { controller } of this.runs.values()) controller.abort()
    await Promise.all([this.cache.clear(), clearTabBriefs()])
  }

  private async work(page: Page, wish: BriefWish): Promise<void> {
    switch (wish) {
      case 'make':
        return this.make(page, false)
      case 'make again':
        return this.make(page, true)
      case 'stop':
        return this.runs.get(page.tabId)?.controller.abort()
      case 'story':
        return changeTabState(page.tabId, page.url, { shown: 'story' })
      case 'remove':
        return this.remove(page)
      case 'save':
        return this.save(page)
      case 'take back': {
        const record = await tabBrief(page.tabId, page.url)
        if (record) await this.library.remove(record.brief.id)
      }
    }
  }

  /** Whoever asks while a brief is being made waits for that one. */
  private make(page: Page, again: boolean): Promise<void> {
    const running = this.runs.get(page.tabId)
    const url = withoutFragment(page.url)
    if (running?.url === url && !again) return running.done
    running?.controller.abort()
    const controller = new AbortController()
    const done = this.run(page, again, controller.signal).finally(() => {
      if (this.runs.get(page.tabId)?.controller === controller) this.runs.delete(page.tabId)
    })
    this.runs.set(page.tabId, { url, controller, done })
    return done
  }

  private async run(page: Page, again: boolean, signal: AbortSignal): Promise<void> {
    const state = await stoppable(this.recognition.look(page), signal)
    if (!state) throw new ExcludedPageError('The reader excluded this site')
    tellProgress(page.tabId, { step: 'reading' })
    const article = await stoppable(this.read(page), signal)
    tellProgress(page.tabId, { step: 'choosing', words: article.reading.words })
    const record = await stoppable(this.recordOf(article, page, state, again), signal)
    await this.keep(page, record)
  }

  private async keep(page: Page, record: MadeRecord): Promise<void> {
    await keepTabBrief(page.tabId, page.url, record)
    await changeTabState(page.tabId, page.url, { shown: 'page', dismissed: false })
    await this.recognition.remark(page)
  }

  /** The brief of an article, made or found. Of private windows and of the reader's own affairs none is kept beyond the tab. */
  private async recordOf(article: Article, page: Page, state: TabState, again: boolean): Promise<MadeRecord> {
    if (page.isPrivate || isOwnAffair(state)) return makeRecord(article)
    const key = pageKey(page.url)
    const hash = contentHash(article)
    const kept = again ? null : await this.cache.get(key, hash)
    if (kept) return kept
    const record = makeRecord(article)
    await this.cache.put(key, hash, record)
    return record
  }

  private async remove(page: Page): Promise<void> {
    const state = await tabState(page.tabId, page.url)
    const shown = state && (await shownBrief(page, state, this.library))
    if (shown?.made) {
      await Promise.all([this.cache.forget(pageKey(page.url)), forgetTabBrief(page.tabId)])
      await changeTabState(page.tabId, page.url, { shown: 'story' })
      return this.recognition.remark(page)
    }
    if (!shown?.saved) return
    await this.library.remove(shown.brief.id)
    await this.recognition.again(page)
  }

  private async save(page: Page): Promise<void> {
    const record = await tabBrief(page.tabId, page.url)
    if (record?.isOfOther) await this.library.put(record.brief)
  }
}
