import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from '../../tests/harness/browsers'
import { run } from '../lib/run'
import { type Count, failedWith, PASSED, readVitestReport } from '../lib/vitest-report'

/** Where the reports of a run lie. */
export const REPORTS = join(PROJECT, '.cache', 'test')

/** ms a whole suite may take before it counts as hanging; a slow machine needs several times what a fast one does. */
const LONGEST = 3_600_000

type Env = Record<string, string>

/** A tool that says yes or no by its exit code. */
export const tool =
  (name: string, args: readonly string[], env: Env = {}) =>
  async (): Promise<Count> => {
    const { code, output } = await run(name, args, { env })
    return code === 0 ? PASSED : failedWith(output || `exit code ${code}`)
  }

/**
 * Runs tests by a configuration of vitest.
 * @param name names its report in `REPORTS`.
 * @param files paths from the project's folder; all that the configuration names where there are none.
 */
export const vitest =
  (name: string, config: string, env: Env = {}, files: readonly string[] = []) =>
  async (): Promise<Count> => {
    mkdirSync(REPORTS, { recursive: true })
    const report = join(REPORTS, `${name}.json`)
    rmSync(report, { force: true })
    const args = [
      'run',
      ...files,
      '--config',
      config,
      '--reporter=json',
      '--reporter=dot',
      `--outputFile.json=${report}`,
    ]
    const { code, output } = await run('vitest', args, { env, within: LONGEST })
    try {
      const count = readVitestReport(report)
      // A run that failed outside any test, an unhandled error for instance, must not pass.
      return code !== 0 && count.failed === 0 ? { ...count, failed: 1, failures: [output] } : count
    } catch {
      return failedWith(`The tests did not run to their end.\n${output}`)
    }
  }
