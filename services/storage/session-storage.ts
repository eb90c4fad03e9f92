import { browser } from '../browser'
import { type Step, stepsToBound, stepsToRoom, stepsToRoomForThread, storedBytes } from './room'

// What the background knows while the browser runs. Chromium allows an extension 10 MB of it.

/** Bytes of all threads of the conversation; all else is small, and must not be without room for their sake. */
const MOST_THREADS = 4_000_000

/**
 * What found no room though all was given up that can be. It is forgotten when the background is put to sleep, but until then
 * a page is recognised and the popup has its answer.
 */
const homeless = new Map<string, unknown>()

const saysFull = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'QuotaExceededError' || /quota/i.test(error.message))

/** Puts values in; false where there is no room for them. */
async function fits(values: Record<string, unknown>): Promise<boolean> {
  try {
    await browser.storage.session.set(values)
    return true
  } catch (error) {
    if (!saysFull(error)) throw error
    return false
  }
}

async function evict({ remove, put }: Step): Promise<void> {
  await browser.storage.session.remove(remove)
  // Smaller than what went, so that it fits unless somebody else was faster; then the tab looks as if it never had asked.
  if (Object.keys(put).length > 0) await fits(put)
}

const openTabs = async () => new Set((await browser.tabs.query({})).flatMap(({ id }) => id ?? []))

/** Puts a value in, and gives up one thing after the other until it has room. */
async function fitsAfter(key: string, value: unknown, steps: typeof stepsToRoom): Promise<boolean> {
  if (await fits({ [key]: value })) return true
  const kept = await browser.storage.session.get(null)
  for (const step of steps(kept, key, await openTabs())) {
    await evict(step)
    if (await fits({ [key]: value })) return true
  }
  return false
}

/** What is kept under a name, unchecked; undefined where there is nothing. */
export async function sessionValue(key: string): Promise<unknown> {
  return homeless.has(key) ? homeless.get(key) : (await browser.storage.session.get(key))[key]
}

/** Keeps a value. Where the storage is full, what can be asked or made again is given up for it. */
export async function keepInSession(key: string, value: unknown): Promise<void> {
  if (await fitsAfter(key, value, stepsToRoom)) {
    homeless.delete(key)
    return
  }
  console.warn(`No room for "${key}" in the session's storage`)
  homeless.set(key, value)
  await browser.storage.session.remove(key)
}

/**
 * Keeps a thread of the conversation within the bytes that all of them have, for which nothing but other threads is given up.
 * Where there is no room for it, it is not kept and will be asked for again.
 */
export async function keepThreadInSession(key: string, thread: unknown): Promise<void> {
  const kept = await browser.storage.session.get(null)
  const steps = stepsToBound(kept, key, storedBytes(thread), MOST_THREADS, await openTabs())
  for (const step of steps) await evict(step)
  if (await fitsAfter(key, thread, stepsToRoomForThread)) return
  console.debug(`No room for "${key}" in the session's storage`)
  await browser.storage.session.remove(key)
}

/** Forgets what is kept under some names. */
export async function forgetInSession(...keys: string[]): Promise<void> {
  for (const key of keys) homeless.delete(key)
  await browser.storage.session.remove(keys)
}

/** Forgets all that is kept under names of a kind. */
export async function forgetInSessionWhere(isWanted: (key: string) => boolean): Promise<void> {
  const stored = Object.keys(await browser.storage.session.get(null))
  await forgetInSession(...[...stored, ...homeless.keys()].filter(isWanted))
}
