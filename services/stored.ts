import * as v from 'valibot'
import { browser } from './browser'
import { forgetInSession, keepInSession, sessionValue } from './storage'

/** The browser refused to store something, most often because the disk or the quota is full. */
export class StorageFullError extends Error {
  override readonly name = 'StorageFullError'
  constructor(key: string, cause: unknown) {
    super(`Could not store "${key}"`, { cause })
  }
}

/** A value the background keeps in the browser's storage, checked by a schema each time it is read. */
export interface Stored<T> {
  get(): Promise<T>
  /** @throws StorageFullError */
  update(change: (now: T) => T): Promise<T>
  clear(): Promise<void>
}

/** How a value is read, written and forgotten. */
interface Area {
  get(key: string): Promise<unknown>
  set(key: string, value: unknown): Promise<void>
  remove(key: string): Promise<void>
}

const AREAS: Readonly<Record<'local' | 'session', Area>> = {
  local: {
    get: async (key) => (await browser.storage.local.get(key))[key],
    set: (key, value) => browser.storage.local.set({ [key]: value }),
    remove: (key) => browser.storage.local.remove(key),
  },
  session: { get: sessionValue, set: keepInSession, remove: forgetInSession },
}

/**
 * Keeps one value under `key`. `local` outlives the browser, `session` only the background's sleep. Changes of one value
 * are made one after the other, so that two of them never overwrite each other. What does not fit the schema reads as
 * `fallback`.
 */
export function stored<T>(
  area: 'local' | 'session',
  key: string,
  schema: v.GenericSchema<unknown, T>,
  fallback: T,
): Stored<T> {
  const storage = AREAS[area]
  let last: Promise<unknown> = Promise.resolve()

  const get = async (): Promise<T> => {
    const found = await storage.get(key)
    if (found === undefined) return fallback
    const result = v.safeParse(schema, found)
    return result.success ? result.output : fallback
  }

  const inTurn = <R>(task: () => Promise<R>): Promise<R> => {
    const turn = last.then(task, task)
    last = turn.catch(() => undefined)
    return turn
  }

  return {
    get,
    update: (change) =>
      inTurn(async () => {
        const next = change(await get())
        try {
          await storage.set(key, next)
        } catch (cause) {
          throw new StorageFullError(key, cause)
        }
        return next
      }),
    clear: () => inTurn(() => storage.remove(key)),
  }
}
