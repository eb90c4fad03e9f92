import { withoutLeftovers } from '../core/article/leftover'
import { cleanAddresses } from '../core/article/page-address'
import type { GateReport, PageCard } from '../core/article/page-card'
import { inspectsAutomatically, isExcluded, isPrivateAddress } from '../core/gate-patterns'
import type { Answer, Decision } from '../core/match/decision'
import { siteOf } from '../core/site'
import type { ShownBrief, ShownDecision, SidebarAppearance, SidebarView } from '../core/views'
import { answersFor, saveAnswer, takeAnswerBack } from './answers'
import { type BadgeTexts, showBadge } from './badge'
import { pageKey } from './brief/page-key'
import { forgetTabBrief, tabBrief } from './brief/tab-briefs'
import { readTab } from './gate'
import { layoutOf } from './layouts'
import type { Library } from './library/library'
import type { ReadingHistory } from './library/reading-history'
import { ONE_VISIT } from './library/visits'
import { forgetPassed, passedPages, passPage } from './passed-pages'
import { confirmedOn } from './presses'
import { rememberStory } from './recents'
import { settings } from './settings'
import { shownBrief } from './shown-brief'
import { injectSidebar, removeSidebar } from './sidebar'
import {
  addressOf,
  forgetTab,
  newTabState,
  type Page,
  saveTabState,
  shownDecision,
  storableAddress,
  type TabState,
  tabState,
  withoutFragment,
} from './tab-states'

const PRIVATE: GateReport = { notArticle: 'private page' }

/** From a page's card to what is shown in its tab. */
export class Recognition {
  constructor(
    private readonly library: Library,
    private readonly badge: BadgeTexts,
    private readonly history: ReadingHistory | null = null,
  ) {}

  /**
   * Takes in what the gate sent by itself and shows what the settings say. Returns whether the gate shall stay: not on
   * sites the reader excluded or did not list.
   * @param hasMoved whether the page came there without loading, so that its head may be left over from the one before.
   */
  async meet(page: Page, card: PageCard, hasMoved = false): Promise<boolean> {
    const now = await settings.get()
    if (!inspectsAutomatically(page.url, now)) return false
    if (withoutFragment(card.url) !== withoutFragment(page.url)) return true
    const believed = hasMoved ? withoutLeftovers(card, await passedPages(page.tabId)) : card
    const [state] = await Promise.all([this.keep(page, { card: believed }), passPage(page, card, !hasMoved)])
    await Promise.all([this.show(page, state), this.mark(page, state)])
    return true
  }

  /** Reads a tab because the reader clicked, or takes what is known of it; null where the site is excluded. */
  async look(page: Page): Promise<TabState | null> {
    if (isExcluded(page.url, await settings.get())) return null
    const known = await tabState(page.tabId, page.url)
    if (known) return known
    const report = isPrivateAddress(page.url) ? PRIVATE : await this.read(page)
    const state = await this.keep(page, report)
    await this.mark(page, state)
    return state
  }

  /** Clears a tab of what is known of its page. */
  async leave(page: Page): Promise<void> {
    await Promise.all([forgetTab(page.tabId), forgetTabBrief(page.tabId), forgetPassed(page.tabId)])
    await this.clear(page)
  }

  /** Clears a tab whose page went elsewhere without loading, to what is no article. Returns whether the gate shall stay. */
  async pass(page: Page): Promise<boolean> {
    await Promise.all([forgetTab(page.tabId), forgetTabBrief(page.tabId), passPage(page, null, false)])
    await this.clear(page)
    return inspectsAutomatically(page.url, await settings.get())
  }

  /** Keeps the reader's answer about a page and decides again. */
  async answer(page: Page, given: Answer): Promise<TabState | null> {
    await saveAnswer(await addressOf(page), given, page.isPrivate)
    return this.again(page)
  }

  /** Takes the reader's newest answer about a page back and decides again. */
  async undo(page: Page): Promise<TabState | null> {
    await takeAnswerBack(await addressOf(page), page.isPrivate)
    return this.again(page)
  }

  /** The brief there is to show of a page, after a look at it where nothing is known yet; null where there is none. */
  async shown(page: Page): Promise<ShownBrief | null> {
    const state = await this.look(page)
    return state && shownBrief(page, state, this.library)
  }

  /** Decides anew on a page of which the card is known, because the library or the reader's answers changed. */
  async again(page: Page): Promise<TabState | null> {
    const state = await tabState(page.tabId, page.url)
    if (!state || !('card' in state.page)) return state
    const next = await this.keep(page, { card: state.page.card })
    await this.mark(page, next)
    return next
  }

  /** Shows what a brief just made of a page is to be shown in, as the settings say. */
  async present(page: Page): Promise<void> {
    const state = await tabState(page.tabId, page.url)
    if (state) await this.show(page, state)
  }

  /** Marks the toolbar button anew, because a brief of the page was made or removed. */
  async remark(page: Page): Promise<void> {
    const state = await tabState(page.tabId, page.url)
    if (state) await this.mark(page, state)
  }

  /** How the sidebar of a page looks, whatever it shows. */
  async lookOf(page: Page, isWanted: boolean): Promise<SidebarAppearance> {
    const { theme, textSize, copyFormat, onRecognised, map } = await settings.get()
    const site = siteOf(page.url) ?? ''
    const [layout, confirmed] = await Promise.all([layoutOf(site), confirmedOn(site)])
    const folded = isWanted ? false : layout.folded || onRecognised === 'tab'
    return { layout: { ...layout, folded }, theme, textSize, copyFormat, map, confirmed }
  }

  /** What the sidebar of a page draws, or null where there is nothing to show or ask. */
  async view(page: Page): Promise<SidebarView | null> {
    const state = await tabState(page.tabId, page.url)
    return state && this.viewOf(page, state)
  }

  /** What a card is answered with outside any tab, as the demo page needs it. */
  async viewOfCard(card: PageCard): Promise<SidebarView | null> {
    const decision = await this.library.decide(card, [])
    const page = { tabId: -1, url: card.url, isPrivate: true }
    return this.viewOf(page, { ...newTabState(card.url, { card, decision }), wanted: true })
  }

  private async clear({ tabId }: Page): Promise<void> {
    await showBadge(tabId, null, this.badge)
    await removeSidebar(tabId)
  }

  private async keep(page: Page, report: GateReport): Promise<TabState> {
    const before = await tabState(page.tabId, page.url)
    const found = 'card' in report ? await this.decided(page, report.card) : report
    const state = before ? { ...before, page: found } : newTabState(page.url, found)
    state.readBefore = await this.readBefore(state, before)
    await saveTabState(page.tabId, state)
    return state
  }

  /** When the story of a page was read before this visit. A page that is loaded again is the same visit for a while. */
  private async readBefore(state: TabState, before: TabState | null): Promise<number | null> {
    const decision = shownDecision(state)
    if (!decision || decision.kind === 'unsure') return null
    const readAt = await this.library.readAt(decision.storyId)
    const isVisit = before !== null && readAt !== null && Date.now() - readAt < ONE_VISIT
    return isVisit ? before.readBefore : readAt
  }

  /** Marks the toolbar button and the list of recent stories; the reader waits for neither. */
  private async mark(page: Page, state: TabState): Promise<void> {
    const shown = shownDecision(state)
    const isMade = !shown && (await tabBrief(page.tabId, page.url)) !== null
    const look = shown ? (shown.kind === 'unsure' ? 'unsure' : 'recognised') : isMade ? 'made' : null
    await showBadge(page.tabId, look, this.badge)
    if (shown && shown.kind !== 'unsure' && !page.isPrivate) await this.remember(shown, state)
  }

  /** What the gate reads of a page on a click. No page before it is known, so a head that may be left over must agree. */
  private async read(page: Page): Promise<GateReport> {
    const { report, isLoaded } = await readTab(page)
    return isLoaded || !('card' in report) ? report : { card: withoutLeftovers(report.card, []) }
  }

  /** Decides by the card; what is kept of it holds no address with what is the reader's own. */
  private async decided(page: Page, read: PageCard): Promise<{ card: PageCard; decision: Decision }> {
    const card = { ...read, ...cleanAddresses(read) }
    return { card, decision: await this.library.decide(card, await answersFor(card.url, page.isPrivate)) }
  }

  private async remember(decision: ShownDecision, state: TabState): Promise<void> {
    const brief = await this.library.brief(decision.storyId)
    if (!brief) return
    const title = 'card' in state.page ? state.page.card.title : ''
    const url = storableAddress(state)
    await this.history?.recordVisit({ id: brief.id, url, title })
    if (!(await settings.get()).history) return
    await rememberStory({
      storyId: brief.id,
      headline: brief.headline,
      publisher: brief.story.publisher,
      url,
      at: Date.now(),
    })
  }

  private async show(page: Page, state: TabState): Promise<void> {
    const { onRecognised } = await settings.get()
    const isDue = !state.dismissed && !state.refused && onRecognised !== 'badge'
    const view = isDue || state.wanted ? await this.viewOf(page, state) : null
    if (view && !view.layout.folded) await this.noteRead(page, view)
    if (view) await injectSidebar(page, view)
    else await removeSidebar(page.tabId)
  }

  /** Remembers that a brief is before the reader's eyes: a recognised story's, or one made of the page. */
  async noteRead(page: Page, { brief, decision, generated }: ShownBrief): Promise<void> {
    if (page.isPrivate || decision?.kind === 'unsure') return
    if (!generated) return this.history?.read(brief.id)
    const { title } = brief.story
    const url = await addressOf(page)
    await this.history?.readGenerated(pageKey(url), { id: brief.id, url, title })
  }

  private async viewOf(page: Page, state: TabState): Promise<SidebarView | null> {
    const shown = await shownBrief(page, state, this.library)
    return shown && { ...(await this.lookOf(page, state.wanted)), ...shown }
  }
}
