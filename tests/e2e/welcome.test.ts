import { expect, test } from 'vitest'
import { sidebarBox } from '../harness/sidebar-frame'
import { until } from '../harness/until'
import { useNewBrowser } from '../harness/use-browser'

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
