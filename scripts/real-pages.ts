import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'puppeteer-core'
import { storedPages, visitStoredPages } from '../bench/lib/real-pages'
import { builtExtension } from '../tests/harness/browsers'
import { launchChromium } from '../tests/harness/chromium'
import { Control } from '../tests/harness/control'
import { sidebarPlace } from '../tests/harness/sidebar-frame'
import { Surface } from '../tests/harness/surface'
import { pause } from '../tests/harness/until'

/**
 * Opens every stored page of the folders named with the release build: counts exceptions and decisions, and opens the
 * sidebar on some of them, by the reader's own answer, to be looked at.
 */
const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: '.cache/real-pages' },
    sidebars: { type: 'string', default: '40' },
    limit: { type: 'string' },
  },
})
const STORY = 'storypulse:pytorch-foundation-executive-director'
const wanted = Number(values.sidebars)

await mkdir(values.out, { recursive: true })
const driver = await launchChromium({
  extension: builtExtension('chromium', '.output'),
  headless: true,
  profile: null,
  chromiumArgs: [],
  firefoxPrefs: {},
})
const own = await driver.browser.newPage()
await driver.goToOwn(own, `${driver.origin}/manifest.json`)
const control = new Control(own)

const counts = { pages: 0, exceptions: 0, opened: 0, asked: 0, none: 0, notArticle: 0 }
const sidebars = { shown: 0, beside: 0, overlay: 0 }

async function openSidebar(page: Page, tabId: number, name: string): Promise<void> {
  await control.ask('popup-background:answer', { tabId, storyId: STORY, answer: 'same' })
  await control.ask('popup-background:sidebar', { tabId, to: 'open' })
  await pause(400)
  const mode = await new Surface(page, () => sidebarPlace(page)).evaluate(
    () => document.querySelector<HTMLElement>('.sidebar')?.dataset.mode,
  )
  sidebars.shown++
  if (mode === 'beside') sidebars.beside++
  else sidebars.overlay++
  await page.screenshot({ path: join(values.out, `${name}-${mode}.png`) as `${string}.png` })
}

for (const folder of folders) {
  const pages = await storedPages(folder, values.limit ? Number(values.limit) : undefined)
  await visitStoredPages(driver.browser, folder, pages, async (page, { url }) => {
    counts.pages++
    page.on('pageerror', (error) => {
      counts.exceptions++
      console.error(`exception on ${url}: ${error instanceof Error ? error.message : String(error)}`)
    })
    await page.bringToFront()
    await pause(250)
    const tabId = await control.tabId(page.url())
    if (tabId === null) throw new Error('The tab is not known')
    const { value } = await control.ask('popup-background:view', { tabId })
    const kind = JSON.parse(JSON.stringify(value))?.page?.kind
    if (kind === 'brief') counts.opened++
    else if (kind === 'unsure') counts.asked++
    else if (kind === 'none') counts.none++
    else counts.notArticle++
    if (kind === 'brief' || kind === 'unsure') console.log(`${kind} on ${url}`)
    if (kind === 'none' && sidebars.shown < wanted) await openSidebar(page, tabId, String(counts.pages))
  })
}
await driver.browser.close()
console.log(
  `exceptions of the background: ${driver.backgroundErrors.length}`,
  driver.backgroundErrors.slice(0, 3),
)
console.log(JSON.stringify({ ...counts, sidebars }))
