import type { PageCard } from '../core/article/page-card'
import type { Page } from '../core/session/page'
import { type FoundPage, newPageSession } from '../core/session/tab-session'
import type { SidebarView } from '../core/views'
import { shownBrief } from './brief'
import type { Library } from './library/library'
import { sidebarAppearance } from './sidebar'

/** What the sidebar draws beside a page; null where there is nothing to show or to ask. */
export async function sidebarView(
  page: Page,
  known: FoundPage,
  library: Library,
): Promise<SidebarView | null> {
  const shown = await shownBrief(page, known, library)
  return shown && { ...(await sidebarAppearance(page, known.visibility === 'requested')), ...shown }
}

/** What a card is answered with outside any tab, as the demo page needs it. */
export async function demoView(card: PageCard, library: Library): Promise<SidebarView | null> {
  const decision = await library.decide(card, [])
  const page = { tabId: -1, url: card.url, isPrivate: true }
  return sidebarView(
    page,
    { ...newPageSession(page), found: { card, decision }, visibility: 'requested' },
    library,
  )
}
