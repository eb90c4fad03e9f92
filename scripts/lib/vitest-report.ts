import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import * as v from 'valibot'
import { PROJECT } from '../../tests/harness/browsers'

const reportSchema = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      message: v.optional(v.string(), ''),
      startTime: v.optional(v.number(), 0),
      endTime: v.optional(v.number(), 0),
      assertionResults: v.array(
        v.object({
          status: v.string(),
          fullName: v.string(),
          duration: v.nullish(v.number()),
          failureMessages: v.nullish(v.array(v.string())),
        }),
      ),
    }),
  ),
})

/** How long one test took. */
export interface Took {
  name: string
  ms: number
}

/** What a run of tests came to. */
export interface Count {
  passed: number
  failed: number
  /** What failed, one entry each, for the screen. */
  failures: string[]
  /** Each test with its time; empty where nothing was timed. */
  took: Took[]
  /** Tests that could not be run, each with what it lacks: `… not run: …`. */
  notRun?: string[]
  /** Each file of tests, as a path from the project's folder, with its time. */
  files: Took[]
}

/** A single check that passed. */
export const PASSED: Count = { passed: 1, failed: 0, failures: [], took: [], files: [] }

/** A single check that failed. */
export const failedWith = (failure: string): Count => ({
  ...PASSED,
  passed: 0,
  failed: 1,
  failures: [failure],
})

/**
 * Reads the JSON report of a vitest run. A file that failed before its first test counts as one failure.
 * @throws Error when there is no readable report.
 */
export function readVitestReport(path: string): Count {
  const report = v.parse(reportSchema, JSON.parse(readFileSync(path, 'utf8')))
  const failures: string[] = []
  const took: Took[] = []
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
    for (const { fullName, duration } of file.assertionResults)
      took.push({ name: fullName, ms: duration ?? 0 })
  }
  const files = report.testResults.map(({ name, startTime, endTime }) => ({
    name: relative(PROJECT, name).replaceAll('\\', '/'),
    ms: endTime - startTime,
  }))
  const notRun = report.testResults
    .flatMap(({ assertionResults }) => assertionResults.map(({ fullName }) => fullName))
    .filter((name) => / not run: /.test(name))
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    failures,
    took,
    files,
    ...(notRun.length > 0 && { notRun }),
  }
}
