import { afterEach, expect, test } from 'vitest'
import type { Tab } from '../harness/tab'
import { until } from '../harness/until'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES, type PageName } from '../site/addresses'

const browser = useBrowser()
/** CSS px; where Why It Matters comes first, it is the content that begins there. */
const CONTENT_BEGINS = 150
/** Of the window's height, CSS px. */
const WINDOW = 900
/** Layout shift scores, https://web.dev/articles/cls */
const MOST_SHIFT = 0.01
let tab: Tab | null = null
afterEach(async () => {
  await tab?.close()
  tab = null
})

/** Where each line of the brief is, CSS px from the top of the sidebar. */
const tops = (of: Tab) =>
  of.sidebar.evaluate(() =>
    [...document.querySelectorAll('.headline, .why, .takeaway p[lang], .paragraph')].map((line) =>
      Math.round(line.getBoundingClientRect().top),
    ),
  )

/** The sum of the layout shifts in the sidebar since it was loaded; null in a browser that does not measure them. */
const shift = (of: Tab) =>
  of.sidebar.evaluate(async () => {
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return null
    const entries = await new Promise<PerformanceEntryList>((resolve) => {
      const observer = new PerformanceObserver((list) => resolve(list.getEntries()))
      observer.observe({ type: 'layout-shift', buffered: true })
      // Where nothing moved there is no entry to wait for.
      requestAnimationFrame(() => requestAnimationFrame(() => resolve([])))
    })
    return entries.reduce((sum, entry) => sum + Number(Reflect.get(entry, 'value')), 0)
  })

async function open(page: PageName, makes: boolean): Promise<Tab> {
  const opened = await browser().open(ADDRESSES[page])
  tab = opened
  await opened.size(1280, WINDOW)
  if (makes) {
    await browser().asked(opened)
    await browser().command(opened, 'brief-page')
  }
  await opened.sidebar.element('.takeaway')
  return opened
}

test.each([
  ['release', true],
  ['arabic', true],
  ['original', false],
  ['ugly', false],
] as const)(
  'begins with its content on %s, and nothing moves when the evidence comes',
  async (page, makes) => {
    const opened = await open(page, makes)
    const { sidebar } = opened
    const before = await tops(opened)
    await sidebar.element('button.numeral')
    await browser().settled(opened)
    expect(await tops(opened)).toEqual(before)
    const moved = await shift(opened)
    if (moved !== null) expect(moved).toBeLessThan(MOST_SHIFT)
    const { begins, first, inView, count } = await sidebar.evaluate(() => {
      const rows = [...document.querySelectorAll('.takeaway')]
      const end = document.querySelector('.bottom')?.getBoundingClientRect().top ?? 0
      const top = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().top
      const takeaway = top('.takeaway p[lang]') ?? Number.NaN
      return {
        begins: top('.why') ?? takeaway,
        first: Math.round(takeaway),
        inView: rows.filter((row) => row.getBoundingClientRect().bottom <= end).length,
        count: rows.length,
      }
    })
    console.info(`${browser().kind} ${page}: first takeaway ${first} px, ${inView} in view, shift ${moved}`)
    expect(begins).toBeLessThanOrEqual(CONTENT_BEGINS)
    expect(inView).toBeGreaterThanOrEqual(Math.min(4, count))
  },
)

test('the number of a takeaway is at least 28 px square to press, and says what it does', async () => {
  const opened = await open('original', false)
  await opened.sidebar.element('button.numeral')
  const sizes = await opened.sidebar.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button.numeral')].map((button) => {
      const { width, height } = button.getBoundingClientRect()
      return { least: Math.min(width, height), title: button.title }
    }),
  )
  for (const { least, title } of sizes) {
    expect(least).toBeGreaterThanOrEqual(28)
    expect(title).toMatch(/show on the page/i)
  }
})

test('a sentence of the analysis leads to its passage, and the chip back', async () => {
  const opened = await open('original', false)
  const sentence = await opened.sidebar.element('.analysis .sentence-link')
  await sentence.evaluate((one) => {
    one.scrollIntoView({ block: 'center' })
    if (one instanceof HTMLElement) one.focus()
  })
  await opened.page.keyboard.press('Enter')
  await until('the way back', async () => opened.sidebar.offers(/^back to where you were/))
  await opened.sidebar.click(/^back to where you were/)
  await until('no way back', async () => !(await opened.sidebar.offers(/^back to where you were/)))
})

test('is closer together where the reader chose so', async () => {
  const opened = await open('original', false)
  const height = () => opened.sidebar.evaluate(() => document.querySelector('.takeaways')?.clientHeight ?? 0)
  const comfortable = await height()
  await browser().choose({ density: 'compact' })
  await until('less height', async () => (await height()) < comfortable)
  await browser().choose({ density: 'comfortable' })
})
