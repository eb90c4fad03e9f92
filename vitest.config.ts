import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

const FOLDER = 'tests/unit'
const tests = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.test\.tsx?$/.test(path))
  .map((path) => `${FOLDER}/${path.replaceAll('\\', '/')}`)
const withDocument = tests.filter((path) =>
  readFileSync(path, 'utf8').startsWith('// @vitest-environment happy-dom'),
)

// Unit and property tests. Those that need a document ask for it at their top: `// @vitest-environment happy-dom`.
// Files share a process and its modules, since loading them anew for each takes longer than all tests; what a file could
// leave behind, its setup takes back. For that reason no test mocks a module: it hands over another part instead.
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    mockReset: true,
    isolate: false,
    // One less than there are cores, as by default, leaves one worker on a machine with two.
    maxWorkers: Math.min(8, Math.max(2, availableParallelism())),
    // Property tests take seconds on a busy machine; only one that hangs shall fail.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          environment: 'node',
          include: [`${FOLDER}/**/*.test.{ts,tsx}`],
          exclude: withDocument,
          setupFiles: ['setup', 'setup-database'].map((name) => `${FOLDER}/support/${name}.ts`),
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          environment: 'happy-dom',
          include: withDocument,
          setupFiles: ['setup', 'setup-document'].map((name) => `${FOLDER}/support/${name}.ts`),
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
