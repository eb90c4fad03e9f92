import { permissionFor } from '../../models/model-address'

/** A licence a source gives its briefs under. */
export interface FeedLicence {
  name: string
  url: string
}

/**
 * Kagi News as Storypulse offers it; off until the reader turns it on. Licence and files: kagisearch/kite-public, README. The
 * site moved from kite.kagi.com to news.kagi.com, and the first sends on to the second (kite-public#285).
 */
export const KAGI_NEWS = {
  title: 'Kagi News',
  address: 'https://news.kagi.com/kite.json',
  home: 'https://news.kagi.com/',
  licence: { name: 'CC BY-NC 4.0', url: 'https://creativecommons.org/licenses/by-nc/4.0/' },
} as const satisfies { title: string; address: string; home: string; licence: FeedLicence }

const HOSTS = ['news.kagi.com', 'kite.kagi.com']
/** What the site itself asks for its categories (kite-public, src/lib/services/batchService.ts). */
const LATEST = 'https://news.kagi.com/api/batches/latest/categories'

/** Whether an address is one of Kagi News. */
export function isKagi(address: string): boolean {
  return URL.canParse(address) && HOSTS.includes(new URL(address).hostname)
}

/** The address to look at for a whole one of Kagi News: its pages name no feed. Others stay as they are. */
export function kagiAddress(address: string): string {
  if (!isKagi(address)) return address
  const { pathname, searchParams } = new URL(address)
  if (/\.json$/i.test(pathname) || /\/stories\/?$/.test(pathname)) return address
  if (!pathname.startsWith('/api/batches')) return KAGI_NEWS.address
  const lang = searchParams.get('lang')
  return lang ? `${LATEST}?lang=${encodeURIComponent(lang)}` : LATEST
}

/** The match patterns of the hosts that reading a source takes; Kagi News has two. */
export function sourcePermissions(address: string): string[] {
  return isKagi(address) ? HOSTS.map((host) => permissionFor(`https://${host}/`)) : [permissionFor(address)]
}
