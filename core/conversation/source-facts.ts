import type { SourceId } from './conversation'

/** What is to be known of a source before it is asked. */
export interface SourceFacts {
  name: string
  /** The host that is asked; '' where the reader chooses an instance. */
  host: string
  /** The instance that is suggested where the reader chooses one. */
  instance: string | null
  /**
   * Requests a search makes for `addresses` addresses, at most. Most sources look up one address at a time; Hypothesis takes
   * a list, and Reddit a query that names several.
   */
  requests: (addresses: number) => number
}

const each = (addresses: number) => addresses

/** The most addresses of a story that are asked about. */
export const MOST_ADDRESSES = 5

/** Reddit's search takes 512 characters; two queries hold the addresses of most stories, and what is beyond is left out. */
export const REDDIT_QUERIES = 2

/** What a reader is told of each source, and what the code that asks it keeps to. */
export const SOURCES: Readonly<Record<SourceId, SourceFacts>> = {
  'hacker-news': { name: 'Hacker News', host: 'hn.algolia.com', instance: null, requests: each },
  reddit: {
    name: 'Reddit',
    host: 'www.reddit.com',
    instance: null,
    requests: (addresses) => Math.min(addresses, REDDIT_QUERIES),
  },
  lobsters: { name: 'Lobsters', host: 'lobste.rs', instance: null, requests: each },
  lemmy: { name: 'Lemmy', host: '', instance: 'lemmy.world', requests: each },
  bluesky: { name: 'Bluesky', host: 'public.api.bsky.app', instance: null, requests: each },
  mastodon: { name: 'Mastodon', host: '', instance: 'mastodon.social', requests: each },
  hypothesis: { name: 'Hypothesis', host: 'api.hypothes.is', instance: null, requests: () => 1 },
}
