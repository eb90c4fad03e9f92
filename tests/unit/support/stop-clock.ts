import { vi } from 'vitest'

/** A clock that goes when the test says so. */
export interface StoppedClock {
  /** How many waits of exactly so many ms were begun. */
  waits(ms: number): number
  /** Lets so many ms pass. */
  pass(ms: number): Promise<void>
}

/**
 * Stops the clock that `setTimeout` and `setInterval` go by; sockets and databases go on. `vi.restoreAllMocks` and then
 * `vi.useRealTimers` let it go again.
 */
export function stopClock(): StoppedClock {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  const { mock } = vi.spyOn(globalThis, 'setTimeout')
  return {
    waits: (wanted) => mock.calls.filter(([, ms]) => ms === wanted).length,
    pass: async (ms) => void (await vi.advanceTimersByTimeAsync(ms)),
  }
}
