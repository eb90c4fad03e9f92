/** What was waited for did not come in time. */
export class WaitedInVainError extends Error {
  override readonly name = 'WaitedInVainError'
}

/** Waits between two looks, ms. */
const EVERY = 50

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/**
 * Looks again and again until `look` gives something truthy, and resolves to it. `what` names it in the error.
 * @throws WaitedInVainError after `within` ms.
 */
export async function until<T>(
  what: string,
  look: () => Promise<T> | T,
  within = 20_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + within
  let last: unknown
  do {
    try {
      const found = await look()
      if (found) return found
    } catch (error) {
      // A page that is just navigating cannot be looked at; the next look tells.
      last = error
    }
    await pause(EVERY)
  } while (Date.now() < end)
  throw new WaitedInVainError(`Waited ${within} ms in vain for ${what}`, { cause: last })
}
