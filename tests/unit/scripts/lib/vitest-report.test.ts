import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readVitestReport } from '../../../../scripts/lib/vitest-report'
import { PROJECT } from '../../../harness/browsers'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'storypulse-report-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const read = (report: object) => {
  const path = join(folder, 'report.json')
  writeFileSync(path, JSON.stringify(report))
  return readVitestReport(path)
}

test('counts tests, names what failed and tells what each took', () => {
  const report = read({
    numPassedTests: 1,
    numFailedTests: 1,
    testResults: [
      {
        name: join(PROJECT, 'tests/e2e/copy.test.ts'),
        status: 'failed',
        startTime: 1000,
        endTime: 3500,
        assertionResults: [
          { status: 'passed', fullName: 'copies', duration: 900 },
          { status: 'failed', fullName: 'pastes', duration: 1600, failureMessages: ['Expected a', 'at b'] },
        ],
      },
    ],
  })
  expect(report).toEqual({
    passed: 1,
    failed: 1,
    failures: ['pastes\nExpected a\nat b'],
    took: [
      { name: 'copies', ms: 900 },
      { name: 'pastes', ms: 1600 },
    ],
    files: [{ name: 'tests/e2e/copy.test.ts', ms: 2500 }],
  })
})

test('names what could not be run, and because of what', () => {
  const assertionResults = [
    { status: 'skipped', fullName: 'Apache not run: apache2 is not installed' },
    { status: 'skipped', fullName: 'tried another time' },
  ]
  const testResults = [{ name: join(PROJECT, 'a.test.ts'), status: 'passed', assertionResults }]
  expect(read({ numPassedTests: 0, numFailedTests: 0, testResults }).notRun).toEqual([
    'Apache not run: apache2 is not installed',
  ])
})

test('a file that failed before its first test counts as one failure', () => {
  const report = read({
    numPassedTests: 0,
    numFailedTests: 0,
    testResults: [
      { name: join(PROJECT, 'a.test.ts'), status: 'failed', message: 'no such import', assertionResults: [] },
    ],
  })
  expect(report.failed).toBe(1)
  expect(report.failures[0]).toMatch(/no such import/)
})

test('a report that is none is refused', () => {
  expect(() => read({ numPassedTests: 'many' })).toThrow()
  expect(() => readVitestReport(join(folder, 'absent.json'))).toThrow()
})
