import { readFileSync } from 'node:fs'
import * as v from 'valibot'

const reportSchema = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numFailedTestSuites: v.number(),
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      message: v.optional(v.string(), ''),
      assertionResults: v.array(
        v.object({
          status: v.string(),
          fullName: v.string(),
          failureMessages: v.nullish(v.array(v.string())),
        }),
      ),
    }),
  ),
})

/** What a run of tests came to. */
export interface Count {
  passed: number
  failed: number
  /** What failed, one entry each, for the screen. */
  failures: string[]
}

/**
 * Reads the JSON report of a vitest run. A file that failed before its first test counts as one failure.
 * @throws Error when there is no readable report.
 */
export function readVitestReport(path: string): Count {
  const report = v.parse(reportSchema, JSON.parse(readFileSync(path, 'utf8')))
  const failures: string[] = []
  let broken = 0
  for (const file of report.testResults) {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed')
    for (const { fullName, failureMessages } of failed) {
      failures.push(`${fullName}\n${(failureMessages ?? []).join('\n')}`)
    }
    if (file.status === 'failed' && failed.length === 0) {
      broken++
      failures.push(`${file.name}\n${file.message}`)
    }
  }
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken, failures }
}
