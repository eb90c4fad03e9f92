import { type Page, withoutFragment } from '../../core/session/page'
import { browser } from '../browser'
import { PageChangedError, PageGoneError } from './errors'

/** What became of the page at `page.url`, if anything did. */
export async function changeOf(page: Page): Promise<Error | null> {
  try {
    const { url } = await browser.tabs.get(page.tabId)
    if (url === undefined || withoutFragment(url) === withoutFragment(page.url)) return null
    return new PageChangedError(`Another page stands in tab ${page.tabId}`)
  } catch (cause) {
    return new PageGoneError(`Tab ${page.tabId} is gone`, { cause })
  }
}

/**
 * Does something in a tab's page for as long as that page stands there. In Firefox a script put into a page never answers once
 * its page is gone.
 * @throws PageChangedError, PageGoneError, and what `work` throws.
 */
export async function whileItStands<T>(page: Page, work: Promise<T>): Promise<T> {
  let leave = (_: Error): void => undefined
  const left = new Promise<never>((_, reject) => {
    leave = reject
  })
  const look = async (tabId: number) => {
    const change = tabId === page.tabId && (await changeOf(page))
    if (change) leave(change)
  }
  const { onUpdated, onRemoved } = browser.tabs
  onUpdated.addListener(look)
  onRemoved.addListener(look)
  try {
    return await Promise.race([work, left])
  } finally {
    onUpdated.removeListener(look)
    onRemoved.removeListener(look)
  }
}
