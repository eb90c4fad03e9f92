import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { PROJECT } from '../tests/harness/browsers'
import { keepBusy } from './repeat/busy'
import { npmTest } from './repeat/npm-test'
import { OptionError, type Options, readOptions } from './repeat/options'
import { readOutput } from './repeat/read-output'
import { describeRun, type RunRecord } from './repeat/run-record'
import { summarise } from './repeat/summary'

// Runs the browsers' suites again and again, to find tests that fail now and then:
//   npm run repeat -- --runs 20 --busy 2 --only firefox

const FOLDER = join(PROJECT, '.cache', 'repeat')
const LOG = join(FOLDER, 'log.txt')

/** Exit code of a command that Ctrl-C ended. */
const INTERRUPTED = 130

/** A line for the screen, and for the log at once: a session that is killed then loses nothing. */
function note(line: string): void {
  console.log(line)
  appendFileSync(LOG, `${line}\n`)
}

async function runOnce(number: number, { only }: Options, stop: AbortSignal): Promise<RunRecord | null> {
  const started = Date.now()
  const { code, output } = await npmTest(only, stop)
  if (stop.aborted) return null
  const record = { number, ...readOutput(output, code), seconds: (Date.now() - started) / 1000 }
  note(describeRun(record))
  if (record.failed > 0) {
    const kept = join(FOLDER, `${new Date(started).toISOString().replace(/[:.]/g, '-')}-run-${number}.txt`)
    writeFileSync(kept, output)
    note(`  its output: ${relative(PROJECT, kept)}`)
  }
  return record
}

async function repeat(options: Options, stop: AbortSignal): Promise<number> {
  mkdirSync(FOLDER, { recursive: true })
  note(`${new Date().toISOString()} ${options.runs} × ${options.only}, busy loops: ${options.busy}`)
  const built = await npmTest('build', stop)
  if (stop.aborted) return INTERRUPTED
  if (built.code !== 0) {
    console.error(built.output)
    note('The builds failed.')
    return 1
  }
  const records: RunRecord[] = []
  const busy = keepBusy(options.busy)
  try {
    for (let number = 1; number <= options.runs && !stop.aborted; number++) {
      const record = await runOnce(number, options, stop)
      if (record) records.push(record)
    }
  } finally {
    busy.stop()
  }
  note(summarise(records))
  if (records.some(({ failed }) => failed > 0)) return 1
  return stop.aborted ? INTERRUPTED : 0
}

const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort())
try {
  process.exitCode = await repeat(readOptions(process.argv.slice(2)), stopping.signal)
} catch (error) {
  if (!(error instanceof OptionError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
