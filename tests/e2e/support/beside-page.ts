import type { Tab } from '../../harness/tab'
import type { TestBrowser } from '../../harness/test-browser'
import type { PageName } from '../../site/addresses'
import { ADDRESSES } from '../../site/addresses'

/** Opens an article without a story and has the brief made of it shown beside it, as the shortcut does. */
export async function besidePage(browser: TestBrowser, name: PageName): Promise<Tab> {
  const tab = await browser.open(ADDRESSES[name])
  await browser.asked(tab)
  await browser.command(tab, 'brief-page')
  await tab.sidebar.says(/made on this device/i)
  return tab
}
