import { expect, test } from 'vitest'
import { until } from '../harness/until'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES } from '../site/addresses'

const browser = useBrowser()

test('follows a client-side app from its home to the story, to another article and back', async () => {
  const tab = await browser().open(ADDRESSES.clientHome)
  expect(await tab.sidebar.exists()).toBe(false)

  await tab.click('#app a[data-to*=collier]')
  await tab.sidebarReady()
  expect(await browser().verdict(tab)).toBe('same-story')

  await tab.click('#app a[data-to*=compiler]')
  await until('the sidebar to go', async () => !(await tab.sidebar.exists()))
  expect(await browser().verdict(tab)).toBe('none')

  await tab.page.evaluate(() => history.back())
  await tab.sidebarReady()
  expect(await browser().verdict(tab)).toBe('same-story')

  await tab.click('.head a')
  await until('the sidebar to go', async () => !(await tab.sidebar.exists()))
  expect(tab.errors).toEqual([])
  await tab.close()
})

test('a change of the fragment alone changes nothing', async () => {
  const tab = await browser().open(ADDRESSES.original)
  await tab.sidebarReady()
  await tab.page.evaluate(() => {
    location.hash = 'comments'
  })
  await browser().settled(tab)
  expect(await tab.sidebar.text()).toMatch(/key takeaways/i)
  await tab.close()
})
