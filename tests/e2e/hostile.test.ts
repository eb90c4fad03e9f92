import { expect, test } from 'vitest'
import { sidebarBox } from '../harness/sidebar-frame'
import { until } from '../harness/until'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES } from '../site/addresses'

const browser = useBrowser()

test('gives up on a page that removes it again and again; the popup stands in', async () => {
  const tab = await browser().open(ADDRESSES.fighting)
  expect(await browser().verdict(tab)).toBe('same-story')
  const removed = () => tab.page.evaluate(() => Number(Reflect.get(globalThis, 'nodesRemoved')))
  await until('the page to have won', async () => (await removed()) > 0 && !(await tab.sidebar.exists()))
  const before = await removed()
  await browser().settled(tab)
  expect(await removed()).toBe(before)

  const popup = await browser().popup(tab)
  await popup.surface.says(/this page removes the sidebar/i)
  await popup.surface.says(/key takeaways/i)
  await popup.tab.close()
  expect(tab.errors).toEqual([])
  await tab.close()
})

test('works under the strictest content security policy with trusted types', async () => {
  const tab = await browser().open(ADDRESSES.strict)
  const sidebar = await tab.sidebarReady()
  await sidebar.click(/^copy takeaways/)
  await sidebar.says(/copied 5 takeaways/i)
  const width = await (await sidebar.element('.sidebar')).evaluate((one) => one.getBoundingClientRect().width)
  expect(Math.round(width)).toBe(384)
  expect(tab.errors).toEqual([])
  await tab.close()
})

test('keys pressed in the sidebar do not reach the page, nor ours the page’s own', async () => {
  const tab = await browser().open(ADDRESSES.original)
  const sidebar = await tab.sidebarReady()
  await tab.page.evaluate(() => {
    Reflect.set(globalThis, 'keys', [])
    document.addEventListener('keydown', ({ key }) => Reflect.get(globalThis, 'keys').push(key))
  })
  await (await sidebar.operable(/^close on this page/)).focus()
  await tab.page.keyboard.press('x')
  expect(await tab.page.evaluate(() => Reflect.get(globalThis, 'keys'))).toEqual([])
  await tab.click('h1')
  await tab.page.evaluate(
    () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
  )
  await tab.page.keyboard.press('y')
  expect(await tab.page.evaluate(() => Reflect.get(globalThis, 'keys'))).toEqual(['y'])
  await tab.close()
})

test('the layouts that cannot give way keep their text readable', async () => {
  const tab = await browser().open(ADDRESSES.fixedWidth)
  await tab.sidebarReady()
  await tab.go(ADDRESSES.innerScroller)
  await tab.sidebarReady()
  await tab.page.evaluate(() => document.querySelector('#scroller')?.scrollTo(0, 200))
  expect(await tab.page.evaluate(() => document.querySelector('#scroller')?.scrollTop)).toBe(200)
  expect(tab.errors).toEqual([])
  await tab.close()
})

test('is not there in print', async () => {
  const tab = await browser().open(ADDRESSES.original)
  await tab.sidebarReady()
  await tab.emulate({ media: 'print' })
  const shown = async () => (await sidebarBox(tab.page))?.width !== 0
  if (tab.canEmulate) await until('the print view', async () => !(await shown()))
  await tab.close()
})
