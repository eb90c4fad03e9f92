import * as v from 'valibot'
import { standsStill } from '../tests/harness/stands-still'
import type { TestBrowser } from '../tests/harness/test-browser'
import { ADDRESSES } from '../tests/site/addresses'
import { longThread } from '../tests/stand-ins/long-thread'
import { hnItem, hnSearch } from '../tests/stand-ins/source-answers'
import { SourcesStandIn } from '../tests/stand-ins/sources'

/** How far the opened thread is scrolled in each frame, CSS px: as fast as a hard flick. */
const STEP = 300

const times = v.array(v.number())
const measured = v.object({
  /** From the press to the first painted comments, what a source on this machine takes to answer included. */
  pressed: times,
  /** From the last frame before the comments stood in the page to the frame that shows them. */
  painted: times,
  /** Tasks over 50 ms while scrolling, as the browser tells them; null where it tells none. */
  longTasks: v.nullable(times),
  /** Between two frames while scrolling. No task is longer than the longest of them. */
  frames: times,
  /** Rows drawn at the end. */
  rows: v.number(),
})

/** What a reader of a long thread waits for, ms. */
export type LongThreadTimes = v.InferOutput<typeof measured>

/**
 * Opens the thread again and again and then scrolls it. As text, because what runs these files leaves helpers in functions that
 * a page does not have.
 */
const measure = (openings: number, frames: number) => `(async () => {
  const root = document
  const button = root.querySelector('.talk-title')
  const scroller = root.querySelector('.scroll')
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const [pressed, painted, longTasks, frames] = [[], [], [], []]
  for (let run = 0; run < ${openings}; run++) {
    if (run > 0) {
      button.click()
      while (root.querySelector('.comment')) await frame()
    }
    const press = performance.now()
    let before = press
    button.click()
    while (!root.querySelector('.comment')) {
      before = performance.now()
      await frame()
    }
    await frame()
    pressed.push(performance.now() - press)
    painted.push(performance.now() - before)
  }
  const tellsTasks = PerformanceObserver.supportedEntryTypes.includes('longtask')
  const watch = new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration)))
  if (tellsTasks) watch.observe({ type: 'longtask' })
  await frame()
  for (let step = 0, last = performance.now(); step < ${frames}; step++) {
    scroller.scrollTop += ${STEP}
    await frame()
    const now = performance.now()
    frames.push(now - last)
    last = now
  }
  // What is told of the last frames comes a moment later.
  await new Promise((resolve) => setTimeout(resolve, 200))
  const rows = root.querySelectorAll('.comment').length
  return JSON.stringify({ pressed, painted, longTasks: tellsTasks ? longTasks : null, frames, rows })
})()`

/**
 * Times a thread of `size` × 10 comments.
 * @param openings times it is opened.
 * @param frames in which it is scrolled then.
 */
export async function longThreadTimes(
  browser: TestBrowser,
  size: number,
  openings: number,
  frames: number,
): Promise<LongThreadTimes> {
  const sources = new SourcesStandIn(browser.site)
  try {
    const comments = longThread(size, 9)
    sources.behave('hacker-news', {
      kind: 'answer',
      of: ({ pathname }) =>
        pathname.endsWith('/search')
          ? hnSearch([
              { id: '77', url: ADDRESSES.original, title: 'A very long thread', comments: size * 10 },
            ])
          : hnItem('77', comments),
    })
    await browser.confirmPresses()
    const tab = await browser.open(ADDRESSES.original)
    const sidebar = await tab.sidebarReady()
    // What is found on the page moves what stands below it, and with it the button that is to be pressed.
    await sidebar.element('button.numeral')
    await standsStill(sidebar)
    await sidebar.click(/^ask 6 sources/)
    await sidebar.says(/6 of 6 sources answered/i)
    await sidebar.operable(/^A very long thread/)
    return v.parse(measured, JSON.parse(String(await sidebar.evaluate(measure(openings, frames)))))
  } finally {
    sources.close()
  }
}
