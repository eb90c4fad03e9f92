import { isExcluded } from '../../core/gate-patterns'
import type { AnswerChange, TabEffect } from '../../core/session/effects'
import type { TabEvent } from '../../core/session/events'
import type { Page } from '../../core/session/page'
import { isSidebarDue, mayStand } from '../../core/session/sidebar-due'
import type { FoundPage } from '../../core/session/tab-session'
import { FRAME_PATIENCE } from '../../core/timing'
import type { SidebarStart, SidebarView } from '../../core/views'
import { answersFor, saveAnswer, takeAnswerBack } from '../answers'
import { type BadgeTexts, showBadge } from '../badge'
import { endGate, readTab } from '../gate'
import type { Library } from '../library/library'
import { settings } from '../settings'
import {
  forgetFrame,
  frameCame,
  injectSidebar,
  removeSidebar,
  removeSidebarOf,
  sidebarAppearance,
  tellSidebar,
} from '../sidebar'
import { knownPage } from './store'
import type { TabHistory } from './tab-history'

/** The briefs made of tabs' pages, as far as a tab's session needs them. */
export interface TabBriefs {
  /** Whether one lies with the tab. */
  has(page: Page): Promise<boolean>
  /** Makes one because the settings say so. */
  make(page: Page): Promise<unknown>
  /** Whether a source named a page by one of its addresses, and the reader wants a brief of it. */
  isNamed(addresses: readonly string[]): Promise<boolean>
  forget(tabId: number): Promise<void>
}

/** What carries the effects out beside the browser. */
export interface EffectParts {
  library: Pick<Library, 'decide' | 'readAt'>
  briefs: TabBriefs
  history: TabHistory
  badgeTexts: BadgeTexts
  /** What the sidebar draws beside a page; null where there is nothing to show or to ask. */
  view(page: Page, known: FoundPage): Promise<SidebarView | null>
}

type EffectOf<T extends TabEffect['type']> = Extract<TabEffect, { type: T }>

/** Carries out what is to be done after an event in a tab: the one place where it touches a page, the button or the history. */
export class EffectRunner {
  /** @param dispatch takes what an effect found out, as an event. */
  constructor(
    private readonly parts: EffectParts,
    private readonly dispatch: (event: TabEvent) => Promise<void>,
  ) {}

  /**
   * Carries effects out, and resolves when what they led to is done as well. A brief is made once the rest is done: it takes
   * longest.
   * @throws PageClosedError where a page is read or gets a sidebar, and no script may run.
   */
  async run(effects: readonly TabEffect[]): Promise<void> {
    await Promise.all(
      effects.filter(({ type }) => type !== 'makeBrief').map((effect) => this.carryOut(effect)),
    )
    for (const effect of effects) if (effect.type === 'makeBrief') await this.carryOut(effect)
  }

  private async carryOut(effect: TabEffect): Promise<unknown> {
    const { page } = effect
    const { tabId } = page
    const { briefs, history, badgeTexts } = this.parts
    switch (effect.type) {
      case 'decide':
        return this.decide(effect)
      case 'readTab':
        return this.dispatch({ type: 'pageRead', page, ...(await readTab(page)) })
      case 'makeBrief':
        return briefs.make(page)
      case 'showSidebar':
        return this.showSidebar(effect)
      case 'redrawSidebar':
        return this.redrawSidebar(page)
      case 'restyleSidebar':
        return tellSidebar(tabId, { name: 'background-sidebar:style', look: effect.look })
      case 'closeSidebar':
        await frameCame(tabId, FRAME_PATIENCE)
        return tellSidebar(tabId, { name: 'background-sidebar:to', state: 'closed' })
      case 'removeSidebar':
        return removeSidebar(tabId)
      case 'forgetFrame':
        return forgetFrame(tabId)
      case 'updateBadge':
        return showBadge(tabId, effect.state, badgeTexts)
      case 'rememberStory':
        return history.noteMet(effect)
      case 'forgetBriefs':
        return briefs.forget(tabId)
      case 'endGate':
        return endGate(tabId)
    }
  }

  private async decide({ page, card, revision, opens, answer }: EffectOf<'decide'>): Promise<void> {
    const { library, briefs } = this.parts
    if (answer) await this.remember(answer, page)
    const [decision, hasBrief] = await Promise.all([
      answersFor(card.url, page.isPrivate).then((answers) => library.decide(card, answers)),
      briefs.has(page),
    ])
    const isSure = decision.kind === 'same-page' || decision.kind === 'same-story'
    const readAt = isSure ? await library.readAt(decision.storyId) : null
    const isUnknown = opens && decision.kind === 'none' && !hasBrief
    const isNamed = isUnknown && (await briefs.isNamed([page.url, card.url, ...card.otherAddresses]))
    const decided = { card, decision, revision, opens, readAt, hasBrief, isNamed, now: Date.now() }
    await this.dispatch({ type: 'decided', page, ...decided })
  }

  private async remember(answer: AnswerChange, { isPrivate }: Page): Promise<void> {
    if (answer.kind === 'given') await saveAnswer(answer.address, answer.given, isPrivate)
    else await takeAnswerBack(answer.address, isPrivate)
  }

  /** What a sidebar is put in with; null where there is nothing to show. */
  private async startOf(
    page: Page,
    known: FoundPage,
    content: EffectOf<'showSidebar'>['content'],
  ): Promise<SidebarStart | null> {
    if (content === 'due') return this.parts.view(page, known)
    const view = content === 'brief' ? await this.parts.view(page, known) : null
    if (view && view.decision?.kind !== 'unsure') return view
    return { ...(await sidebarAppearance(page, true)), action: 'make' }
  }

  private async showSidebar({ page, content, as, waits }: EffectOf<'showSidebar'>): Promise<void> {
    const [before, now] = await Promise.all([knownPage(page), settings.get()])
    // The tab shows another page by now, or the site is being left: the events of that see to the sidebar.
    if (!before || isExcluded(page.url, now)) return
    // The reader may have closed it meanwhile.
    const start = isSidebarDue(before, now) ? await this.startOf(page, before, content) : null
    if (!start) return removeSidebar(page.tabId)
    if ('brief' in start && !start.layout.folded) await this.parts.history.noteRead(page, start)
    await injectSidebar(page, start)
    // Something may have happened while it was put in, whose effects came before it was there.
    const known = await knownPage(page)
    if (!known || !mayStand(known)) return removeSidebarOf(page)
    if (waits) await frameCame(page.tabId, FRAME_PATIENCE)
    if (as) await tellSidebar(page.tabId, { name: 'background-sidebar:to', state: as })
  }

  private async redrawSidebar(page: Page): Promise<void> {
    const known = await knownPage(page)
    const view = known && (await this.parts.view(page, known))
    if (view) await tellSidebar(page.tabId, { name: 'background-sidebar:view', view })
    else await removeSidebar(page.tabId)
  }
}
