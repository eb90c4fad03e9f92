import { expect, test } from 'vitest'
import { until } from '../harness/until'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES, type PageName } from '../site/addresses'

const browser = useBrowser()

test('shows the brief, copies, and opens the sidebar', async () => {
  const tab = await browser().open(ADDRESSES.original)
  await (await tab.sidebarReady()).click(/^close on this page/)
  const popup = await browser().popup(tab)
  await popup.surface.says(/key takeaways/i)
  await popup.tab.page.bringToFront()
  await popup.surface.click(/^copy takeaways/)
  await popup.surface.says(/copied 5 takeaways/i)
  expect((await browser().clipboard()).text).toMatch(/Mark Collier is the new executive director/)
  await popup.surface.click(/^open sidebar/)
  await popup.surface.operable(/^close sidebar/)
  await tab.page.bringToFront()
  await tab.sidebarReady()
  expect(popup.tab.errors).toEqual([])
  await popup.tab.close()
  await tab.close()
})

const STATES: [PageName, RegExp][] = [
  ['release', /no story found/i],
  ['home', /it's a front page/i],
  ['section', /it's a list or a tool/i],
  ['bank', /it's a private page/i],
  ['notFound', /the server returned an error/i],
  ['editor', /it's a page for writing/i],
  ['column', /is this page about/i],
]

test.each(STATES)('says of %s: %s', async (name, words) => {
  const tab = await browser().open(ADDRESSES[name])
  const popup = await browser().popup(tab)
  await popup.surface.says(words)
  expect(popup.tab.errors).toEqual([])
  await popup.tab.close()
  await tab.close()
})

test('says of a page of the browser that nobody may read it', async () => {
  const own = await browser().ownPage('options')
  const popup = await browser().popup(own.tab)
  await popup.surface.says(/this is a browser page/i)
  await popup.tab.close()
  await own.tab.close()
})

test('switches a site off and on again', async () => {
  const tab = await browser().open(ADDRESSES.ugly)
  await tab.sidebarReady()
  const popup = await browser().popup(tab)
  await popup.surface.click(/^look for stories on/)
  await popup.surface.says(/you excluded this site/i)
  await until('the sidebar to go', async () => !(await tab.sidebar.exists()))
  await tab.go(ADDRESSES.ugly)
  expect(await browser().settledVerdict(tab)).toBe('nothing')
  await popup.surface.click(/^stop excluding this site/)
  await popup.surface.says(/key takeaways/i)
  await popup.tab.close()
  await tab.close()
})

test('lists the stories met lately', async () => {
  const tab = await browser().open(ADDRESSES.release)
  const popup = await browser().popup(tab)
  await popup.surface.says(/recent stories/i)
  await popup.surface.says(/sets out how he means to scale it/)
  await popup.tab.close()
  await tab.close()
})

test('opens at a press of the toolbar button', async ({ skip }) => {
  const { driver } = browser()
  if (!driver.press) skip('no driver can press the toolbar button of this browser')
  const tab = await browser().open(ADDRESSES.original)
  await tab.sidebarReady()
  await driver.press?.(tab.page)
  const target = await driver.browser.waitForTarget((one) => /\/popup\.html$/.test(one.url()), {
    timeout: 8000,
  })
  expect(target.url()).toMatch(driver.origin)
  await tab.close()
})
