import { join } from 'node:path'
import { parseArgs } from 'node:util'
import puppeteer from 'puppeteer-core'
import { run } from '../scripts/lib/run'
import { installedBrowser } from '../tests/harness/browsers'
import { scriptSizes } from './bytes'
import { reportEvidence } from './evidence'
import { fullLibraryTimes } from './full-library'
import { runGate } from './gate'
import { spread } from './lib/statistics'
import { reportLongThread } from './long-thread-report'
import { reportMatch } from './match'
import { paintTimes } from './paint'

const RELEASE = '.output/chrome-mv3'
const OPEN_OUT = '.output-e2e'
const OPEN = `${OPEN_OUT}/chrome-mv3`

/** Briefs of a reader who keeps very many. */
const FULL_LIBRARY = 10_000

/** Comments of the longest thread that has to stay quick. */
const LONG_THREAD = 5000

/** A task that keeps the page from answering for longer than this, ms, is a long one (Long Tasks API). */
const LONG_TASK = 50

// `--only thread` leaves out all but the long thread, which takes two minutes by itself.
const { values } = parseArgs({
  options: { data: { type: 'string' }, limit: { type: 'string' }, only: { type: 'string' } },
})
const rounded = (value: number) => Math.round(value * 10) / 10
const figures: Record<string, number> = {}

async function build(): Promise<void> {
  const open = { STORYPULSE_SHADOW: 'open', STORYPULSE_OUT: OPEN_OUT }
  for (const [out, env, family] of [
    [RELEASE, {}, []],
    [OPEN, open, []],
    [`${OPEN_OUT}/firefox-mv3`, open, ['-b', 'firefox', '--mv3']],
  ] as const) {
    const { code, output } = await run('wxt', ['build', ...family], { env })
    if (code !== 0) throw new Error(`${out} could not be built:\n${output}`)
  }
}

async function benchGate(folder: string): Promise<void> {
  const browser = await puppeteer.launch({
    executablePath: installedBrowser('chromium').path,
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
  try {
    for (const set of ['aeb_pages', 'nonarticle_pages']) {
      const limit = values.limit ? Number(values.limit) : undefined
      const runs = await runGate(browser, RELEASE, join(folder, set), limit)
      for (const kind of ['cold', 'warm'] as const) {
        const times = runs.map((run) => run[`${kind}Ms`])
        const { median, p95, max } = spread(times)
        const long = times.filter((ms) => ms > LONG_TASK).length
        console.log(
          `gate on ${set}, ${kind}: ${times.length} pages, median ${rounded(median)} ms, p95 ${rounded(p95)}, max ${rounded(max)}, long tasks ${long}`,
        )
        Object.assign(figures, {
          [`gate.${set}.${kind}.medianMs`]: rounded(median),
          [`gate.${set}.${kind}.p95Ms`]: rounded(p95),
          [`gate.${set}.${kind}.longTasks`]: long,
        })
      }
    }
  } finally {
    await browser.close()
  }
}

async function benchOthers(): Promise<void> {
  console.log('bytes of each shipped script, raw and gzip')
  for (const { script, raw, gzip } of await scriptSizes(RELEASE)) {
    console.log(`  ${script.padEnd(32)} ${String(raw).padStart(8)} ${String(gzip).padStart(8)}`)
    figures[`bytes.${script}.gzip`] = gzip
  }

  if (values.data) await benchGate(values.data)
  else console.log('gate on real pages: left out, name a folder of pages by --data FOLDER')

  const painted = await paintTimes(OPEN)
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

  Object.assign(figures, reportMatch())
  Object.assign(figures, await reportEvidence())

  const library = await fullLibraryTimes(OPEN, FULL_LIBRARY)
  console.log(`library of ${FULL_LIBRARY} briefs: index built in ${rounded(library.build)} ms`)
  for (const name of ['asleep', 'awake', 'popup'] as const) {
    const { median, p95, max } = spread(library[name])
    console.log(`  ${name}: median ${rounded(median)} ms, p95 ${rounded(p95)}, max ${rounded(max)}`)
    figures[`library.${name}.medianMs`] = rounded(median)
  }
}

await build()

if (values.only !== 'thread') await benchOthers()
Object.assign(figures, await reportLongThread(LONG_THREAD, LONG_TASK, OPEN_OUT))

console.log(JSON.stringify(figures))
