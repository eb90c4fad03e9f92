import type { TabEvent } from '../../core/session/events'
import type { Page } from '../../core/session/page'
import type { FoundPage } from '../../core/session/tab-session'
import { NO_SESSION } from '../../core/session/tab-session'
import { transition } from '../../core/session/transition'
import type { Settings } from '../../core/settings'
import { atMost } from '../at-most'
import { settings } from '../settings'
import { webPages } from '../web-pages'
import { type EffectParts, EffectRunner } from './effect-runner'
import { changeSession, knownPage } from './store'

/** ms that a change of the settings waits for open pages; one that hangs hears of it when it is free. */
const TAB_PATIENCE = 500

/**
 * The sessions of all tabs. Each event goes through the state machine (`core/session/transition.ts`), what is known then is
 * stored, and what there is to do is carried out. Nothing is remembered here: the background is put to sleep between any two
 * steps.
 */
export class TabSessions {
  private readonly effects: EffectRunner

  constructor(parts: EffectParts) {
    this.effects = new EffectRunner(parts, (event) => this.dispatch(event))
  }

  /**
   * Takes an event, and resolves when all that it led to is done.
   * @throws what its effects throw.
   */
  async dispatch(event: TabEvent): Promise<void> {
    const { effects } = await changeSession(event.page.tabId, async (session) =>
      transition(session, event, await settings.get()),
    )
    await this.effects.run(effects)
  }

  /**
   * What is known of a page, after a look at it where that is nothing; null where its site is excluded or another page stands in
   * the tab by now.
   * @throws PageClosedError where no script may run.
   */
  async inspect(page: Page): Promise<FoundPage | null> {
    await this.dispatch({ type: 'inspected', page })
    return knownPage(page)
  }

  /** Takes Storypulse out of a page. It is waited for half a second at most: pages that hang hear of it when they are free. */
  async deactivate(page: Page): Promise<void> {
    await atMost(TAB_PATIENCE, this.dispatch({ type: 'deactivated', page }))
  }

  /**
   * Tells all open pages that the settings changed. No page is waited for longer than the reader is to wait, and none for another:
   * all is on its way by then, also where the background is put to sleep before a page hears of it.
   */
  async settingsChanged(before: Settings): Promise<void> {
    const pages = await webPages()
    const sent = pages.map((page) => this.dispatch({ type: 'settingsChanged', page, before }))
    await atMost(TAB_PATIENCE, Promise.all(sent))
  }

  /** Forgets a tab that was closed. */
  async forget(tabId: number): Promise<void> {
    await changeSession(tabId, async () => ({ session: NO_SESSION }))
  }
}
