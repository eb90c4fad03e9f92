import { join } from 'node:path'
import { withBrowser } from '../scripts/eval/pages/stored-pages'
import { RELEASE_OUT } from '../scripts/lib/build'
import { builtExtension, PROJECT } from '../tests/harness/browsers'
import { scriptSizes } from './bytes'
import { reportEvidence } from './evidence'
import { fullLibraryTimes } from './full-library'
import { runGate } from './gate'
import { importTimes } from './import'
import type { Browsers } from './lib/browsers'
import { spread } from './lib/statistics'
import { reportLibraryPage } from './library-figures'
import { libraryPageTimes } from './library-page'
import { reportLongThread } from './long-thread-report'
import { reportMatch } from './match'
import { paintTimes } from './paint'
import type { Sizes } from './sizes'

/** A task that keeps the page from answering for longer than this, ms, is a long one (Long Tasks API). */
const LONG_TASK = 50

/** What a stage needs. */
export interface Bench {
  sizes: Sizes
  browsers: Browsers
  /** The folder that holds sets of stored pages, and how many of each are visited. */
  data: string | undefined
  limit: number | undefined
  /** Whether times are to be judged, and the figures of the documentation drawn anew. */
  judges: boolean
}

/** Prints what it measures, and returns the figures by name. */
type Stage = (bench: Bench) => Promise<Record<string, number>> | Record<string, number>

const rounded = (value: number) => Math.round(value * 10) / 10
const RELEASE = builtExtension('chromium', RELEASE_OUT)

const gate: Stage = async ({ data, limit }) => {
  const figures: Record<string, number> = {}
  if (!data) {
    console.log('gate on real pages: left out, name a folder of pages by --data FOLDER')
    return figures
  }
  await withBrowser(async (browser) => {
    for (const set of ['aeb_pages', 'nonarticle_pages']) {
      const runs = await runGate(browser, RELEASE, join(data, set), limit)
      for (const kind of ['cold', 'warm'] as const) {
        const times = runs.map((run) => run[`${kind}Ms`])
        const { median, p95, max } = spread(times)
        const long = times.filter((ms) => ms > LONG_TASK).length
        console.log(
          `gate on ${set}, ${kind}: ${times.length} pages, median ${rounded(median)} ms, p95 ${rounded(p95)}, max ${rounded(max)}, long tasks ${long}`,
        )
        figures[`gate.${set}.${kind}.medianMs`] = rounded(median)
        figures[`gate.${set}.${kind}.p95Ms`] = rounded(p95)
        figures[`gate.${set}.${kind}.longTasks`] = long
      }
    }
  })
  return figures
}

const bytes: Stage = async () => {
  console.log('bytes of each shipped script, raw and gzip')
  const figures: Record<string, number> = {}
  for (const { script, raw, gzip } of await scriptSizes(RELEASE)) {
    console.log(`  ${script.padEnd(32)} ${String(raw).padStart(8)} ${String(gzip).padStart(8)}`)
    figures[`bytes.${script}.gzip`] = gzip
  }
  return figures
}

const paint: Stage = async ({ browsers, sizes }) => {
  const painted = await browsers.use('chromium', (browser) => paintTimes(browser, sizes.paints))
  const figures: Record<string, number> = {}
  for (const [name, since] of [
    ['afterReadable', 'first contentful paint'],
    ['afterParsed', 'DOMContentLoaded'],
  ] as const) {
    const { median, p95, max } = spread(painted.map((times) => times[name]))
    console.log(
      `${since} to painted brief: median ${rounded(median)} ms, p95 ${rounded(p95)}, max ${rounded(max)}`,
    )
    figures[`paint.${name}.medianMs`] = rounded(median)
    figures[`paint.${name}.p95Ms`] = rounded(p95)
  }
  return figures
}

const match: Stage = ({ sizes, judges }) =>
  reportMatch(sizes.matched, join(PROJECT, judges ? 'docs/images' : '.cache/bench', 'match-growth.svg'))

const lookup: Stage = async ({ browsers, sizes: { library: count, loads } }) => {
  const library = await browsers.use('chromium', (browser) => fullLibraryTimes(browser, count, loads))
  console.log(`library of ${count} briefs: index built in ${rounded(library.build)} ms`)
  const figures: Record<string, number> = {}
  for (const name of ['asleep', 'awake', 'popup'] as const) {
    const { median, p95, max } = spread(library[name])
    console.log(`  ${name}: median ${rounded(median)} ms, p95 ${rounded(p95)}, max ${rounded(max)}`)
    figures[`library.${name}.medianMs`] = rounded(median)
  }
  return figures
}

const library: Stage = async ({ browsers, sizes }) => {
  const times = await browsers.use('chromium', (browser) => libraryPageTimes(browser, sizes.library, sizes))
  return reportLibraryPage(times, sizes.library)
}

const imports: Stage = async ({ browsers, sizes: { library: count } }) => {
  const { megabytes, ms, again } = await browsers.use('chromium', (browser) => importTimes(browser, count))
  console.log(
    `import of ${count} briefs from a feed of ${rounded(megabytes)} MB: ${rounded(ms)} ms; a second refresh ${rounded(again)} ms`,
  )
  return { 'import.ms': rounded(ms), 'import.againMs': rounded(again) }
}

/** Each by the name it is asked for with `--only`. */
export const STAGES: Readonly<Record<string, Stage>> = {
  bytes,
  gate,
  paint,
  match,
  evidence: ({ sizes }) => reportEvidence(sizes),
  lookup,
  library,
  import: imports,
  thread: ({ browsers, sizes, judges }) => reportLongThread(browsers, sizes, LONG_TASK, judges),
}
