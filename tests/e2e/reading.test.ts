import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Surface } from '../harness/surface'
import type { Tab } from '../harness/tab'
import { until } from '../harness/until'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES, type PageName } from '../site/addresses'
import { showPopup } from './support/show-own'

const browser = useBrowser()
/** One for all pages, and one for the popup over each: what they are opened in costs more than they do. */
let tab: Tab
let popup: Tab

/** What the page of getters that throw is allowed to log: nothing of ours, only its own word. */
const ITS_OWN = /\bTouched\b/

/** How long pages may take that were made to take long, ms. */
const PATIENCE = 60_000

const MADE = /made on this device/i

/** Remembers in the page what it is made of now, and counts the changes from now on, whatever the page calls its forms. */
const watch = (tab: Tab): Promise<void> =>
  tab.page.evaluate(() => {
    const root = [...Node.prototype.getRootNode.call(document).childNodes].find(
      (node) => node instanceof HTMLElement,
    )
    if (!(root instanceof HTMLElement)) throw new Error('This page has no root')
    const html = root.outerHTML
    let changes = 0
    const observer = new MutationObserver((records) => {
      changes += records.length
    })
    observer.observe(root, { attributes: true, characterData: true, childList: true, subtree: true })
    Reflect.set(globalThis, 'difference', () => ({
      changes: changes + observer.takeRecords().length,
      isSame: root.outerHTML === html,
    }))
  })

const difference = (tab: Tab): Promise<unknown> =>
  tab.page.evaluate(() => Reflect.get(globalThis, 'difference')())

/** Opens a page, has the popup brief it, and resolves to the popup when it says `outcome`. */
async function briefed(name: PageName, outcome: RegExp): Promise<Surface> {
  await tab.page.bringToFront()
  await tab.go(ADDRESSES[name])
  await watch(tab)
  const surface = await showPopup(browser(), popup, tab)
  await until('the offer', () => surface.offers(/^make a brief/), PATIENCE)
  await surface.click(/^make a brief/)
  await surface.says(outcome, PATIENCE)
  return surface
}

beforeAll(async () => {
  // Nothing of ours is to stand in the page.
  await browser().choose({ onRecognised: 'badge' })
  tab = await browser().open('about:blank')
  ;({ tab: popup } = await browser().ownPage('popup'))
  await popup.size(400, 600)
})
afterEach(() => {
  expect(popup.errors.splice(0)).toEqual([])
  expect(tab.errors.splice(0).filter((error) => !ITS_OWN.test(error))).toEqual([])
})
afterAll(async () => {
  await popup.close()
  await tab.close()
})

test.each<PageName>(['release', 'arabic', 'japanese', 'long'])(
  'reads the page %s and leaves every byte of it as it was',
  async (name) => {
    await briefed(name, MADE)
    expect(await difference(tab)).toEqual({ changes: 0, isSame: true })
  },
)

test('takes nothing from text that is not shown, marked as hidden, or folded away', async () => {
  const popup = await briefed('hiddenText', MADE)
  expect(await popup.text()).toMatch(/skarvik/i)
  expect(await popup.text()).not.toMatch(/zimbrel/i)
  expect(await difference(tab)).toEqual({ changes: 0, isSame: true })
})

test('not even where most of the page is hidden', async () => {
  const popup = await briefed('mostlyHidden', MADE)
  expect(await popup.text()).toMatch(/night|bus/i)
  expect(await popup.text()).not.toMatch(/parish register|ropewalk|long frost/i)
})

test('says how much was read of what is for subscribers, and of a page without end', async () => {
  const teaser = await briefed('paidFor', MADE)
  await teaser.says(/could read only \d paragraphs\. the rest is behind a paywall/i)
  const endless = await briefed('endless', MADE)
  const [, words = ''] = /only its first ([\d.,\s]+) words were read/i.exec(await endless.text()) ?? []
  expect(Number(words.replace(/\D/g, ''))).toBeGreaterThanOrEqual(40_000)
  expect(Number(words.replace(/\D/g, ''))).toBeLessThan(41_000)
})

test.each<PageName>(['wrongTypes', 'throwing', 'clobbered', 'deep', 'vast', 'vastTitle'])(
  'briefs the hostile page %s, or says what is wrong, and runs nothing of it',
  async (name) => {
    const popup = await briefed(
      name,
      /made on this device|not enough text|no takeaways|couldn't make|isn't responding/i,
    )
    expect(await difference(tab)).toEqual({ changes: 0, isSame: true })
    const ran = () => ({
      executed: Reflect.get(globalThis, 'executed') ?? null,
      elements: document.querySelectorAll('img[onerror],svg[onload],a[href^="javascript"]').length,
    })
    expect(await popup.page.evaluate(ran)).toEqual({ executed: null, elements: 0 })
    expect(await tab.page.evaluate(() => Reflect.get(globalThis, 'executed') ?? null)).toBe(null)
  },
)
