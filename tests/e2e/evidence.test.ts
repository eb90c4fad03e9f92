import { afterEach, expect, test } from 'vitest'
import { axeFindings } from '../harness/axe'
import type { Tab } from '../harness/tab'
import { until } from '../harness/until'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES, type PageName } from '../site/addresses'
import { amberPixels, inView, lineButtons, marked, press } from './support/marks'

const browser = useBrowser()
const FILTER = /only what isn't on this page/i
let tab: Tab | null = null
afterEach(async () => {
  await tab?.close()
  tab = null
})

async function withEvidence(page: PageName): Promise<Tab> {
  const opened = await browser().open(ADDRESSES[page])
  tab = opened
  await opened.sidebarReady()
  await opened.sidebar.says(FILTER)
  return opened
}

const scrolled = (of: Tab) => of.page.evaluate(() => Math.round(scrollY))
const seen = (of: Tab) => until('the passage in view', () => inView(of))

test.each(['original', 'ugly', 'predecessor', 'clientStory'] as const)(
  'leads to the passage of each takeaway on %s',
  async (page) => {
    const opened = await withEvidence(page)
    const lines = await lineButtons(opened, /^takeaway /)
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) {
      await press(opened, line)
      await until(`${line} to be marked`, async () => (await marked(opened)).length > 0)
      await seen(opened)
    }
    await until('the passage in its colours', async () => (await amberPixels(browser(), opened)) > 20)
    expect(opened.errors).toEqual([])
  },
)

test('takes all marks away when it is closed', async () => {
  const opened = await withEvidence('original')
  await press(opened, 'takeaway 0')
  await seen(opened)
  await until('the passage in its colours', async () => (await amberPixels(browser(), opened)) > 20)
  await opened.sidebar.click(/^close on this page/)
  await until('the sidebar to go', async () => !(await opened.sidebar.exists()))
  expect(await marked(opened)).toEqual([])
  expect(await opened.page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual(
    [0, 0],
  )
})

test('works by the keyboard alone, shows the passage on focus, and leads back', async () => {
  const opened = await withEvidence('original')
  const { sidebar, page } = opened
  const last = (await lineButtons(opened, /^takeaway /)).at(-1)
  await (await sidebar.operable(/^copy takeaway 1/)).focus()
  await page.keyboard.down('Shift')
  await page.keyboard.press('Tab')
  await page.keyboard.up('Shift')
  await sidebar.says(/the page says/i)
  await page.keyboard.press('Escape')
  await until('the passage to go', async () => !/the page says/i.test(await sidebar.text()))
  expect(await sidebar.text()).toMatch(FILTER)
  await (await sidebar.element(`button[data-line="${last}"]`)).focus()
  await page.keyboard.press('Enter')
  await seen(opened)
  expect(await scrolled(opened)).toBeGreaterThan(100)
  await (await sidebar.operable(/^back to where you were/)).focus()
  await page.keyboard.press('Enter')
  await until('the place before', async () => (await scrolled(opened)) === 0)
  await until('the focus on the mark', async () => /found/i.test(await sidebar.focused()))
  // The focus shows the passage again; without that nothing is marked.
  await page.keyboard.press('Escape')
  await until('no mark', async () => (await marked(opened)).length === 0)
})

test('shows only what is not on the page, and the two lists on another outlet’s', async () => {
  const opened = await withEvidence('ugly')
  const { sidebar } = opened
  const rows = () =>
    sidebar.evaluate(() => [...document.querySelectorAll('.takeaway')].map((row) => row.textContent ?? ''))
  expect(await rows()).toHaveLength(5)
  const lists = await sidebar.text()
  expect(lists).toMatch(/in the brief, not on this page/i)
  expect(lists).toMatch(/on this page, not in the brief/i)
  expect(await axeFindings(sidebar)).toEqual([])
  await press(opened, 'uncovered 0')
  await seen(opened)
  await sidebar.click(FILTER)
  await until('fewer rows', async () => (await rows()).length < 5)
  for (const row of await rows()) expect(row).toMatch(/not found|missing here: |here: /i)
  await sidebar.click(FILTER)
  await until('all rows', async () => (await rows()).length === 5)
})

test('finds passages again after the client drew the page anew, and says when they are gone', async () => {
  const opened = await withEvidence('clientStory')
  const { sidebar, page } = opened
  await press(opened, 'takeaway 0')
  await seen(opened)
  const before = await marked(opened)
  await page.evaluate(() => {
    const old = document.querySelector('#app article p')
    Reflect.set(globalThis, 'oldParagraph', old)
    Reflect.get(globalThis, 'draw')()
  })
  await until('the new drawing', () =>
    page.evaluate(() => !(Reflect.get(globalThis, 'oldParagraph') as Node).isConnected),
  )
  await until('the marks', async () => JSON.stringify(await marked(opened)) === JSON.stringify(before))
  await press(opened, 'takeaway 0')
  await seen(opened)
  await until('the passage in its colours', async () => (await amberPixels(browser(), opened)) > 20)

  await page.addStyleTag({ content: '#app article { display: none }' })
  await press(opened, 'takeaway 0')
  await sidebar.says(/this passage is hidden/i)
  await page.evaluate(() => document.querySelector('#app article')?.remove())
  await sidebar.says(/no longer on the page/i)
  expect(await marked(opened)).toEqual([])
})

test('goes with a client-side navigation', async () => {
  const opened = await withEvidence('clientStory')
  await press(opened, 'takeaway 0')
  await seen(opened)
  await opened.click('.head a')
  await until('the sidebar to go', async () => !(await opened.sidebar.exists()))
  expect(await opened.page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual(
    [0, 0],
  )
})

test('lights up the takeaway that is being read', async () => {
  const opened = await withEvidence('original')
  const last = (await lineButtons(opened, /^takeaway /)).at(-1)
  await press(opened, last ?? '')
  const lit = async () =>
    (await opened.sidebar.find('[data-reading]'))?.evaluate((row) => row.getAttribute('data-takeaway'))
  await until('the row', async () => `takeaway ${await lit()}` === last)
  await opened.page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
  await until('another', async () => `takeaway ${await lit()}` !== last)
})

test('the map leads to takeaways, and can be hidden for good', async () => {
  const opened = await withEvidence('original')
  const { sidebar } = opened
  await (await sidebar.element('.page-map .tick')).evaluate((tick) => {
    if (tick instanceof HTMLElement) tick.click()
  })
  await seen(opened)
  const gap = await sidebar.evaluate(() => {
    const map = document.querySelector('.page-map')
    return innerWidth - (map?.getBoundingClientRect().right ?? 0)
  })
  expect(gap).toBeGreaterThanOrEqual(0)
  await sidebar.click(/^more actions for this brief/)
  await sidebar.click(/^hide takeaway positions/)
  await until('the map to go', async () => (await sidebar.find('.page-map')) === null)
  // The page tells the background on its own time; a driver is away sooner than any reader.
  await until('the choice', async () =>
    /"map":false/.test(JSON.stringify(await browser().control.stored('local', 'settings'))),
  )
  await opened.go(ADDRESSES.ugly)
  await sidebar.says(FILTER)
  expect(await sidebar.find('.page-map')).toBeNull()
  await sidebar.click(/^more actions for this brief/)
  await sidebar.click(/^show takeaway positions/)
  await sidebar.element('.page-map')
})

test('stands in view above the sheet of a narrow window, and reads well in the dark', async () => {
  await browser().choose({ theme: 'dark' })
  const opened = await withEvidence('original')
  await opened.size(600, 800)
  await until('the sheet', async () => (await opened.sidebar.find('[data-mode=sheet]')) !== null)
  await press(opened, 'takeaway 0')
  await until(
    'the passage above the sheet',
    async () => (await inView(opened)) && (await inView(opened, 0.45)),
  )
  expect(await axeFindings(opened.sidebar)).toEqual([])
  await browser().choose({ theme: 'system' })
})

test('seeks nothing while it is only asked whether the page tells the story', async () => {
  const opened = await browser().open(ADDRESSES.column)
  tab = opened
  await opened.sidebar.says(/is this page about/i)
  await browser().settled(opened)
  expect(await opened.sidebar.text()).not.toMatch(FILTER)
  expect(await opened.sidebar.find('.mark')).toBeNull()
  await opened.sidebar.click(/^yes, show it/)
  await opened.sidebar.says(/only what isn't on this page|none of these lines/i)
})

test('leads to the very sentences that a brief of a right-to-left page was made of', async () => {
  const opened = await browser().open(ADDRESSES.arabic)
  tab = opened
  await browser().asked(opened)
  await browser().command(opened, 'brief-page')
  await opened.sidebar.element('button[data-line^="takeaway"]')
  // What all stands on the page is not filtered for what does not.
  expect(await opened.sidebar.text()).not.toMatch(FILTER)
  const lines = await lineButtons(opened, /^takeaway /)
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) {
    await press(opened, line)
    await seen(opened)
    const row = await opened.sidebar.element(`[data-takeaway="${line.split(' ')[1]}"] p`)
    const text = (await row.evaluate((p) => p.textContent)) ?? ''
    const [said = ''] = await marked(opened)
    expect(said.replace(/\s+/g, ' ').replace(/[.،؛]$/, '')).toContain(text.replace(/[.،؛]$/, '').slice(0, 40))
  }
})
