import { defineConfig } from 'vitest/config'

// The commands of README and CONTRIBUTING, run as a reader types them. What builds they need is built first, in
// tests/commands/support/builds.ts. Two at a time: each is a process or a browser of its own.
export default defineConfig({
  test: {
    include: ['tests/commands/**/*.test.ts'],
    // Two builds that nothing else needs: in the long tests alone.
    exclude: process.env.STORYPULSE_LONG ? [] : ['tests/commands/dev.test.ts'],
    environment: 'node',
    globalSetup: ['tests/commands/support/builds.ts'],
    fileParallelism: false,
    isolate: false,
    maxWorkers: 1,
    maxConcurrency: 2,
    testTimeout: 240_000,
    hookTimeout: 240_000,
    retry: 0,
  },
})
