import { join } from 'node:path'
import { parseArgs } from 'node:util'
import puppeteer from 'puppeteer-core'
import { run } from '../scripts/lib/run'
import { installedBrowser } from '../tests/harness/browsers'
import { scriptSizes } from './bytes'
import { reportEvidence } from './evidence'
import { fullLibraryTimes } from './full-library'
import { runGate } from './gate'
import { importTimes } from './import'
import { spread } from './lib/statistics'
import { reportLibraryPage } from './library-figures'
import { libraryPageTimes } from './library-page'
import { reportLongThread } from './long-thread-report'
import { reportMatch } from './match'
import { paintTimes } from './paint'

const RELEASE = '.output/chrome-mv3'
const OPEN_OUT = '.output/open'
const OPEN = `${OPEN_OUT}/chrome-mv3`

/** Briefs of a reader who keeps very many. */
const FULL_LIBRARY = 10_000

/** Comments of the longest thread that has to stay quick. */
const LONG_THREAD = 5000

/** A task that keeps the page from answering for longer than this, ms, is a long one (Long Tasks API). */
const LONG_TASK = 50

// All of it takes half an hour; `--only paint,thread` does these stages alone.
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

async function benchBytes(): Promise<void> {
  console.log('bytes of each shipped script, raw and gzip')
  for (const { script, raw, gzip } of await scriptSizes(RELEASE)) {
    console.log(`  ${script.padEnd(32)} ${String(raw).padStart(8)} ${String(gzip).padStart(8)}`)
    figures[`bytes.${script}.gzip`] = gzip
  }
}

async function benchPaint(): Promise<void> {
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
}

async function benchLookup(): Promise<void> {
  const library = await fullLibraryTimes(OPEN, FULL_LIBRARY)
  console.log(`library of ${FULL_LIBRARY} briefs: index built in ${rounded(library.build)} ms`)
  for (const name of ['asleep', 'awake', 'popup'] as const) {
    const { median, p95, max } = spread(library[name])
    console.log(`  ${name}: median ${rounded(median)} ms, p95 ${rounded(p95)}, max ${rounded(max)}`)
    figures[`library.${name}.medianMs`] = rounded(median)
  }
}

async function benchImport(): Promise<void> {
  const imported = await importTimes(OPEN, FULL_LIBRARY)
  console.log(
    `import of ${FULL_LIBRARY} briefs from a feed of ${rounded(imported.megabytes)} MB: ${rounded(imported.ms)} ms; a second refresh ${rounded(imported.again)} ms`,
  )
  figures['import.ms'] = rounded(imported.ms)
  figures['import.againMs'] = rounded(imported.again)
}

/** Each by the name it is asked for with `--only`. */
const STAGES: Readonly<Record<string, () => Promise<unknown> | unknown>> = {
  bytes: benchBytes,
  gate: () =>
    values.data
      ? benchGate(values.data)
      : console.log('gate on real pages: left out, name a folder of pages by --data FOLDER'),
  paint: benchPaint,
  match: () => Object.assign(figures, reportMatch()),
  evidence: async () => Object.assign(figures, await reportEvidence()),
  lookup: benchLookup,
  library: async () =>
    Object.assign(figures, reportLibraryPage(await libraryPageTimes(OPEN, FULL_LIBRARY), FULL_LIBRARY)),
  import: benchImport,
  thread: async () => Object.assign(figures, await reportLongThread(LONG_THREAD, LONG_TASK, OPEN_OUT)),
}

const chosen = values.only ? values.only.split(',') : Object.keys(STAGES)
const unknown = chosen.filter((name) => !Object.hasOwn(STAGES, name))
if (unknown.length > 0)
  throw new Error(`No stage ${unknown.join(', ')}; there are ${Object.keys(STAGES).join(', ')}`)
await build()
for (const name of chosen) await STAGES[name]?.()

console.log(JSON.stringify(figures))
