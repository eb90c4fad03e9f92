import { TestBrowser } from '../tests/harness/test-browser'
import { ADDRESSES } from '../tests/site/addresses'

/** Fresh loads of the original's page; the first, which compiles everything, is not counted. */
const RUNS = 15

/** The brief's headline is drawn when the frame after its element's arrival has passed. */
const waitForBrief = () =>
  new Promise<number>((resolve) => {
    const look = () => {
      const drawn = document.querySelector('storypulse-sidebar')?.shadowRoot?.querySelector('ol li')
      if (drawn) requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
      else requestAnimationFrame(look)
    }
    look()
  })

/**
 * ms from the moment a page is readable (DOMContentLoaded) to the painted brief, once a run. Takes a build whose shadow
 * root is open, because the brief of the release build is out of any measuring script's sight.
 */
export async function paintTimes(extension: string): Promise<number[]> {
  const browser = await TestBrowser.start({ kind: 'chromium', extension })
  const times: number[] = []
  try {
    for (let run = 0; run <= RUNS; run++) {
      const page = await browser.driver.browser.newPage()
      await page.goto(ADDRESSES.original, { waitUntil: 'domcontentloaded' })
      const painted = await page.evaluate(waitForBrief)
      const readable = await page.evaluate(() => {
        const [navigation] = performance.getEntriesByType('navigation')
        return navigation instanceof PerformanceNavigationTiming ? navigation.domContentLoadedEventEnd : 0
      })
      if (run > 0) times.push(painted - readable)
      await page.close()
    }
  } finally {
    await browser.close()
  }
  return times
}
