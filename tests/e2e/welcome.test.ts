import { expect, test } from 'vitest'
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
  await surface.click(/^every site/)
  await until('the choice', async () => (await browser().control.registered()) === 1)
  expect(tab.errors).toEqual([])
  await tab.close()
})

test('the demo page shows the brief without any site', async () => {
  const { tab } = await browser().ownPage('demo')
  await tab.sidebar.says(/key takeaways/i)
  expect(tab.errors).toEqual([])
  await tab.close()
})
