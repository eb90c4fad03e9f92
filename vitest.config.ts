import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

// Unit and property tests. Those that need a document ask for it at their top: `// @vitest-environment happy-dom`.
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    mockReset: true,
    // Property tests take seconds on a busy machine; only one that hangs shall fail.
    testTimeout: 60_000,
  },
})
