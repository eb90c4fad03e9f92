import { sourcePermissions } from '../../core/sources/kagi/offer'
import { browser } from '../browser'

/** Whether the reader lets the extension ask an address's host. Asking for it takes a click, and a page of ours. */
export function isAllowed(address: string): Promise<boolean> {
  return browser.permissions.contains({ origins: sourcePermissions(address) })
}
