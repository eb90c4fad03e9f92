import type { Thread } from './conversation'

const DAY = 86_400_000
/** Days after which a thread's age has halved what it weighs. News of last month still has its readers. */
const HALF_LIFE = 45
/** What a thread about the page itself weighs more than one about other coverage. */
const OWN = 1.5

/** Comments a thread is taken to have whose source does not tell. */
const UNTOLD = 5

/** How much a thread tells a reader of this page: by its size, its age and what it is about. */
function worth(thread: Thread, own: string, now: number): number {
  const size = Math.log2(2 + (thread.comments ?? UNTOLD)) + Math.log2(1 + Math.max(0, thread.score ?? 0)) / 4
  const age = thread.at === null ? HALF_LIFE : Math.max(0, now - thread.at) / DAY
  // Never less than a quarter: an old thread of a thousand comments stays before a new one of none.
  const freshness = Math.max(0.25, 0.5 ** (age / HALF_LIFE))
  return size * freshness * (thread.about === own ? OWN : 1)
}

/** Threads of all sources in one order, the most telling first; those nobody commented on last. Each is there once. */
export function rankThreads(threads: readonly Thread[], own: string, now: number): Thread[] {
  const once = [...new Map(threads.map((thread) => [thread.key, thread])).values()]
  const isSilent = (thread: Thread) => Number(thread.comments === 0)
  return once
    .map((thread) => ({ thread, value: worth(thread, own, now) }))
    .sort((a, b) => isSilent(a.thread) - isSilent(b.thread) || b.value - a.value)
    .map(({ thread }) => thread)
}
