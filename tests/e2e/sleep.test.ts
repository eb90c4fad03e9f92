import { expect, test } from 'vitest'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES } from '../site/addresses'

const browser = useBrowser()

test('the background may sleep between any two steps; nothing is lost and nothing hangs', async () => {
  await browser().sleep()
  const tab = await browser().open(ADDRESSES.original)
  const sidebar = await tab.sidebarReady()

  await browser().sleep()
  await sidebar.click(/^copy takeaways/)
  await sidebar.says(/copied 5 takeaways/i)

  await browser().sleep()
  const popup = await browser().popup(tab)
  await popup.surface.says(/key takeaways/i)
  await browser().sleep()
  await popup.surface.click(/^close sidebar/)
  await popup.surface.operable(/^open sidebar/)
  await browser().sleep()
  await popup.surface.click(/^open sidebar/)
  await popup.surface.operable(/^close sidebar/)
  await popup.tab.close()

  await tab.page.bringToFront()
  await tab.sidebarReady()
  expect(tab.errors).toEqual([])
  await tab.close()
})

test('a question asked before the sleep is answered after it, and undone after another', async () => {
  const tab = await browser().open(ADDRESSES.column)
  await tab.sidebar.says(/is this page about/i)
  await browser().sleep()
  await tab.sidebar.click(/^no, different story/)
  await tab.sidebar.says(/noted: different story/i)
  await browser().sleep()
  await tab.sidebar.click(/^undo/)
  await tab.sidebar.says(/is this page about/i)
  await browser().sleep()
  await tab.sidebar.click(/^yes, show it/)
  await tab.sidebar.says(/key takeaways/i)
  expect(tab.errors).toEqual([])
  await tab.close()
})

test('a page that was open before the sleep is followed to the next one', async () => {
  const tab = await browser().open(ADDRESSES.clientHome)
  await browser().sleep()
  await tab.click('#app a[data-to*=collier]')
  await tab.sidebarReady()
  await tab.close()
})
