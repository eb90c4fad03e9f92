import { Surface } from '../../harness/surface'
import type { Tab } from '../../harness/tab'
import type { TestBrowser } from '../../harness/test-browser'

let shown = 0

/** Shows a page of the extension, loaded anew, in a tab that is there: opening one for each costs more than the page. */
export async function showOwn(
  { driver }: TestBrowser,
  { page }: Tab,
  name: string,
  fragment = '',
): Promise<Surface> {
  await page.bringToFront()
  // An address that differs in its fragment alone would load nothing.
  shown += 1
  await driver.goToOwn(page, `${driver.origin}/${name}.html?${shown}${fragment}`)
  return new Surface(page)
}

/** Shows the popup for a tab in another that is there and as large as a popup. */
export const showPopup = async (browser: TestBrowser, popup: Tab, tab: Tab): Promise<Surface> =>
  showOwn(browser, popup, 'popup', `#tab=${await browser.tabId(tab)}`)
