import { setImmediate } from 'node:timers'

/** ms after which a test has failed anyway. */
const LONGEST = 30_000
const now = performance.now.bind(performance)

/**
 * Waits, turn by turn of the event loop and whatever the clock of the test says, until something holds.
 * @throws Error where it does not within half a minute.
 */
export async function until(holds: () => boolean): Promise<void> {
  const end = now() + LONGEST
  while (!holds()) {
    if (now() > end) throw new Error(`It does not come to hold: ${holds}`)
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
}
