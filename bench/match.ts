import type { PageCard } from '../core/article/page-card'
import { decide } from '../core/match/decide'
import { StoryIndex } from '../core/match/story-index'
import { quantile } from './lib/statistics'
import { Newsroom } from './match/generated'

const SIZES = [100, 1_000, 10_000, 100_000]
const PAGES = 60
/** Pages decided before the clock runs, so that the engine has compiled what it will. */
const WARM_UP = 30
const COLD_RUNS = 5

/** What was measured with one size of library. Times in ms. */
export interface MatchRun {
  briefs: number
  warm: { median: number; p95: number }
  cold: number
  bytesOnDisk: number
  bytesInMemory: number
}

function timed<T>(run: () => T): { ms: number; value: T } {
  const started = performance.now()
  const value = run()
  return { ms: performance.now() - started, value }
}

function memory(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

function measure(stories: StoryIndex, pages: readonly PageCard[]): MatchRun {
  const snapshot = stories.toSnapshot()
  const [first] = pages
  const cold = Array.from({ length: COLD_RUNS }, () => {
    const bytes = snapshot.slice()
    return timed(() => {
      const woken = StoryIndex.fromSnapshot(bytes)
      if (first) decide(first, woken, [])
    }).ms
  })
  const before = memory()
  const woken = StoryIndex.fromSnapshot(snapshot.slice())
  const bytesInMemory = memory() - before
  for (const page of pages.slice(0, WARM_UP)) decide(page, woken, [])
  const times = pages.map((page) => timed(() => decide(page, woken, [])).ms)
  return {
    briefs: stories.size,
    warm: { median: quantile(times, 0.5), p95: quantile(times, 0.95) },
    cold: quantile(cold, 0.5),
    bytesOnDisk: snapshot.length / stories.size,
    bytesInMemory: bytesInMemory / stories.size,
  }
}

/**
 * Time to decide on a page and room a brief takes, for libraries of growing size. Warm: the index is in memory. Cold: the
 * service worker just woke, so that the index is first read from its snapshot. Memory is exact only under `--expose-gc`.
 */
export function benchMatch(): MatchRun[] {
  const newsroom = new Newsroom(1)
  const stories = new StoryIndex()
  const pages: PageCard[] = []
  return SIZES.map((size) => {
    while (stories.size < size) {
      const number = stories.size
      const brief = newsroom.brief(number)
      stories.add(brief)
      if (pages.length < PAGES) pages.push(newsroom.page(brief, number))
    }
    return measure(stories, pages)
  })
}
