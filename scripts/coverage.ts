import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import * as v from 'valibot'
import { startVitest } from 'vitest/node'
import { PROJECT } from '../tests/harness/browsers'
import { byFolder, coverageTable } from './coverage/by-folder'

// Runs the unit tests and prints how much of each folder runs in them: `npm run coverage`, or `-- FILE …` for some tests
// alone. Ends with 1 where a test fails.

const FOLDERS = ['core', 'services', 'page', 'components', 'controllers', 'entrypoints']
const OUT = join(PROJECT, '.cache', 'coverage')

const linesSchema = v.object({ lines: v.object({ total: v.number(), covered: v.number() }) })
const summarySchema = v.record(v.string(), linesSchema)

const inProject = (path: string) => relative(PROJECT, path).replaceAll('\\', '/')

/** Runs the tests. @returns the paths of what they import. */
async function runTests(filters: string[]): Promise<Set<string>> {
  const imported = new Set<string>()
  const vitest = await startVitest('test', filters, {
    root: PROJECT,
    watch: false,
    // Every import is noted, not the slowest alone.
    experimental: { importDurations: { limit: 1_000_000 } },
    coverage: {
      enabled: true,
      provider: 'v8',
      reporter: ['json-summary'],
      reportsDirectory: OUT,
      reportOnFailure: true,
      include: FOLDERS.map((folder) => `${folder}/**/*.{ts,tsx}`),
    },
    reporters: [
      'dot',
      {
        onTestModuleEnd(module) {
          for (const path of Object.keys(module.diagnostic().importDurations)) imported.add(inProject(path))
        },
      },
    ],
  })
  await vitest.close()
  return imported
}

const imported = await runTests(process.argv.slice(2))
const summary = v.parse(summarySchema, JSON.parse(readFileSync(join(OUT, 'coverage-summary.json'), 'utf8')))
const files = Object.entries(summary)
  .map(([path, { lines }]) => ({ path: inProject(path), lines }))
  .filter(({ path }) => FOLDERS.some((folder) => path.startsWith(`${folder}/`)))
process.stdout.write(`\n${coverageTable(byFolder(files, imported))}\n`)
