import type { Page } from 'puppeteer-core'
import type { Tab } from '../../tests/harness/tab'
import type { TestBrowser } from '../../tests/harness/test-browser'
import { until, WaitedInVainError } from '../../tests/harness/until'
import { drawn, inPage } from './evaluate'
import type { LayoutPage } from './pages'
import { faultsOf, type Reading } from './readings'

/** CSS px; what a laptop shows of a page. */
const HEIGHT = 900

/** ms that a brief may take; a page without one is left out. */
const LONGEST_BRIEF = 12_000

const withoutScheme = (address: string) => address.replace(/^https?:/, '')

/** Serves a stored page under its own address. */
async function serve({ site }: TestBrowser, { address, read, hasScripts }: LayoutPage): Promise<void> {
  if (!read) return
  const html = await read()
  site.answerAt(new URL(address).host, (url, response) => {
    // Everything but the page itself is missing, as without a network. Browsers may ask for https first.
    if (withoutScheme(url.href) !== withoutScheme(address)) {
      response.writeHead(404).end()
      return
    }
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        ...(hasScripts ? {} : { 'content-security-policy': "script-src 'none'" }),
      })
      .end(html)
  })
}

/** Waits until the sidebar is seen and has come to rest. */
async function placed(page: Page): Promise<void> {
  let last = ''
  await until('the sidebar to be placed', async () => {
    const place = await inPage(page, 'hostPlace')
    const isStill = place !== '' && place === last
    last = place
    return isStill
  })
  await drawn(page)
}

/** What a page is measured with. */
interface Visit {
  browser: TestBrowser
  tab: Tab
  tabId: number
  page: LayoutPage
}

/** A reading and the picture of the open sidebar, where that costs the page something. */
export interface Measured {
  reading: Reading
  picture: Uint8Array | null
}

async function measure({ browser, tab, tabId, page }: Visit, width: number): Promise<Measured | null> {
  const turn = (to: 'open' | 'folded' | 'closed') =>
    browser.control.ask('popup-background:sidebar', { tabId, to })
  await tab.size(width, HEIGHT)
  await inPage(tab.page, 'readOn')
  await drawn(tab.page)
  const before = await inPage(tab.page, 'readBefore')
  if (!before.hasText) return null
  await turn('open')
  await placed(tab.page)
  const beside = await inPage(tab.page, 'readBeside')
  const asBefore = { isSameHtml: true, sheets: 0, moved: null }
  const open: Reading = { page: page.name, width, before, beside, folded: asBefore, closed: asBefore }
  const picture = faultsOf(open).length > 0 ? await tab.page.screenshot() : null
  await turn('folded')
  await placed(tab.page)
  const folded = await inPage(tab.page, 'readRestored')
  await turn('closed')
  await gone(tab.page)
  return { reading: { ...open, folded, closed: await inPage(tab.page, 'readRestored') }, picture }
}

async function gone(page: Page): Promise<void> {
  await until('the sidebar to go', async () => (await inPage(page, 'hostPlace')) === '')
  await drawn(page)
}

/** Opens a page, has a brief made of it and closes the sidebar again. Resolves to false where there is nothing to brief. */
async function briefed({ browser, tab, tabId, page }: Visit): Promise<boolean> {
  const { control } = browser
  const made = await control.ask('popup-background:brief', { tabId, action: 'make' })
  if (made.ok !== true) return false
  try {
    await until(
      `a brief of ${page.name}`,
      async () => (await inPage(tab.page, 'hostPlace')) !== '',
      LONGEST_BRIEF,
    )
  } catch (error) {
    if (error instanceof WaitedInVainError) return false
    throw error
  }
  await control.ask('popup-background:sidebar', { tabId, to: 'closed' })
  await gone(tab.page)
  return true
}

/**
 * Measures a page at each width: opens the sidebar, folds and closes it. Resolves to whether there was a brief and text to
 * measure by.
 */
export async function visitPage(
  browser: TestBrowser,
  page: LayoutPage,
  widths: readonly number[],
  onMeasured: (measured: Measured) => void,
): Promise<boolean> {
  await serve(browser, page)
  const tab = await browser.open(page.address)
  try {
    await tab.size(widths[0] ?? 1280, HEIGHT)
    const tabId = await browser.tabId(tab)
    const visit = { browser, tab, tabId, page }
    if (!(await briefed(visit))) return false
    for (const width of widths) {
      const measured = await measure(visit, width)
      if (!measured) return false
      onMeasured(measured)
    }
    return true
  } finally {
    await tab.close()
    if (page.read) browser.site.answerAt(new URL(page.address).host, null)
  }
}
