import { PRIVATE_HOSTS } from './private-hosts'
import type { Settings } from './settings'
import { isListed, siteOf } from './site'

/** Where the gate is registered, in the browser's match patterns. */
export interface GatePatterns {
  matches: string[]
  excludeMatches: string[]
}

const IP_ADDRESS = /^(\d{1,3}(\.\d{1,3}){3}|\[[0-9a-f:.]+\])$/i

/** The match pattern for a site and all below it. Names in other scripts are written the way addresses are (punycode). */
function patternOf(site: string): string | null {
  const host = siteOf(`http://${site}/`)
  return host && (IP_ADDRESS.test(host) ? `*://${host}/*` : `*://*.${host}/*`)
}

function patternsOf(sites: readonly string[]): string[] {
  return sites.map(patternOf).filter((pattern) => pattern !== null)
}

/** The patterns that follow from the reader's settings, or null where the gate must be in no page at all. */
export function gatePatterns(settings: Settings): GatePatterns | null {
  const matches =
    settings.where === 'every' ? ['*://*/*'] : settings.where === 'listed' ? patternsOf(settings.listed) : []
  if (matches.length === 0) return null
  return { matches, excludeMatches: patternsOf([...PRIVATE_HOSTS, ...settings.excluded]) }
}

/** Whether Storypulse may look at `address` by itself, without a click. */
export function inspectsAutomatically(address: string, settings: Settings): boolean {
  const site = siteOf(address)
  if (site === null || isListed(site, PRIVATE_HOSTS) || isListed(site, settings.excluded)) return false
  return settings.where === 'every' || (settings.where === 'listed' && isListed(site, settings.listed))
}

/** Whether the reader told Storypulse to stay away from `address`. */
export function isExcluded(address: string, settings: Settings): boolean {
  const site = siteOf(address)
  return site !== null && isListed(site, settings.excluded)
}

/** Whether `address` is a mailbox, a bank or the like, which is never read. */
export function isPrivateAddress(address: string): boolean {
  const site = siteOf(address)
  return site !== null && isListed(site, PRIVATE_HOSTS)
}
