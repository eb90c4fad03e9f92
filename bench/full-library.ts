import type { TestBrowser } from '../tests/harness/test-browser'
import { until } from '../tests/harness/until'
import { ADDRESSES } from '../tests/site/addresses'
import { Newsroom } from './match/generated'
import { paintedAt } from './paint'

/** What a reader with many briefs waits for, ms. */
export interface FullLibraryTimes {
  /** First waking with all briefs stored and no index yet. */
  build: number
  /** From the first contentful paint to the painted brief, the background asleep before. */
  asleep: number[]
  /** The same with the background awake. */
  awake: number[]
  /** What the popup asks of a background that is awake, until it has the answer. */
  popup: number[]
}

/**
 * Times the extension with `count` made-up briefs in its library.
 * @param runs loads of the story's page, each once after a sleep of the background and once with it awake.
 */
export async function fullLibraryTimes(
  browser: TestBrowser,
  count: number,
  runs: number,
): Promise<FullLibraryTimes> {
  const newsroom = new Newsroom(1)
  await browser.fill(Array.from({ length: count }, (_, number) => newsroom.brief(number)))
  const ask = async () => {
    const tabId = await browser.tabId(tab)
    const start = performance.now()
    await browser.control.ask('popup-background:view', { tabId })
    return performance.now() - start
  }
  const tab = await browser.open(ADDRESSES.release)
  const started = performance.now()
  await browser.control.ask('popup-background:view', { tabId: await browser.tabId(tab) })
  await browser.verdict(tab)
  const build = performance.now() - started
  await until('the index to be kept', () => browser.control.isIndexKept(), 30_000)

  const load = async () => {
    const page = await browser.driver.browser.newPage()
    await page.goto(ADDRESSES.original, { waitUntil: 'domcontentloaded' })
    const painted = await paintedAt(page)
    const readable = await page.evaluate(
      () =>
        performance.timeOrigin + (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0),
    )
    await page.close()
    return painted - readable
  }
  const asleep: number[] = []
  const awake: number[] = []
  const popup: number[] = []
  for (let run = 0; run < runs; run++) {
    await browser.sleep()
    asleep.push(await load())
    awake.push(await load())
    popup.push(await ask())
  }
  return { build, asleep, awake, popup }
}
