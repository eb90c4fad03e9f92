import { vi } from 'vitest'

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Turns of the event loop in which everything that was begun, databases included, comes to its end. */
const TURNS = 60

/** Takes the clock into the test's hand; databases in memory go on, because they need none. @param now ISO 8601. */
export function holdClock(now = '2026-11-28T12:00:00Z'): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] })
  vi.setSystemTime(new Date(now))
}

/** Lets everything come to rest that waits for nothing but its turn. */
export async function rest(turns = TURNS): Promise<void> {
  for (let left = turns; left > 0; left--) {
    vi.advanceTimersByTime(0)
    await turn()
  }
}

/** Lets time pass, ms, and what was due in it come to rest. */
export async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms)
  await rest()
}

/** Waits for work of which parts are put off to the next turn. @throws what it throws, or where it never ends. */
export async function done<T>(work: Promise<T>): Promise<T> {
  let isOver = false
  const end = () => {
    isOver = true
  }
  work.then(end, end)
  for (let left = 20_000; left > 0 && !isOver; left--) {
    vi.advanceTimersByTime(0)
    await turn()
  }
  if (!isOver) throw new Error('It waits for something that does not come')
  return work
}
