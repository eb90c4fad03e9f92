import { expect, test } from 'vitest'
import { bundledStories } from '../../assets/stories'
import { parseBrief } from '../../core/brief/brief'
import { inView, marked } from '../e2e/support/marks'
import { sidebarBox } from '../harness/sidebar-frame'
import type { Surface } from '../harness/surface'
import type { Tab } from '../harness/tab'
import { until } from '../harness/until'
import { useNewBrowser } from '../harness/use-browser'
import { ADDRESSES, type PageName } from '../site/addresses'

const browser = useNewBrowser()
const story = parseBrief(bundledStories[0])

/** Words as they stand, without the signs that only direct how they are drawn. */
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ')

async function open(name: PageName): Promise<{ tab: Tab; sidebar: Surface }> {
  const tab = await browser().open(ADDRESSES[name])
  return { tab, sidebar: tab.sidebar }
}

async function openStory(): Promise<{ tab: Tab; sidebar: Surface }> {
  const opened = await open('original')
  await opened.sidebar.says(/key takeaways/i)
  return opened
}

/** Closes tabs, in none of which anything may have gone wrong. */
async function end(...tabs: Tab[]): Promise<void> {
  for (const tab of tabs) {
    expect(tab.errors).toEqual([])
    await tab.close()
  }
}

test('recognises the story and draws its brief beside the text, out of reach of the page', async () => {
  const { tab, sidebar } = await openStory()
  expect(await browser().verdict(tab)).toBe('same-page')
  await sidebar.says(/same page/i)
  const text = plain(await sidebar.text())
  // Marks of evidence come between the sentences of the analysis a moment later.
  const sentences = story.analysis.flatMap((paragraph) => paragraph.split(/(?<=\.)\s+(?=\p{Lu})/u))
  for (const words of [story.headline, story.whyItMatters ?? '', ...story.takeaways, ...sentences]) {
    expect(text).toContain(plain(words))
  }
  await until('room', async () => {
    const textEnds = await tab.page.evaluate(
      () => document.querySelector('h1')?.getBoundingClientRect().right,
    )
    return (textEnds ?? Number.NaN) <= ((await sidebarBox(tab.page))?.x ?? Number.NaN)
  })
  const roots = await tab.page.evaluate(() =>
    [...document.querySelectorAll('*')].map((one) => one.shadowRoot),
  )
  expect(roots.filter((root) => root !== null)).toEqual([])
  await end(tab)
})

test('leads from a takeaway to its passage in the page', async () => {
  const { tab, sidebar } = await openStory()
  const last = `takeaway ${story.takeaways.length - 1}`
  expect(await marked(tab)).toEqual([])
  await sidebar.press(`button[data-line="${last}"]`)
  await until('the passage in view', () => inView(tab))
  expect((await marked(tab)).join(' ')).toMatch(/continuous integration/i)
  expect(await tab.page.evaluate(() => scrollY)).toBeGreaterThan(100)
  await end(tab)
})

test('copies the takeaways', async () => {
  const { tab, sidebar } = await openStory()
  await sidebar.click(/^copy takeaways/)
  await sidebar.says(/copied 5 takeaways as rich text/i)
  const { html, text } = await browser().clipboard()
  for (const takeaway of story.takeaways) {
    expect(text).toContain(takeaway)
    expect(html).toContain(takeaway)
  }
  expect(text).toContain(ADDRESSES.original)
  await end(tab)
})

test('folds to the edge, unfolds and closes', async () => {
  const { tab, sidebar } = await openStory()
  await sidebar.click(/^collapse to the edge/)
  await sidebar.operable(/open the brief/)
  expect(await sidebar.text()).not.toMatch(/key takeaways/i)
  await sidebar.click(/open the brief/)
  await sidebar.says(/key takeaways/i)
  await sidebar.click(/^close on this page/)
  await until('the sidebar to go', async () => !(await sidebar.exists()))
  await end(tab)
})

test('shows the same brief in the popup, which opens it beside the page again', async () => {
  const { tab, sidebar } = await openStory()
  await sidebar.click(/^close on this page/)
  const popup = await browser().popup(tab)
  await popup.surface.says(/key takeaways/i)
  const text = plain(await popup.surface.text())
  for (const takeaway of story.takeaways) expect(text).toContain(takeaway)
  await popup.surface.click(/^open sidebar/)
  await popup.surface.operable(/^close sidebar/)
  await tab.page.bringToFront()
  await sidebar.says(/key takeaways/i)
  await end(popup.tab, tab)
})

test('makes a brief of a story nobody knows, on the device', async () => {
  const { tab, sidebar } = await open('release')
  const popup = await browser().popup(tab)
  await popup.surface.says(/no story found/i)
  await popup.surface.click(/^make a brief/)
  await popup.surface.says(/made on this device from this page's own sentences/i)
  await tab.page.bringToFront()
  await sidebar.says(/made on this device/i)
  await sidebar.says(/key takeaways/i)
  await end(popup.tab, tab)
})
