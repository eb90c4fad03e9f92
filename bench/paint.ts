import type { TestBrowser } from '../tests/harness/test-browser'
import { ADDRESSES } from '../tests/site/addresses'

/**
 * Resolves with the time when the brief is drawn: when the frame after its element's arrival has passed. As text, because
 * what runs these files leaves helpers in functions that a page does not have.
 */
export const WAIT_FOR_BRIEF = `new Promise((resolve) => {
  const look = () => {
    const drawn = document.querySelector('storypulse-sidebar')?.shadowRoot?.querySelector('ol li')
    if (drawn) requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
    else requestAnimationFrame(look)
  }
  look()
})`

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
    const painted = Number(await page.evaluate(WAIT_FOR_BRIEF))
    const moments = await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation')
      const [readable] = performance.getEntriesByName('first-contentful-paint')
      return {
        parsed: navigation instanceof PerformanceNavigationTiming ? navigation.domContentLoadedEventEnd : 0,
        readable: readable?.startTime ?? 0,
      }
    })
    if (run > 0) {
      times.push({ afterReadable: painted - moments.readable, afterParsed: painted - moments.parsed })
    }
    await page.close()
  }
  return times
}
