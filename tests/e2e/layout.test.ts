import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { drawn, inPage } from '../../scripts/layout/evaluate'
import { sidebarBox } from '../harness/sidebar-frame'
import type { Tab } from '../harness/tab'
import { until } from '../harness/until'
import { useBrowser } from '../harness/use-browser'
import { LAYOUTS, layoutAddress } from '../site/layouts'
import { sampleBrief } from '../unit/support/sample-brief'

const browser = useBrowser()
const HEIGHT = 900
/** One for all: what a page is opened in costs more than the page. */
let tab: Tab
let tabId: number

beforeAll(async () => {
  // Every page here is covered by a brief that is there: what making one costs has nothing to do with the layout.
  const coverage = Object.keys(LAYOUTS).map((name) => ({
    title: name,
    url: layoutAddress(name),
    publisher: 'Layouts',
  }))
  await browser().fill([{ ...sampleBrief, coverage }])
  await browser().choose({ where: 'click' })
  tab = await browser().open('about:blank')
})
afterAll(() => tab.close())
afterEach(() => {
  expect(tab.errors.splice(0)).toEqual([])
})

const turn = (to: 'open' | 'folded' | 'closed') =>
  browser().control.ask('popup-background:sidebar', { tabId, to })

/** Waits until the sidebar's box is as told, and returns it. */
const box = (what: string, fits: (box: { x: number; y: number; width: number; height: number }) => boolean) =>
  until(what, async () => {
    const found = await sidebarBox(tab.page)
    return found && fits(found) ? found : null
  })

const gone = () => until('the sidebar to go', async () => (await sidebarBox(tab.page)) === null)
const beside = (width = 384) =>
  box(`a sidebar ${width} wide`, (one) => Math.round(one.width) === width && one.y === 0)
const sheet = () => box('a sheet', ({ y, height }) => y > HEIGHT / 3 && Math.round(y + height) === HEIGHT)

/** Opens the page of a layout in a window of this width, as it is without a sidebar. */
async function openPage(name: string, width: number): Promise<void> {
  await tab.go(layoutAddress(name))
  await tab.size(width, HEIGHT)
  tabId = await browser().tabId(tab)
}

/** Opens the page of a layout in a window of this width, measures it, and opens the sidebar beside it. */
async function openLayout(name: string, width: number): Promise<void> {
  await openPage(name, width)
  await inPage(tab.page, 'readBefore')
  await turn('open')
}

/** Scrolls into the text; a page may change its bars on that. */
async function readingOn(): Promise<void> {
  await inPage(tab.page, 'readOn')
  await drawn(tab.page)
}

/** Where what fits a selector is drawn, CSS px of the window. */
const rect = (selector: string) =>
  tab.page.evaluate((selector) => {
    const { left, right, top, bottom } =
      document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect()
    return { left, right, top, bottom }
  }, selector)

const reach = () =>
  tab.page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement
    return root.scrollWidth - root.clientWidth
  })

test('the text keeps clear of the sidebar at each width, and so do bars that become fixed later', async () => {
  await openLayout('late-bar', 1280)
  for (const [window, width] of [
    [1280, 384],
    [820, 384],
    [720, 340],
  ] as const) {
    if (window !== 1280) {
      await turn('closed')
      await gone()
      await tab.size(window, HEIGHT)
      await turn('open')
    }
    const { x } = await beside(width)
    const at = `at ${window} px`
    expect((await rect('h1')).right, at).toBeLessThanOrEqual(x)
    expect(await reach(), at).toBe(0)
  }
  await tab.size(1280, HEIGHT)
  const { x } = await beside()
  await tab.page.evaluate(() => scrollTo({ top: 800, behavior: 'instant' }))
  await until('the bar to be fixed', async () => (await rect('.bar.stuck')).bottom > 0)
  await until('the bar to move over', async () => (await rect('.bar button')).right <= x)
})

test('is a sheet where the column would become too narrow, and the text can be read to its end', async () => {
  await openLayout('columns-that-keep-their-rail', 820)
  const { y } = await sheet()
  await tab.page.evaluate(() => scrollTo({ top: 1e6, behavior: 'instant' }))
  await until('the end above the sheet', async () => (await rect('article > p:last-child')).bottom <= y)
})

test.each(['shell-that-scrolls', 'body-as-high-as-the-window', 'fixed-body'])(
  'the end of the text can be read above the sheet: %s',
  async (name) => {
    await openLayout(name, 640)
    const { y } = await sheet()
    await tab.page.evaluate(() => {
      for (let one = document.querySelector('article'); one; one = one.parentElement) one.scrollTop = 1e6
    })
    await until('the end above the sheet', async () => (await rect('article > p:last-child')).bottom <= y)
  },
)

test.each([
  'full-bleed-by-margin',
  'full-bleed-by-offset',
  'full-bleed-by-transform',
  'shell-that-scrolls',
  'absolute-page',
  'fixed-body',
  'negative-margins',
  'vertical-lines',
])('nothing of the headline is covered or cut off: %s', async (name) => {
  await openLayout(name, 1280)
  await box('the sidebar', ({ height }) => height > 300)
  const { covered, leftCut } = await inPage(tab.page, 'readBeside')
  expect({ covered, leftCut }).toEqual({ covered: 0, leftCut: [] })
})

test.each([
  'fixed-bar-as-wide-as-the-window',
  'fixed-bar-at-the-middle',
  'fixed-rail',
  'dialog',
  'right-to-left',
])('what is fixed in the window keeps clear: %s', async (name) => {
  await openLayout(name, 1280)
  await beside()
  const { under } = await inPage(tab.page, 'readBeside')
  expect(under).toEqual([])
})

test('a drawer that opens keeps clear', async () => {
  await openLayout('drawer', 1280)
  const { x } = await beside()
  await tab.click('#menu')
  await until('the drawer', async () => (await rect('#in-drawer')).right > 0)
  await until('the drawer to move over', async () => {
    const { left, right } = await rect('#in-drawer')
    return right <= x && left >= 0
  })
})

test.each(['grid-of-fixed-columns', 'rail-cut-off', 'window-that-does-not-scroll-sideways', 'wide-table'])(
  'what sticks out of the narrowed page stays in reach: %s',
  async (name) => {
    await openLayout(name, 1280)
    await box('the sidebar', ({ height }) => height > 300)
    expect((await inPage(tab.page, 'readBeside')).unreachable).toEqual([])
  },
)

test.each(['lines-without-paragraphs', 'sticky-rail-first', 'zoomed-root', 'shell-that-scrolls', 'late-bar'])(
  'the line at the eyes stays, and closing restores the page: %s',
  async (name) => {
    await openPage(name, 1024)
    await readingOn()
    const html = () => tab.page.evaluate(() => document.documentElement.outerHTML)
    const places = () =>
      tab.page.evaluate(() => [...document.querySelectorAll('html, body, .app')].map((one) => one.scrollTop))
    const before = { html: await html(), places: await places() }
    await inPage(tab.page, 'readBefore')
    await turn('open')
    await beside()
    const { moved } = await inPage(tab.page, 'readBeside')
    expect(Math.abs(moved ?? 999)).toBeLessThanOrEqual(24)
    await turn('folded')
    await box('the tab', ({ width }) => width < 60)
    await turn('open')
    await beside()
    await turn('closed')
    await gone()
    expect({ html: await html(), places: await places() }).toEqual(before)
  },
)

test('the line at the eyes stays when the window changes', async () => {
  await openPage('fixed-bar-as-wide-as-the-window', 1440)
  await readingOn()
  await inPage(tab.page, 'readBefore')
  await turn('open')
  await beside()
  await tab.size(1024, HEIGHT)
  await until('the line', async () => Math.abs((await inPage(tab.page, 'readBeside')).moved ?? 999) <= 24)
  await tab.size(1280, HEIGHT)
  await until('the line', async () => Math.abs((await inPage(tab.page, 'readBeside')).moved ?? 999) <= 24)
})

test('a page that zooms itself has a sidebar of the width that was chosen, and what is fixed keeps clear', async () => {
  await openLayout('zoomed-root', 1280)
  const { x } = await beside()
  expect((await rect('h1')).right).toBeLessThanOrEqual(x)
  expect((await inPage(tab.page, 'readBeside')).under).toEqual([])
})

test('the measure of layouts finds what a sidebar that takes no space costs', async () => {
  await openPage('grid-of-fixed-columns', 1280)
  await inPage(tab.page, 'readBefore')
  await tab.page.evaluate(() => {
    const host = document.createElement('div')
    host.popover = 'manual'
    host.style.cssText =
      'display: block; position: fixed; inset: 0 0 0 auto; width: 700px; height: 900px; margin: 0'
    document.documentElement.append(host)
  })
  const { covered, unreachable } = await inPage(tab.page, 'readBeside')
  expect(covered).toBeGreaterThan(0)
  expect(unreachable.join()).toMatch(/Ferry to run/)
})
