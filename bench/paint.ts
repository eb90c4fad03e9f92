import type { Page } from 'puppeteer-core'
import { sidebarPlace } from '../tests/harness/sidebar-frame'
import type { TestBrowser } from '../tests/harness/test-browser'
import { until } from '../tests/harness/until'
import { ADDRESSES } from '../tests/site/addresses'

/**
 * When the frame has drawn the brief, ms since 1970. As text, because what runs these files leaves helpers in functions that a page
 * does not have.
 */
const DRAWN = `new Promise((resolve) => {
  const take = ([first]) => first && resolve(performance.timeOrigin + first.startTime)
  new PerformanceObserver((list) => take(list.getEntriesByName('drawn'))).observe({ type: 'mark', buffered: true })
})`

/** When the brief beside a page was painted, ms since 1970. */
export async function paintedAt(page: Page): Promise<number> {
  const { frame } = await until('the sidebar', () => sidebarPlace(page))
  return Number(await frame.evaluate(DRAWN))
}

/** Times of one load, ms. */
export interface PaintTimes {
  /** From the page's first contentful paint, when its reader can begin, to the painted brief. */
  afterReadable: number
  /** From DOMContentLoaded to the painted brief. */
  afterParsed: number
}

/** When the brief is painted on fresh loads of the original's page; the first, which compiles everything, is not counted. */
export async function paintTimes(browser: TestBrowser, runs: number): Promise<PaintTimes[]> {
  const times: PaintTimes[] = []
  for (let run = 0; run <= runs; run++) {
    const page = await browser.driver.browser.newPage()
    await page.goto(ADDRESSES.original, { waitUntil: 'domcontentloaded' })
    const painted = await paintedAt(page)
    const moments = await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation')
      const [readable] = performance.getEntriesByName('first-contentful-paint')
      return {
        parsed:
          performance.timeOrigin +
          (navigation instanceof PerformanceNavigationTiming ? navigation.domContentLoadedEventEnd : 0),
        readable: performance.timeOrigin + (readable?.startTime ?? 0),
      }
    })
    if (run > 0) {
      times.push({ afterReadable: painted - moments.readable, afterParsed: painted - moments.parsed })
    }
    await page.close()
  }
  return times
}
