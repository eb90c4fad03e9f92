import { browser } from '../browser'
import { COLLECTED, requestCollection } from '../data-collection'

/** The match pattern of the permission that asking a host takes. */
export const hostPattern = (host: string): string => `https://${host}/*`

/** Whether the browser lets us ask a host. */
export function mayAsk(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [hostPattern(host)] })
}

/**
 * Asks the reader whether the conversation may load by itself, where his browser has a say in it. To be called in the press
 * itself, on a page of ours. Resolves to whether it may.
 */
export const requestByItself = (): Promise<boolean> => requestCollection(COLLECTED.byItself)
