import { AsyncLocalStorage } from 'node:async_hooks'

/** What was waited for did not come in time. */
export class WaitedInVainError extends Error {
  override readonly name = 'WaitedInVainError'
}

/** A wait stands within another: the outer one could never look a second time before its time is up. */
export class NestedWaitError extends Error {
  override readonly name = 'NestedWaitError'
}

/** Waits between two looks, ms. */
const EVERY = 50

/** What is being waited for, by whoever looks for it. */
const waitedFor = new AsyncLocalStorage<string>()

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/**
 * Looks again and again until `look` gives something truthy, and resolves to it. `what` names it in the error.
 * @throws WaitedInVainError after `within` ms.
 * @throws NestedWaitError where `look` itself waits.
 */
export async function until<T>(
  what: string,
  look: () => Promise<T> | T,
  within = 20_000,
): Promise<NonNullable<T>> {
  const outer = waitedFor.getStore()
  if (outer !== undefined) throw new NestedWaitError(`A wait for ${what} stands within the wait for ${outer}`)
  const end = Date.now() + within
  let last: unknown
  do {
    try {
      const found = await waitedFor.run(what, look)
      if (found) return found
    } catch (error) {
      if (error instanceof NestedWaitError) throw error
      // A page that is just navigating cannot be looked at; the next look tells.
      last = error
    }
    await pause(EVERY)
  } while (Date.now() < end)
  throw new WaitedInVainError(`Waited ${within} ms in vain for ${what}`, { cause: last })
}
