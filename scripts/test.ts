import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { scriptSizes } from '../bench/bytes'
import { PROJECT } from '../tests/harness/browsers'
import { run } from './lib/run'
import { type Count, readVitestReport } from './lib/vitest-report'
import { judgeLint } from './lib/web-ext-lint'

/** Longest a stage's complaint may be on screen, characters; the rest is in .cache/test. */
const MOST_SHOWN = 6000

/** ms a whole suite may take before it counts as hanging; a slow machine needs several times what a fast one does. */
const LONGEST = 900_000

const REPORTS = join(PROJECT, '.cache', 'test')
const E2E = '.output-e2e'
const total = { passed: 0, failed: 0 }

type Stage = () => Promise<Count>

/** A tool that says yes or no. */
const tool =
  (name: string, args: string[], env: Record<string, string> = {}): Stage =>
  async () => {
    const { code, output } = await run(name, args, { env })
    return code === 0
      ? { passed: 1, failed: 0, failures: [] }
      : { passed: 0, failed: 1, failures: [output || `exit code ${code}`] }
  }

const vitest =
  (name: string, config: string, env: Record<string, string> = {}): Stage =>
  async () => {
    const report = join(REPORTS, `${name}.json`)
    rmSync(report, { force: true })
    const args = ['run', '--config', config, '--reporter=json', `--outputFile=${report}`]
    const { code, output } = await run('vitest', args, { env, within: LONGEST })
    try {
      const count = readVitestReport(report)
      // A run that failed outside any test, an unhandled error for instance, must not pass.
      if (code !== 0 && count.failed === 0) return { ...count, failed: 1, failures: [output] }
      return count
    } catch {
      return { passed: 0, failed: 1, failures: [`The tests did not run to their end.\n${output}`] }
    }
  }

const webExtLint: Stage = async () => {
  const { output } = await run('web-ext', [
    'lint',
    '-s',
    '.output/firefox-mv3',
    '-o',
    'json',
    '--no-config-discovery',
  ])
  return judgeLint(output.slice(output.indexOf('{')))
}

/** The gate is in every page, so it stays below this many bytes, gzipped. */
const LARGEST_GATE = 6 * 1024

const gateSize: Stage = async () => {
  const gate = (await scriptSizes('.output/chrome-mv3')).find(({ script }) => script === 'gate.js')
  return gate && gate.gzip <= LARGEST_GATE
    ? { passed: 1, failed: 0, failures: [] }
    : {
        passed: 0,
        failed: 1,
        failures: [`gate.js has ${gate?.gzip} bytes gzipped, more than ${LARGEST_GATE}`],
      }
}

async function stage(name: string, work: Stage): Promise<void> {
  const started = Date.now()
  let count: Count
  try {
    count = await work()
  } catch (error) {
    count = { passed: 0, failed: 1, failures: [String(error)] }
  }
  total.passed += count.passed
  total.failed += count.failed
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(
    `${count.failed ? 'FAILED' : 'ok    '} ${name}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`,
  )
  for (const failure of count.failures) console.log(failure.slice(0, MOST_SHOWN).replace(/^/gm, '    '))
}

async function main(): Promise<void> {
  mkdirSync(REPORTS, { recursive: true })
  const open = { STORYPULSE_SHADOW: 'open', STORYPULSE_OUT: E2E }
  const e2e = (kind: string) =>
    vitest(`e2e-${kind}`, 'vitest.e2e.config.ts', { BROWSER: kind, STORYPULSE_E2E: E2E })

  await stage('types', tool('tsc', ['--noEmit']))
  await stage('lint', tool('biome', ['check', '.']))
  await stage('unused code', tool('knip', []))
  await stage('unit and property tests', vitest('unit', 'vitest.config.ts'))
  await stage('build for Chrome', tool('wxt', ['build']))
  await stage('size of the gate', gateSize)
  await stage('build for Firefox', tool('wxt', ['build', '-b', 'firefox', '--mv3']))
  await stage('web-ext lint', webExtLint)
  await stage('test build for Chrome', tool('wxt', ['build'], open))
  await stage('test build for Firefox', tool('wxt', ['build', '-b', 'firefox', '--mv3'], open))
  // One after the other: on two cores both at once take as long, and then miss their tests' patience.
  await stage('end to end in Chromium', e2e('chromium'))
  await stage('end to end in Firefox', e2e('firefox'))
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed ? 1 : 0
}

await main()
