import { vi } from 'vitest'

/** Waits until what `holds` expects comes true, as long as a busy machine may take: half a minute. */
export const eventually = <T>(holds: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(holds, { timeout: 30_000, interval: 10 })
