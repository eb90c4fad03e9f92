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

test('on the way back to a page its brief stands and can be used', async () => {
  const tab = await browser().open(ADDRESSES.original)
  await tab.sidebarReady()
  await tab.go(ADDRESSES.long)
  await browser().settled(tab)
  await tab.page.goBack({ waitUntil: 'load' })
  await tab.sidebarReady()
  await until('the state of the page', async () => (await browser().known(tab)) === 'same-page')
  await tab.sidebar.click(/^copy takeaway 1/)
  await tab.sidebar.says(/copied takeaway 1/i)
  await tab.sidebar.click(/^collapse to the edge/)
  await tab.sidebar.click(/open the brief/)
  await tab.sidebar.says(/key takeaways/i)
  expect(await browser().control.badge(await browser().tabId(tab))).not.toBe('')
  expect(tab.errors).toEqual([])
  await tab.close()
})
