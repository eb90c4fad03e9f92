import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import * as v from 'valibot'
import { startVitest } from 'vitest/node'
import { PROJECT } from '../tests/harness/browsers'
import { byFolder, coverageTable } from './coverage/by-folder'
import { commandLine, runCommand, UsageError } from './lib/command-line'

const USAGE = `npm run coverage [-- FILE...] [--folder FOLDER]...
Runs the unit tests, or those of each FILE, and prints how much of each folder of sources runs in them. --folder looks at
some of the sources. Ends with 1 where a test fails.`

const FOLDERS = ['core', 'services', 'page', 'components', 'controllers', 'entrypoints']
const OUT = join(PROJECT, '.cache', 'coverage')

const linesSchema = v.object({ lines: v.object({ total: v.number(), covered: v.number() }) })
const summarySchema = v.record(v.string(), linesSchema)

const inProject = (path: string) => relative(PROJECT, path).replaceAll('\\', '/')

/** Runs the tests and notes what runs of the sources in `folders`. @returns the paths of what they import. */
async function runTests(filters: string[], folders: readonly string[]): Promise<Set<string>> {
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
      include: folders.map((folder) => `${folder}/**/*.{ts,tsx}`),
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

/** The folders to look at. @throws UsageError where one is none of the sources. */
function chosen(asked: readonly string[] | undefined): readonly string[] {
  const unknown = asked?.find(
    (folder) => !FOLDERS.some((one) => folder === one || folder.startsWith(`${one}/`)),
  )
  if (unknown !== undefined) throw new UsageError(`No sources in ${unknown}\n${USAGE}`)
  return asked ?? FOLDERS
}

await runCommand(async () => {
  const { values, positionals } = commandLine(USAGE, {
    allowPositionals: true,
    options: { folder: { type: 'string', multiple: true } },
  })
  const folders = chosen(values.folder)
  const imported = await runTests(positionals, folders)
  const summary = v.parse(summarySchema, JSON.parse(readFileSync(join(OUT, 'coverage-summary.json'), 'utf8')))
  const files = Object.entries(summary)
    .map(([path, { lines }]) => ({ path: inProject(path), lines }))
    .filter(({ path }) => folders.some((folder) => path.startsWith(`${folder}/`)))
  process.stdout.write(`\n${coverageTable(byFolder(files, imported))}\n`)
})
