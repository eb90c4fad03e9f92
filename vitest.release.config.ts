import { defineConfig } from 'vitest/config'

// The release build and its package in a real browser, Chromium or Firefox by the variable BROWSER.
export default defineConfig({
  test: {
    include: ['tests/release/**/*.test.ts'],
    // Where the harness looks for the extension.
    env: { STORYPULSE_E2E: '.output' },
    environment: 'node',
    fileParallelism: false,
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 90_000,
    // Firefox's driver sometimes keeps a socket open after it was told to close.
    teardownTimeout: 5_000,
    retry: 0,
  },
})
