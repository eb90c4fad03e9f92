import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from '../tests/harness/browsers'
import type { Surface } from '../tests/harness/surface'
import type { Tab } from '../tests/harness/tab'
import { TestBrowser } from '../tests/harness/test-browser'
import { pause } from '../tests/harness/until'
import { ADDRESSES, type PageName } from '../tests/site/addresses'
import { run } from './lib/run'

const OUT = '.output-e2e'
const PICTURES = join(PROJECT, '.cache', 'screenshots')

/** Sliding in takes 160 ms; after this many everything stands, ms. */
const SETTLED = 400

async function shot(tab: Tab, name: string, folder = PICTURES): Promise<void> {
  await pause(SETTLED)
  await tab.screenshot(join(folder, `${name}.png`))
  console.log(`  ${name}.png`)
}

/** A picture of the sidebar on a page, after `act` has brought it into the state to show. */
async function sidebar(
  browser: TestBrowser,
  name: string,
  page: PageName,
  {
    width = 1280,
    height = 860,
    zoom = 1,
    act = async () => undefined,
  }: {
    width?: number
    height?: number
    zoom?: number
    act?: (surface: Surface, tab: Tab) => Promise<unknown>
  } = {},
): Promise<void> {
  const tab = await browser.open(ADDRESSES[page])
  await tab.size(width / zoom, height / zoom, zoom)
  await act(await tab.sidebarReady(), tab)
  await shot(tab, name)
  await tab.close()
}

async function sidebars(browser: TestBrowser): Promise<void> {
  await sidebar(browser, 'sidebar-light', 'original')
  await sidebar(browser, 'sidebar-reasons', 'ugly', { act: (one) => one.click(/^same story, /) })
  await sidebar(browser, 'sidebar-copied', 'original', {
    act: async (one) => {
      await one.click(/^copy takeaways/)
      await one.says(/copied/i)
    },
  })
  await sidebar(browser, 'sidebar-copy-menu', 'original', { act: (one) => one.click(/^other ways to copy/) })
  await sidebar(browser, 'sidebar-end', 'original', {
    act: async (one) => (await one.operable(/^read on at/)).evaluate((link) => link.scrollIntoView()),
  })
  await sidebar(browser, 'sidebar-sheet', 'original', { width: 600, height: 900 })
  await sidebar(browser, 'sidebar-overlay', 'original', { width: 820, height: 860 })
  await sidebar(browser, 'sidebar-zoom-200', 'original', { zoom: 2 })
  await sidebar(browser, 'sidebar-strict', 'strict')
  await sidebar(browser, 'sidebar-fixed-width', 'fixedWidth')
  await sidebar(browser, 'sidebar-inner-scroller', 'innerScroller')
  await sidebar(browser, 'sidebar-fixed-header', 'predecessor', {
    act: (_, tab) => tab.page.evaluate(() => scrollTo(0, 500)),
  })
  await sidebar(browser, 'question', 'column')
  await sidebar(browser, 'question-answered', 'column', {
    act: async (one) => {
      await one.click(/^no, another story/)
      await one.says(/tells another story/i)
    },
  })
  await browser.choose({ theme: 'dark' })
  await sidebar(browser, 'sidebar-dark', 'original')
  await browser.choose({ theme: 'system', textSize: 'larger' })
  await sidebar(browser, 'sidebar-larger-text', 'original')
  await browser.choose({ textSize: 'normal' })
  await sidebar(browser, 'sidebar-folded', 'teaser', { act: (one) => one.click(/^fold/) })
}

async function popups(browser: TestBrowser): Promise<void> {
  const states: [string, PageName, RegExp][] = [
    ['popup-brief', 'original', /key takeaways/i],
    ['popup-unsure', 'column', /./],
    ['popup-none', 'release', /no story found/i],
    ['popup-front-page', 'home', /front page/i],
    ['popup-private', 'bank', /private/i],
  ]
  for (const theme of ['light', 'dark'] as const) {
    await browser.choose({ theme })
    for (const [name, page, words] of states) {
      const tab = await browser.open(ADDRESSES[page])
      const popup = await browser.popup(tab)
      await popup.surface.says(words)
      await shot(popup.tab, `${name}-${theme}`)
      await popup.tab.close()
      await tab.close()
    }
  }
  await browser.choose({ theme: 'system', excluded: ['kernel-gazette.example'] })
  const tab = await browser.open(ADDRESSES.ugly)
  const popup = await browser.popup(tab)
  await popup.surface.says(/excluded/i)
  await shot(popup.tab, 'popup-excluded')
  await popup.tab.close()
  await tab.close()
}

async function ownPages(browser: TestBrowser): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await browser.choose({ theme })
    for (const name of ['options', 'welcome', 'demo']) {
      const { tab, surface } = await browser.ownPage(name)
      await tab.size(1280, 900)
      await surface.says(/storypulse/i)
      await shot(tab, `${name}-${theme}`)
      await tab.size(420, 900)
      await shot(tab, `${name}-narrow-${theme}`)
      await tab.close()
    }
  }
  await browser.choose({ theme: 'system', excluded: [] })
}

/** The picture at the top of the README: the brief beside the story's own page, at twice the pixels. */
async function readme(browser: TestBrowser): Promise<void> {
  const folder = join(PROJECT, 'docs', 'images')
  mkdirSync(folder, { recursive: true })
  const tab = await browser.open(ADDRESSES.original)
  await tab.size(1280, 800, 1.5)
  await tab.sidebarReady()
  await shot(tab, 'sidebar', folder)
  await tab.close()
}

const { code, output } = await run('wxt', ['build'], {
  env: { STORYPULSE_SHADOW: 'open', STORYPULSE_OUT: OUT },
})
if (code !== 0) throw new Error(`The build failed:\n${output}`)
rmSync(PICTURES, { recursive: true, force: true })
mkdirSync(PICTURES, { recursive: true })
console.log(`Pictures: ${PICTURES}`)
const browser = await TestBrowser.start({ kind: 'chromium', extension: join(PROJECT, OUT, 'chrome-mv3') })
try {
  await sidebars(browser)
  await popups(browser)
  await ownPages(browser)
  if (process.argv.includes('--readme')) await readme(browser)
} finally {
  await browser.close()
}
