import { browser } from '../browser'

/** The match pattern of the permission that asking a host takes. */
export const hostPattern = (host: string): string => `https://${host}/*`

/** Whether the browser lets us ask a host. */
export function mayAsk(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [hostPattern(host)] })
}
