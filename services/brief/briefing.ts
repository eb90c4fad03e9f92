import type { Article } from '../../core/article/article'
import { contentHash, pageKey, writtenKey } from '../../core/brief/page-key'
import { isExcluded } from '../../core/gate-patterns'
import type { ModelFailure } from '../../core/models/failure'
import { type Page, withoutFragment } from '../../core/session/page'
import { type FoundPage, isPersonal } from '../../core/session/tab-session'
import type { BriefAction, BriefFailure, BriefProgress } from '../../core/views'
import type { Library } from '../library/library'
import { addressOf, knownPage, type TabSessions } from '../session'
import { settings } from '../settings'
import { stayAwake } from '../stay-awake'
import type { BriefCache } from './cache'
import { ExcludedPageError, failureOf, PageChangedError, StoppedError } from './errors'
import type { GeneratedRecord } from './generated-record'
import { makeRecord } from './make-record'
import { modelRecord, NoModelBriefError, type Writing, writingBy } from './model-record'
import { tellProgress } from './progress'
import { shownBrief } from './shown-brief'
import { clearTabBriefs, forgetTabBrief, saveTabBrief, type TabBrief, tabBrief } from './tab-briefs'

/** A brief that is being made. */
interface Run {
  url: string
  modelId: string | undefined
  controller: AbortController
  done: Promise<void>
}

/** What brief is to be made, and whether the reader wants it or the settings do; without `writing` none by a model. */
interface Order {
  by: 'reader' | 'settings'
  again: boolean
  writing?: Writing
}

/** Why an action came to nothing, if it did; `modelFailure` where the brief made here stands in for a model's. */
export interface ActionOutcome {
  failure: BriefFailure | null
  modelFailure: ModelFailure | null
}

const stopped = () => new StoppedError('The reader stopped it')

/** Resolves as `work` does, unless the reader stops it before. */
function stoppable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(stopped())
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
    private readonly sessions: Pick<TabSessions, 'dispatch' | 'inspect'>,
    private readonly cache: BriefCache,
    private readonly read: (page: Page) => Promise<Article>,
  ) {}

  /** Does what the reader wants of a page's own brief; `modelId` names the model that writes, else it is the one last used. */
  carryOut(page: Page, action: BriefAction, modelId?: string): Promise<ActionOutcome> {
    return this.outcome(this.work(page, action, modelId))
  }

  /** Makes a brief of a page because the settings say so. */
  async makeUnasked(page: Page): Promise<ActionOutcome> {
    const outcome = await this.outcome(this.make(page, { by: 'settings', again: false }))
    if (outcome.failure) console.debug('No brief was made by itself:', outcome.failure)
    return outcome
  }

  private async outcome(work: Promise<unknown>): Promise<ActionOutcome> {
    try {
      await work
      return { failure: null, modelFailure: null }
    } catch (error) {
      if (error instanceof NoModelBriefError) return { failure: null, modelFailure: error.failure }
      return { failure: failureOf(error), modelFailure: null }
    }
  }

  /**
   * Keeps with the tab what brief there is of its page without making any: the one that stands on it, where the page is a
   * brief of another, or the one made on an earlier visit. Returns whether there is one.
   */
  async inspect(page: Page): Promise<boolean> {
    const known = await knownPage(page)
    if (!known || isPersonal(known) || this.runs.has(page.tabId)) return false
    const sleep = stayAwake()
    try {
      const article = await this.read(page)
      const record = article.brief
        ? await this.recordOf(article, page, known, false)
        : await this.madeBefore(article, page)
      if (!record || (article.brief && !record.isOfOther)) return false
      await this.keep(page, { own: record, written: null, shows: 'own' }, 'reader')
      return true
    } catch (error) {
      console.debug('The page was not looked into:', failureOf(error))
      return false
    } finally {
      sleep()
    }
  }

  /** Forgets every brief made of a page. */
  async clear(): Promise<void> {
    for (const { controller } of this.runs.values()) controller.abort(stopped())
    await Promise.all([this.cache.clear(), clearTabBriefs()])
  }

  private async work(page: Page, action: BriefAction, modelId: string | undefined): Promise<void> {
    switch (action) {
      case 'make':
        return this.make(page, { by: 'reader', again: false })
      case 'make again': {
        const before = await tabBrief(page.tabId, page.url)
        const writing = before?.shows === 'written' ? await writingBy(modelId) : undefined
        return this.make(page, { by: 'reader', again: true, ...(writing && { writing }) })
      }
      case 'write':
        return this.make(page, { by: 'reader', again: false, writing: await writingBy(modelId) })
      case 'own':
      case 'written':
        return this.turnTo(page, action)
      case 'stop':
        return this.runs.get(page.tabId)?.controller.abort(stopped())
      case 'story':
        return this.sessions.dispatch({ type: 'storyRequested', page })
      case 'remove':
        return this.remove(page)
      case 'save':
        return this.save(page)
      case 'restore': {
        const briefs = await tabBrief(page.tabId, page.url)
        if (briefs) await this.library.remove(briefs.own.brief.id)
      }
    }
  }

  /** Whoever asks while the same brief is being made waits for that one. */
  private make(page: Page, order: Order): Promise<void> {
    const running = this.runs.get(page.tabId)
    const url = withoutFragment(page.url)
    const modelId = order.writing?.modelId
    if (running?.url === url && running.modelId === modelId && !order.again)
      return this.request(page, order).then(() => running.done)
    running?.controller.abort(stopped())
    const controller = new AbortController()
    const sleep = stayAwake()
    const done = this.run(page, order, controller.signal).finally(() => {
      sleep()
      if (this.runs.get(page.tabId)?.controller === controller) this.runs.delete(page.tabId)
    })
    this.runs.set(page.tabId, { url, modelId, controller, done })
    return done
  }

  /** Says that the reader wants a brief of the page, so that its sidebar may appear again. */
  private async request(page: Page, { by }: Order): Promise<void> {
    if (by === 'reader') await this.sessions.dispatch({ type: 'briefRequested', page })
  }

  private async run(page: Page, order: Order, signal: AbortSignal): Promise<void> {
    const { by, again, writing } = order
    const known = await stoppable(this.sessions.inspect(page), signal)
    if (!known) throw await this.whyUnknown(page)
    await this.request(page, order)
    tellProgress(page.tabId, { step: 'reading' })
    const article = await stoppable(this.read(page), signal)
    tellProgress(page.tabId, { step: 'choosing', words: article.reading.words })
    const own = await stoppable(this.recordOf(article, page, known, again && !writing), signal)
    // Where a model fails, the brief made here is what is shown.
    await this.keep(page, { own, written: null, shows: 'own' }, by)
    if (!writing) return
    const written = await this.writtenOf(article, own, page, known, { by, again, writing }, signal)
    await this.keep(page, { own, written, shows: 'written' }, by)
  }

  private async whyUnknown(page: Page): Promise<Error> {
    return isExcluded(page.url, await settings.get())
      ? new ExcludedPageError('The reader excluded this site')
      : new PageChangedError(`Another page stands in tab ${page.tabId}`)
  }

  /** @throws PageChangedError where another page stands in the tab by now, whose briefs stay what they are. */
  private async keep(page: Page, briefs: TabBrief, by: Order['by']): Promise<void> {
    if (!(await knownPage(page))) throw await this.whyUnknown(page)
    await saveTabBrief(page.tabId, page.url, briefs)
    await this.sessions.dispatch({ type: 'briefReady', page, by })
  }

  /** Shows the brief by the other maker. */
  private async turnTo(page: Page, shows: TabBrief['shows']): Promise<void> {
    const briefs = await this.keptOrMade(page)
    if (briefs && (shows === 'own' || briefs.written)) await this.keep(page, { ...briefs, shows }, 'reader')
  }

  /** The briefs of a tab's page; made once more where another tab had the room that they took. */
  private async keptOrMade(page: Page): Promise<TabBrief | null> {
    const kept = await tabBrief(page.tabId, page.url)
    if (kept) return kept
    await this.make(page, { by: 'reader', again: false })
    return tabBrief(page.tabId, page.url)
  }

  private async madeBefore(article: Article, page: Page): Promise<GeneratedRecord | null> {
    return page.isPrivate ? null : this.cache.get(pageKey(article.url), contentHash(article))
  }

  /** The brief of an article, made or found. Of private windows and of the reader's own affairs none is kept beyond the tab. */
  private recordOf(article: Article, page: Page, known: FoundPage, again: boolean): Promise<GeneratedRecord> {
    return this.cached(pageKey(article.url), article, page, known, again, async () => makeRecord(article))
  }

  /** The same, written by a model. */
  private writtenOf(
    article: Article,
    own: GeneratedRecord,
    page: Page,
    known: FoundPage,
    { again, writing }: Required<Order>,
    signal: AbortSignal,
  ): Promise<GeneratedRecord> {
    const tell = (progress: BriefProgress) => tellProgress(page.tabId, progress)
    return this.cached(writtenKey(article.url, writing.key), article, page, known, again, () =>
      modelRecord(article, own, writing.modelId, { tell, signal }),
    )
  }

  private async cached(
    key: string,
    article: Article,
    page: Page,
    known: FoundPage,
    again: boolean,
    make: () => Promise<GeneratedRecord>,
  ): Promise<GeneratedRecord> {
    if (page.isPrivate || isPersonal(known)) return make()
    const hash = contentHash(article)
    const kept = again ? null : await this.cache.get(key, hash)
    if (kept) return kept
    const record = await make()
    await this.cache.put(key, hash, record)
    return record
  }

  private async remove(page: Page): Promise<void> {
    const known = await knownPage(page)
    const shown = known && (await shownBrief(page, known, this.library))
    if (shown?.generated) {
      await Promise.all([this.cache.forgetPage(pageKey(await addressOf(page))), forgetTabBrief(page.tabId)])
      return this.sessions.dispatch({ type: 'briefRemoved', page })
    }
    if (!shown?.saved) return
    await this.library.remove(shown.brief.id)
    await this.sessions.dispatch({ type: 'libraryChanged', page })
  }

  private async save(page: Page): Promise<void> {
    const briefs = await this.keptOrMade(page)
    if (briefs?.own.isOfOther) await this.library.put(briefs.own.brief)
  }
}
