import { expect, test } from 'vitest'
import { axeFindings } from '../harness/axe'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES, type PageName } from '../site/addresses'

const browser = useBrowser()

test('the sidebar, open, with reasons, with its menu and folded', async () => {
  const tab = await browser().open(ADDRESSES.ugly)
  const sidebar = await tab.sidebarReady()
  expect(await axeFindings(sidebar)).toEqual([])
  await sidebar.click(/^same story, /)
  await sidebar.says(/no address was sent/i)
  expect(await axeFindings(sidebar)).toEqual([])
  await sidebar.click(/^more ways to copy/)
  expect(await axeFindings(sidebar)).toEqual([])
  await tab.page.keyboard.press('Escape')
  await sidebar.click(/^collapse to the edge/)
  await sidebar.operable(/open the brief/)
  expect(await axeFindings(sidebar)).toEqual([])
  await tab.close()
})

test('the sheet and the question', async () => {
  const tab = await browser().open(ADDRESSES.original)
  await tab.size(600, 800)
  expect(await axeFindings(await tab.sidebarReady())).toEqual([])
  await tab.go(ADDRESSES.column)
  await tab.sidebar.says(/is this page about/i)
  expect(await axeFindings(tab.sidebar)).toEqual([])
  await tab.close()
})

const POPUPS: [PageName, RegExp][] = [
  ['original', /key takeaways/i],
  ['release', /no story found/i],
  ['home', /front page/i],
  ['column', /is this page about/i],
]

test.each(POPUPS)('the popup over %s', async (name, words) => {
  const tab = await browser().open(ADDRESSES[name])
  const popup = await browser().popup(tab)
  await popup.surface.says(words)
  expect(await axeFindings(popup.surface)).toEqual([])
  await popup.tab.close()
  await tab.close()
})

test.each(['options', 'welcome', 'demo'])('the %s page, light and dark', async (name) => {
  for (const theme of ['light', 'dark'] as const) {
    await browser().choose({ theme })
    const { tab, surface } = await browser().ownPage(name)
    await surface.says(/storypulse/i)
    expect(await axeFindings(surface)).toEqual([])
    await tab.close()
  }
  await browser().choose({ theme: 'system' })
})
