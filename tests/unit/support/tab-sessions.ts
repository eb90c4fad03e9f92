import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Page } from '../../../core/session/page'
import { type GateFinding, newPageSession, type PageSession } from '../../../core/session/tab-session'
import type { SidebarView } from '../../../core/views'
import { forgetTabBrief, tabBrief } from '../../../services/brief'
import type { Library } from '../../../services/library/library'
import type { ReadingHistory } from '../../../services/library/reading-history'
import { knownPage, TabHistory, TabSessions } from '../../../services/session'
import { sidebarView } from '../../../services/sidebar-view'

/** Titles of the toolbar button. */
export const BADGE_TEXTS = { recognised: 'known', unsure: 'question', made: 'made' }

type Read = Pick<ReadingHistory, 'recordVisit' | 'read' | 'readGenerated'>

/** The tabs' sessions as the background has them. Nothing makes a brief by itself, unless `make` does. */
export function openSessions(
  library: Library,
  reading: Read | null = null,
  make: (page: Page) => Promise<unknown> = async () => undefined,
) {
  const history = new TabHistory(library, reading)
  const sessions = new TabSessions({
    library,
    history,
    badgeTexts: BADGE_TEXTS,
    view: (page, known) => sidebarView(page, known, library),
    briefs: {
      has: async ({ tabId, url }) => (await tabBrief(tabId, url)) !== null,
      make,
      isNamed: async () => false,
      forget: forgetTabBrief,
    },
  })
  /** What the sidebar of a page draws; null where nothing is known. */
  const view = async (page: {
    tabId: number
    url: string
    isPrivate: boolean
  }): Promise<SidebarView | null> => {
    const known = await knownPage(page)
    return known && sidebarView(page, known, library)
  }
  return { sessions, history, view }
}

/** Has something be known of the page in a tab. */
export async function know(
  tabId: number,
  url: string,
  found: GateFinding,
  change: Partial<PageSession> = {},
): Promise<void> {
  const page = { ...newPageSession({ url }), found, ...change }
  await fakeBrowser.storage.session.set({ [`tab:${tabId}`]: { passed: [], page } })
}
