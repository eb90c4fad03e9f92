import type { Page } from 'puppeteer-core'
import type { TestBrowser } from '../tests/harness/test-browser'
import { until } from '../tests/harness/until'
import { Newsroom } from './match/generated'

/** Long tasks of the page in one piece of work (Long Tasks API: over 50 ms), ms each. */
type LongTasks = number[]

/** What a reader with very many briefs waits for on the library's page, ms. */
export interface LibraryPageTimes {
  /** From the start of the visit to the first stories on screen. */
  first: number[]
  /** To everything read and searchable. */
  whole: number[]
  opening: LongTasks
  /** From a letter typed to what it finds being painted. */
  typed: number[]
  typing: LongTasks
  /** From the choice of another order, of a topic, of everything, of nothing, to its being painted. */
  chosen: number[]
  choosing: LongTasks
  scrolling: LongTasks
  /** Megabytes of live objects of the page with everything read, after clearing up. */
  megabytes: number
}

interface Watch {
  storypulseLong?: number[]
}

/** Has the page note its long tasks, those before among them. */
async function watch(page: Page): Promise<void> {
  // What compiles this file names functions by a helper that the page does not have.
  await page.evaluate('globalThis.__name = (one) => one')
  await page.evaluate(() => {
    const long: number[] = []
    ;(globalThis as Watch).storypulseLong = long
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) long.push(Math.round(duration))
    }).observe({ type: 'longtask', buffered: true })
  })
}

/** The long tasks since the last look. */
async function longTasks(page: Page): Promise<LongTasks> {
  return page.evaluate(async () => {
    // They are told of a moment after they end.
    await new Promise((resolve) => setTimeout(resolve, 200))
    return (globalThis as Watch).storypulseLong?.splice(0) ?? []
  })
}

/** Writes each of these into the search field and tells how long it took until that was painted. */
async function typeAll(page: Page, values: readonly string[]): Promise<number[]> {
  return page.evaluate(async (values) => {
    const field = document.querySelector<HTMLInputElement>('.search-box input')
    if (!field) throw new Error('No search')
    const times: number[] = []
    for (const value of values) {
      const start = performance.now()
      field.value = value
      field.dispatchEvent(new Event('input', { bubbles: true }))
      await new Promise<void>((resolve) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve()
          port2.postMessage(null)
        }),
      )
      times.push(performance.now() - start)
      await new Promise((resolve) => setTimeout(resolve, 60))
    }
    return times
  }, values)
}

/** Does what changes the whole list, and tells how long each took until it was painted. */
async function chooseAll(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const painted = () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve()
          port2.postMessage(null)
        }),
      )
    const order = [...document.querySelectorAll<HTMLSelectElement>('.filters select')].at(-1)
    const unread = document.querySelector<HTMLInputElement>('.filter-checks input')
    const all = document.querySelector<HTMLInputElement>('.list-head input')
    if (!order || !unread || !all) throw new Error('No list')
    const choose = (value: string) => () => {
      order.value = value
      order.dispatchEvent(new Event('change', { bubbles: true }))
    }
    const times: number[] = []
    const steps = [
      choose('oldest'),
      choose('headline'),
      choose('newest'),
      () => unread.click(),
      () => unread.click(),
      () => all.click(),
      () => all.click(),
    ]
    for (const step of steps) {
      const start = performance.now()
      step()
      await painted()
      times.push(performance.now() - start)
      await new Promise((resolve) => setTimeout(resolve, 60))
    }
    return times
  })
}

async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const end = document.documentElement.scrollHeight
    for (let step = 1; step <= 120; step++) {
      scrollTo(0, (end * step) / 120)
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    scrollTo(0, 0)
  })
}

/** How often the page is timed. */
interface Runs {
  /** Openings of the page; each reads the whole library. */
  openings: number
  /** Searches typed letter by letter. */
  searches: number
}

/** Times the library's page in Chromium with `count` made-up briefs. */
export async function libraryPageTimes(
  browser: TestBrowser,
  count: number,
  { openings, searches }: Runs,
): Promise<LibraryPageTimes> {
  const newsroom = new Newsroom(4)
  const briefs = Array.from({ length: count }, (_, number) => newsroom.brief(number))
  await browser.fill(briefs)
  // The first wake builds the index and gives each brief its place; that is measured elsewhere.
  await browser.control.ask('library-background:ready', {})
  await until('the index to be kept', () => browser.control.isIndexKept(), 120_000)
  const times: LibraryPageTimes = {
    first: [],
    whole: [],
    opening: [],
    typed: [],
    typing: [],
    chosen: [],
    choosing: [],
    scrolling: [],
    megabytes: 0,
  }
  for (let run = 0; run < openings; run++) {
    const { tab } = await browser.ownPage('library')
    const { page } = tab
    await page.bringToFront()
    await watch(page)
    const { first, whole } = await page.evaluate(async () => {
      const when = async (isSo: () => boolean) => {
        while (!isSo()) await new Promise((resolve) => requestAnimationFrame(resolve))
        return performance.now()
      }
      const first = await when(() => document.querySelector('.story-row') !== null)
      const whole = await when(() => document.querySelector('.reading') === null)
      return { first, whole }
    })
    times.first.push(first)
    times.whole.push(whole)
    times.opening.push(...(await longTasks(page)))
    if (run === openings - 1) {
      for (let one = 0; one < searches; one++) {
        const words = (briefs[(one * 811) % count]?.headline ?? '').split(' ').slice(0, 3).join(' ')
        times.typed.push(
          ...(await typeAll(
            page,
            [...words].map((_, end) => words.slice(0, end + 1)),
          )),
        )
      }
      times.typing.push(...(await longTasks(page)))
      await typeAll(page, [''])
      times.chosen.push(...(await chooseAll(page)))
      times.choosing.push(...(await longTasks(page)))
      await scrollThrough(page)
      times.scrolling.push(...(await longTasks(page)))
      const devTools = await page.createCDPSession()
      await devTools.send('HeapProfiler.collectGarbage')
      const { usedSize } = await devTools.send('Runtime.getHeapUsage')
      times.megabytes = usedSize / 1e6
    }
    await tab.close()
  }
  return times
}
