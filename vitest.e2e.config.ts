import { defineConfig } from 'vitest/config'
import { IS_LONG } from './tests/sizes'

// Tests in a real browser, Chromium or Firefox by the variable BROWSER. One browser serves all files, one after the other.
export default defineConfig({
  // The tests know the times and sizes of the build they run.
  define: { __SHORT_TIMES__: JSON.stringify(!IS_LONG) },
  test: {
    include: ['tests/e2e/**/*.test.ts', 'tests/page/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    isolate: false,
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 90_000,
    // Firefox's driver sometimes keeps a socket open after it was told to close.
    teardownTimeout: 5_000,
    retry: 0,
  },
})
