import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../harness/axe'
import type { Tab } from '../harness/tab'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES, type PageName } from '../site/addresses'
import { showOwn, showPopup } from './support/show-own'

const browser = useBrowser()
let tab: Tab
/** Of our own pages and the popup. */
let own: Tab

beforeAll(async () => {
  ;({ tab: own } = await browser().ownPage('options'))
  tab = await browser().open('about:blank')
})
afterAll(async () => {
  await tab.close()
  await own.close()
})

test('the sidebar, open, with reasons, with its menu and folded', async () => {
  await tab.go(ADDRESSES.ugly)
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
})

test('the sheet and the question', async () => {
  await tab.size(600, 800)
  await tab.go(ADDRESSES.original)
  const sidebar = await tab.sidebarReady()
  await sidebar.element('[data-mode=sheet]')
  expect(await axeFindings(sidebar)).toEqual([])
  await tab.go(ADDRESSES.column)
  await sidebar.says(/is this page about/i)
  expect(await axeFindings(sidebar)).toEqual([])
})

const POPUPS: [PageName, RegExp][] = [
  ['original', /key takeaways/i],
  ['release', /no story found/i],
  ['home', /front page/i],
  ['column', /is this page about/i],
]

test.each(POPUPS)('the popup over %s', async (name, words) => {
  await own.size(400, 600)
  await tab.page.bringToFront()
  await tab.go(ADDRESSES[name])
  const popup = await showPopup(browser(), own, tab)
  await popup.says(words)
  expect(await axeFindings(popup)).toEqual([])
})

test.each(['options', 'welcome', 'demo'])('the %s page, light and dark', async (name) => {
  await own.size(1280, 800)
  for (const theme of ['light', 'dark'] as const) {
    await browser().choose({ theme })
    const surface = await showOwn(browser(), own, name)
    await surface.says(/storypulse/i)
    expect(await axeFindings(surface)).toEqual([])
  }
  await browser().choose({ theme: 'system' })
})
