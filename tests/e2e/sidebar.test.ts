import { expect, test } from 'vitest'
import { until } from '../harness/until'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES } from '../site/addresses'

const browser = useBrowser()

test('shows the whole brief beside the text, with nothing on the console', async () => {
  const tab = await browser().open(ADDRESSES.original)
  const sidebar = await tab.sidebarReady()
  const text = await sidebar.text()
  expect(text).toMatch(/same page/i)
  for (const part of [
    /why it matters/i,
    /key takeaways/i,
    /pulse analysis/i,
    /the story/i,
    /conversation/i,
  ]) {
    expect(text).toMatch(part)
  }
  expect(text).toMatch(/Mark Collier/)
  expect(text).toMatch(/PyTorch Foundation: The Next Chapter, Together/)
  expect(tab.errors).toEqual([])
  await tab.close()
})

test('says why it is there', async () => {
  const tab = await browser().open(ADDRESSES.ugly)
  const sidebar = await tab.sidebarReady()
  await sidebar.click(/^same story, \d+\s?%/)
  await sidebar.says(/no address was sent/i)
  await tab.close()
})

test('makes room beside the text and gives it back when it is folded and closed', async () => {
  const tab = await browser().open(ADDRESSES.original)
  const sidebar = await tab.sidebarReady()
  const right = () =>
    tab.page.evaluate(() => Math.round(document.querySelector('h1')?.getBoundingClientRect().right ?? 0))
  const width = await tab.page.evaluate(() => innerWidth)
  await until('room', async () => (await right()) <= width - 380)
  await sidebar.click(/^collapse to the edge/)
  await sidebar.operable(/open the brief/)
  await sidebar.click(/open the brief/)
  await sidebar.says(/key takeaways/i)
  await sidebar.click(/^close on this page/)
  await until('the sidebar to go', async () => !(await sidebar.exists()))
  const left = await tab.page.evaluate(() => document.documentElement.getAttribute('style') ?? '')
  expect(left).not.toMatch(/384/)
  await tab.close()
})

test('remembers that it was folded on a site, and only there', async () => {
  const tab = await browser().open(ADDRESSES.original)
  await (await tab.sidebarReady()).click(/^collapse to the edge/)
  await tab.sidebar.operable(/open the brief/)
  // The page tells the background on its own time; a driver is away sooner than any reader.
  await until('the layout', async () =>
    /true/.test(JSON.stringify(await browser().control.stored('local', 'layouts'))),
  )
  await tab.go(ADDRESSES.originalTracked)
  await tab.sidebar.operable(/open the brief/)
  await tab.go(ADDRESSES.ugly)
  await tab.sidebarReady()
  await tab.sidebar.says(/key takeaways/i)
  await tab.go(ADDRESSES.original)
  await tab.sidebar.click(/open the brief/)
  await tab.sidebar.says(/key takeaways/i)
  await tab.close()
})

test('is folded and opened by the keyboard, and the focus stays with it', async () => {
  const tab = await browser().open(ADDRESSES.strict)
  const sidebar = await tab.sidebarReady()
  await (await sidebar.operable(/^collapse to the edge/)).focus()
  await tab.page.keyboard.press('Enter')
  await until('the focus on the tab', async () => /open the brief/i.test(await sidebar.focused()))
  await tab.page.keyboard.press('Enter')
  await sidebar.says(/key takeaways/i)
  await tab.close()
})

test('gives the focus back to the text on Escape, to where it was', async () => {
  const tab = await browser().open(ADDRESSES.original)
  const sidebar = await tab.sidebarReady()
  await (await tab.page.$('main a, nav a, a'))?.focus()
  const before = await tab.page.evaluate(() => document.activeElement?.textContent)
  await (await sidebar.operable(/^close on this page/)).focus()
  await tab.page.keyboard.press('Escape')
  await sidebar.operable(/open the brief/)
  await until('the focus in the page', () => tab.page.evaluate(() => document.hasFocus()))
  expect(await sidebar.focused()).toBe('')
  expect(await tab.page.evaluate(() => document.activeElement?.textContent)).toBe(before)
  await sidebar.click(/open the brief/)
  await sidebar.says(/key takeaways/i)
  await tab.close()
})

test('goes from takeaway to takeaway', async () => {
  const tab = await browser().open(ADDRESSES.original)
  const sidebar = await tab.sidebarReady()
  const current = async () =>
    (await sidebar.find('[aria-current=true]'))?.evaluate((one) => one.getAttribute('data-takeaway'))
  await browser().command(tab, 'next-takeaway')
  await until('the first takeaway', async () => (await current()) === '0')
  await browser().command(tab, 'next-takeaway')
  await until('the second takeaway', async () => (await current()) === '1')
  await browser().command(tab, 'previous-takeaway')
  await until('the first takeaway again', async () => (await current()) === '0')
  await tab.close()
})

test('is a sheet at the bottom of a narrow window', async () => {
  const tab = await browser().open(ADDRESSES.original)
  await tab.size(600, 800)
  const sidebar = await tab.sidebarReady()
  await until('the sheet', async () => (await sidebar.find('[data-mode=sheet]')) !== null)
  const overflow = await tab.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  await tab.close()
})
