import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { axeFindings } from '../harness/axe'
import type { Surface } from '../harness/surface'
import type { Tab } from '../harness/tab'
import { until } from '../harness/until'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES, type PageName } from '../site/addresses'
import { text } from '../site/page'

const browser = useBrowser()
/** One tab serves all tests, and one page that shows the popup: opening them costs more than most of what is tested. */
let opened: Tab | null = null
let popup: { tab: Tab; surface: Surface } | null = null

/** Goes to a page. */
async function at(name: PageName): Promise<Tab> {
  if (!opened) {
    opened = await browser().open(ADDRESSES[name])
    return opened
  }
  await opened.page.bringToFront()
  await opened.go(ADDRESSES[name])
  return opened
}

/** Opens the popup over the tab, as each press of the button does anew. */
async function openPopup(tab: Tab): Promise<Surface> {
  if (popup) {
    await popup.tab.page.bringToFront()
    await popup.tab.loadAnew()
  }
  popup ??= await browser().popup(tab)
  return popup.surface
}

/** Goes to a page and opens the popup over it. */
async function over(name: PageName): Promise<{ tab: Tab; surface: Surface }> {
  const tab = await at(name)
  return { tab, surface: await openPopup(tab) }
}

/** Letters and digits alone: quotation marks and spaces are written in several ways. */
const bare = (words: string) => words.replace(/<[^>]+>/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ')

/** The sentences alone, without the marks of evidence that come beside them a moment later. */
const takeaways = (surface: Surface): Promise<string[]> =>
  surface.evaluate(() =>
    [...document.querySelectorAll('.takeaway-text > p:first-child')].map((one) => one.textContent ?? ''),
  )

/** Has a page wait for its server and do nothing else meanwhile; resolves to what lets it go on. */
async function holdUp({ page }: Tab): Promise<() => void> {
  const waiting: ServerResponse[] = []
  const { site } = browser()
  site.answerAt('slow.example', (_, response) => {
    waiting.push(response.setHeader('access-control-allow-origin', '*'))
  })
  await page.evaluate(() => {
    setTimeout(() => {
      const request = new XMLHttpRequest()
      request.open('GET', 'https://slow.example/', false)
      request.send()
    })
  })
  await until('the page to wait', () => waiting.length > 0)
  return () => {
    site.answerAt('slow.example', null)
    for (const response of waiting) response.end()
  }
}

beforeEach(async () => {
  await browser().clear()
})
afterEach(() => {
  expect(opened?.errors ?? []).toEqual([])
  expect(popup?.tab.errors ?? []).toEqual([])
})

test('makes a brief of an article nobody knows, in the words of the page, which stays as it is', async () => {
  const { tab, surface } = await over('briefedOriginal')
  await surface.says(/no story found/i)
  const before = await tab.page.evaluate(() => document.documentElement.outerHTML)
  await browser().choose({ onRecognised: 'badge' })
  await surface.click(/^make a brief/)
  await surface.says(/made on this device from this page's own sentences/i)
  const lines = await takeaways(surface)
  expect(lines.length).toBeGreaterThanOrEqual(2)
  const page = bare(text('night-bus')).toLowerCase()
  for (const line of lines) {
    for (const word of bare(line).toLowerCase().split(' ')) expect(page).toContain(word)
  }
  expect(await surface.text()).not.toMatch(/\d\s?%/)
  expect(await tab.page.evaluate(() => document.documentElement.outerHTML)).toBe(before)
  expect(await browser().control.badge(await browser().tabId(tab))).toBe('○')
})

test('shows it beside the page, through every sleep, and copies it', async () => {
  const { tab, surface } = await over('release')
  await browser().sleep()
  await surface.click(/^make a brief/)
  await surface.says(/key takeaways/i)
  await until('the sidebar', () => tab.sidebar.exists())
  await tab.page.bringToFront()
  await tab.sidebar.says(/made on this device/i)
  await tab.sidebar.says(/what happened/i)
  const lines = await takeaways(tab.sidebar)
  await browser().sleep()
  await tab.sidebar.click(/^copy takeaways/)
  await tab.sidebar.says(/copied \d takeaways/i)
  expect((await browser().clipboard()).text).toContain(lines[0])
  await browser().sleep()
  await openPopup(tab)
  await surface.says(/made on this device/i)
  expect(await takeaways(surface)).toEqual(lines)
})

test('keeps it for the next visit, makes it again, and removes it', async () => {
  const { tab, surface } = await over('otherDirector')
  await surface.click(/^make a brief/)
  await surface.says(/key takeaways/i)
  const kept = async () => (await browser().control.made()).map(({ key, at }) => `${key} ${at}`)
  const [first] = await kept()
  expect(first).toMatch(/^https:\/\/bergen-post\.example/)
  await tab.go(`${ADDRESSES.otherDirector}?utm_source=mail`)
  await openPopup(tab)
  await surface.says(/key takeaways/i)
  expect(await kept()).toEqual([first])
  await surface.click(/^remake this brief/)
  await until('another brief', async () => (await kept()).some((one) => one !== first))
  await surface.click(/^delete this brief/)
  await surface.says(/no story found/i)
  expect(await kept()).toEqual([])
  await until('the sidebar to go', async () => !(await tab.sidebar.exists()))
})

test('by itself where the reader wants it, and never on an excluded site or a private page', async () => {
  await browser().choose({ whenUnknown: 'always', excluded: ['bergen-post.example'] })
  const tab = await at('release')
  await tab.sidebar.says(/made on this device/i)
  await tab.go(ADDRESSES.otherDirector)
  expect(await browser().settledVerdict(tab)).toBe('nothing')
  expect(await tab.sidebar.exists()).toBe(false)
  await tab.go(ADDRESSES.bank)
  expect(await browser().settledVerdict(tab)).toBe('nothing')
  expect(await tab.sidebar.exists()).toBe(false)
  expect((await browser().control.made()).map(({ key }) => key)).toEqual([ADDRESSES.release])
  await tab.go(ADDRESSES.original)
  await tab.sidebar.says(/same page/i)
})

test('folded or as a mark alone, as the reader chose for stories', async () => {
  await browser().choose({ whenUnknown: 'always', onRecognised: 'tab' })
  const tab = await at('release')
  await tab.sidebar.click(/^brief open the brief: from this page/)
  await tab.sidebar.says(/made on this device/i)
  await browser().choose({ onRecognised: 'badge' })
  await tab.go(ADDRESSES.otherDirector)
  const id = await browser().tabId(tab)
  await until('the mark', async () => (await browser().control.badge(id)) === '○')
  expect(await tab.sidebar.exists()).toBe(false)
})

test('does nothing where the reader wants nothing', async () => {
  await browser().choose({ whenUnknown: 'nothing' })
  const { surface } = await over('release')
  await surface.says(/no story found/i)
  expect(await surface.offers(/^make a brief/)).toBe(false)
})

test("takes the publisher's key points as they are and says whose they are", async () => {
  const { surface } = await over('keyPoints')
  await surface.click(/^make a brief/)
  await surface.says(/the publisher's own key points/i)
  expect(await takeaways(surface)).toEqual([
    'The mill at Skarvik ran on Saturday for the first time since 1964.',
    'Volunteers gave 46,000 hours, the county 3.2 million.',
    'Eels decide whether the wheel may turn in autumn.',
  ])
  expect(await surface.text()).not.toMatch(/made on this device/i)
})

test('saves a brief of another page, shows it there, and takes it back', async () => {
  const { tab, surface } = await over('pageBrief')
  // Nothing was pressed: the popup found by itself what the page is.
  await surface.says(/it covers another page/i)
  await surface.click(/^save this brief/)
  await surface.says(/^.*saved\. it appears/im)
  await browser().sleep()
  await tab.page.bringToFront()
  await tab.go(ADDRESSES.briefedOriginal)
  await tab.sidebar.says(/same page/i)
  await tab.sidebar.says(/two lines return if one passenger in ten/i)
  await tab.go(ADDRESSES.pageBrief)
  await tab.sidebar.click(/^this page$/)
  await tab.sidebar.says(/saved\. it appears/i)
  await tab.sidebar.click(/^undo/)
  await tab.sidebar.operable(/^save this brief/)
  await tab.go(ADDRESSES.briefedOriginal)
  expect(await browser().verdict(tab)).toBe('none')
})

test("switches between the story's brief and the page's own", async () => {
  const tab = await at('ugly')
  const sidebar = await tab.sidebarReady()
  const story = await takeaways(sidebar)
  await sidebar.click(/^this page$/)
  await sidebar.says(/made on this device/i)
  expect(await takeaways(sidebar)).not.toEqual(story)
  await browser().sleep()
  await sidebar.click(/^story brief$/)
  await sidebar.says(/same story, \d+/i)
  expect(await takeaways(sidebar)).toEqual(story)
})

test('is asked for from within the page, as the shortcut does', async () => {
  const tab = await at('release')
  await browser().asked(tab)
  await browser().command(tab, 'brief-page')
  await tab.sidebar.says(/made on this device/i)
  expect(await axeFindings(tab.sidebar)).toEqual([])
  await tab.sidebar.click(/^more actions for this brief/)
  await tab.sidebar.click(/^delete this brief/)
  await until('the sidebar to go', async () => !(await tab.sidebar.exists()))
  await browser().command(tab, 'brief-page')
  await tab.sidebar.says(/made on this device/i)
})

test('follows an app that changes its pages without loading', async () => {
  await browser().choose({ whenUnknown: 'always' })
  const tab = await at('clientHome')
  await tab.click('#app a[data-to*=compiler]')
  await tab.sidebar.says(/from this page/i)
  await tab.sidebar.says(/faster compiler/i)
  await tab.page.evaluate(() => history.back())
  await until('the sidebar to go', async () => !(await tab.sidebar.exists()))
})

test('says honestly that there is nothing to brief', async () => {
  const { surface } = await over('wordless')
  await surface.says(/it has too little text/i)
  await surface.click(/^make a brief anyway/)
  await surface.says(/not enough text for a brief/i)
  await surface.operable(/^try again/)
})

test('a page that goes elsewhere midway is not briefed, and asking again works', async () => {
  const { tab, surface } = await over('long')
  await surface.says(/no story found/i)
  await surface.click(/^make a brief/)
  await tab.page.evaluate((address) => history.pushState({}, '', address), `${ADDRESSES.long}/elsewhere`)
  const outcome = await surface.says(/the page changed|key takeaways|no story found/i)
  if (/changed/i.test(outcome)) await surface.click(/^try again/)
  else if (/found/i.test(outcome)) await surface.click(/^make a brief/)
  await surface.says(/key takeaways/i)
})

test('a background that is ended midway is asked again', async () => {
  const { surface } = await over('long')
  await surface.says(/no story found/i)
  await surface.click(/^make a brief/)
  await browser().sleep()
  await surface.says(/key takeaways/i)
  expect(await axeFindings(surface)).toEqual([])
})

test('a stopped brief leaves the page as it was known', async () => {
  const { tab, surface } = await over('long')
  await surface.says(/no story found/i)
  const id = await browser().tabId(tab)
  const goOn = await holdUp(tab)
  const asked = browser().control.ask('popup-background:brief', { tabId: id, action: 'make' })
  await browser().control.ask('popup-background:brief', { tabId: id, action: 'stop' })
  goOn()
  const { value } = await asked
  expect(JSON.stringify(value)).toMatch(/"failure":"stopped"/)
  await surface.click(/^make a brief/)
  await surface.says(/key takeaways/i)
})
