import type { Page } from '../../core/session/page'
import { siteOf } from '../../core/site'
import { browser } from '../browser'

/** A request came from a page that is no longer in its tab. */
export class StalePageError extends Error {
  override readonly name = 'StalePageError'
}

/** The page a tab shows now. A tab whose address is withheld reads as an empty one. @throws where the tab was closed. */
export async function pageOf(tabId: number): Promise<Page> {
  const tab = await browser.tabs.get(tabId)
  return { tabId, url: tab.url ?? '', isPrivate: tab.incognito }
}

/**
 * The page a script in a page speaks of. The tab knows its address better than the sender, whose address stays the one it was
 * loaded at when the page navigates without loading.
 * @throws StalePageError when another site stands in the tab by now.
 */
export async function pageOfSender(sender: Page): Promise<Page> {
  const page = await pageOf(sender.tabId)
  if (siteOf(page.url) !== siteOf(sender.url)) throw new StalePageError('Another page stands in this tab')
  return { ...page, documentId: sender.documentId }
}

/**
 * The page beside which the sidebar stands that says something of it: the one it was put in for, whatever page of the same site
 * the tab shows by now.
 * @throws StalePageError when another site stands in the tab by now.
 */
export async function pageOfSidebar(sender: Page): Promise<Page> {
  const page = await pageOfSender(sender)
  return { ...page, url: sender.url }
}
