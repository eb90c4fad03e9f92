/** A licence a source gives its briefs under. */
export interface FeedLicence {
  name: string
  url: string
}

/** Kagi News as Storypulse offers it; off until the reader turns it on. Licence: kagisearch/kite-public, README. */
export const KAGI_NEWS = {
  title: 'Kagi News',
  address: 'https://kite.kagi.com/kite.json',
  home: 'https://kite.kagi.com/',
  licence: { name: 'CC BY-NC 4.0', url: 'https://creativecommons.org/licenses/by-nc/4.0/' },
} as const satisfies { title: string; address: string; home: string; licence: FeedLicence }
