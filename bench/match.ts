import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { PageCard } from '../core/article/page-card'
import { decide, recordsToRead } from '../core/match/decide'
import { SNAPSHOT_HEAD, structureSize } from '../core/match/snapshot'
import { StoryIndex } from '../core/match/story-index'
import { quantile } from './lib/statistics'
import { Newsroom } from './match/generated'
import type { MatchRun } from './match/match-run'
import { growthPlot } from './match/plot'

const PAGES = 60
/** Each page is decided so often before the clock runs, so that the engine has compiled what it will, and so often again. */
const ROUNDS = 3
const COLD_RUNS = 7

function timed<T>(run: () => T): { ms: number; value: T } {
  const started = performance.now()
  const value = run()
  return { ms: performance.now() - started, value }
}

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

function memory(): number {
  collectGarbage()
  collectGarbage()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** As when a page loads and the background sleeps: what finds candidates is read, then the records of those. */
function decideCold(card: PageCard, snapshot: Uint8Array<ArrayBuffer>): void {
  const stories = StoryIndex.fromSnapshot(snapshot.slice(0, structureSize(snapshot.slice(0, SNAPSHOT_HEAD))))
  for (const { id, span } of recordsToRead(card, stories, []))
    stories.supply(id, snapshot.slice(span.start, span.end))
  decide(card, stories, [])
}

function measure(stories: StoryIndex, pages: readonly PageCard[]): MatchRun {
  const snapshot = stories.toSnapshot()
  const cold = pages.slice(0, COLD_RUNS).map((page) => timed(() => decideCold({ ...page }, snapshot)).ms)
  const before = memory()
  const woken = StoryIndex.fromSnapshot(snapshot.slice())
  const bytesInMemory = memory() - before
  for (let round = 0; round < ROUNDS; round++) for (const page of pages) decide({ ...page }, woken, [])
  const times = pages.map((page) =>
    Math.min(...Array.from({ length: ROUNDS }, () => timed(() => decide({ ...page }, woken, [])).ms)),
  )
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
 * service worker just woke, so that the index is first read from its snapshot; the disk's own time is not in it. Of a
 * page's rounds the quickest counts, so that other work on the machine does not. A page card is copied for each run, so that nothing kept of it helps.
 */
export function benchMatch(sizes: readonly number[]): MatchRun[] {
  const newsroom = new Newsroom(1)
  const stories = new StoryIndex()
  const pages: PageCard[] = []
  return sizes.map((size) => {
    while (stories.size < size) {
      const number = stories.size
      const brief = newsroom.brief(number)
      stories.add(brief)
      if (pages.length < PAGES) pages.push(newsroom.page(brief, number))
    }
    return measure(stories, pages)
  })
}

const rounded = (value: number) => Math.round(value * 100) / 100

/**
 * Prints what `benchMatch` measured, draws it, and returns the figures by name.
 * @param plot the file to draw it into.
 */
export function reportMatch(sizes: readonly number[], plot: string): Record<string, number> {
  const runs = benchMatch(sizes)
  const figures: Record<string, number> = {}
  for (const { briefs, warm, cold, bytesOnDisk, bytesInMemory } of runs) {
    const row = {
      warmMs: rounded(warm.median),
      warmP95Ms: rounded(warm.p95),
      coldMs: rounded(cold),
      bytesOnDisk: Math.round(bytesOnDisk),
      bytesInMemory: Math.round(bytesInMemory),
    }
    console.log(
      `match against ${briefs} briefs: warm median ${row.warmMs} ms, p95 ${row.warmP95Ms}; cold ${row.coldMs} ms; a brief takes ${row.bytesOnDisk} bytes on disk, ${row.bytesInMemory} in memory`,
    )
    for (const [name, value] of Object.entries(row)) figures[`match.${briefs}.${name}`] = value
  }
  mkdirSync(dirname(plot), { recursive: true })
  writeFileSync(plot, growthPlot(runs))
  return figures
}
