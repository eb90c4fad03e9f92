import { expect, test } from 'vitest'
import { browserKind } from '../harness/browsers'
import { sidebarBox } from '../harness/sidebar-frame'
import { until } from '../harness/until'
import { useNewBrowser } from '../harness/use-browser'
import { ADDRESSES } from '../site/addresses'

const browser = useNewBrowser()

test('opens by itself after installation', async () => {
  const { control, driver } = browser()
  // The harness itself holds one open for its calls.
  await until('the welcome page', async () => (await control.tabsAt(`${driver.origin}/welcome.html`)) > 1)
})

test('offers the choice of where it looks', async () => {
  const { tab, surface } = await browser().ownPage('welcome')
  await surface.click(/^only when i click/)
  await until('the choice', async () => (await browser().control.registered()) === 0)
  await surface.click(/^all sites/)
  await until('the choice', async () => (await browser().control.registered()) === 1)
  expect(tab.errors).toEqual([])
  await tab.close()
})

test('the demo page shows the brief without any site', async () => {
  const { tab } = await browser().ownPage('demo')
  // Firefox's driver names no frame within a page of the extension; that it stands beside the text tells that it is drawn.
  if (browser().kind === 'chromium') await tab.sidebar.says(/key takeaways/i)
  const textEnds = () => tab.page.evaluate(() => document.querySelector('h1')?.getBoundingClientRect().right)
  await until('room for the brief', async () => {
    const begins = (await sidebarBox(tab.page))?.x ?? 0
    return begins < 1000 && ((await textEnds()) ?? Number.NaN) <= begins
  })
  expect(tab.errors).toEqual([])
  await tab.close()
})

// The last one here, because it takes away the page that makes the harness's calls. Chromium's driver holds up the background
// of an extension that was loaded anew.
test.runIf(browserKind() === 'firefox')(
  'after an update the sidebar of before goes from the open pages, and the new one stands in its place',
  async () => {
    const tab = await browser().open(ADDRESSES.original)
    const sidebar = await tab.sidebarReady()
    await sidebar.evaluate(() => Object.assign(globalThis, { isBefore: true }))
    await browser().control.updateExtension()
    await tab.page.bringToFront()
    await until('the new sidebar', async () =>
      sidebar.evaluate(
        () => !Reflect.has(globalThis, 'isBefore') && /PyTorch/.test(document.body.textContent ?? ''),
      ),
    )
    await sidebar.click(/^copy takeaway 1/)
    await sidebar.says(/copied takeaway 1/i)
    const hosts = await tab.page.evaluate(
      () => [...document.documentElement.children].filter(({ localName }) => localName === 'div').length,
    )
    expect(hosts).toBe(1)
  },
)
