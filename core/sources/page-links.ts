import { Parser } from 'htmlparser2'
import { siteOf } from '../site'
import { cutText } from '../text/cut-text'
import { FEED_LIMITS } from './limits'

/** A feed that a page names. */
export interface FoundFeed {
  address: string
  title: string | null
}

/** The media type of Storypulse's own feeds and manifests, for a page's `<link rel="alternate">`. */
export const STORYPULSE_TYPE = 'application/storypulse+json'

/** UTF-16 units of a page that are searched, and feeds taken from it. */
const MOST_SEARCHED = 500_000
const MOST_FOUND = 20
/** Elements within each other after which nothing more is read: each costs the tokenizer the number of those around it. */
const DEEPEST = 2000

const FEED_TYPES = /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json|storypulse\+json)$/i
/** Types that feeds share with much else; only a name that says so makes one of them a feed. */
const VAGUE_TYPES = /^(?:application|text)\/(?:json|xml)$/i
const SAYS_FEED = /\b(?:feed|rss|atom)\b/i
/** WordPress' own interface, which it declares as an alternate of each page, and previews for embedding. */
const NO_FEED = /\/wp-json\/|\boembed\b|rest_route=/i
/** Feeds of the comments on a page, as WordPress and Drupal name them. */
const COMMENTS = /\/comments\/(?:feed|default)|\bcomments?\b.{0,20}\bfeed\b|kommentar/i
/** A link in the text that leads to a feed, where the head names none. */
const FEED_PATH = /\/(?:feed|rss|atom|index)(?:\.(?:xml|rss|atom|rdf|json))?\/?$/i
const BARE_INDEX = /\/index\/?$/i

/** Ends the search. */
class EnoughError extends Error {
  override readonly name = 'EnoughError'
}

interface Found extends FoundFeed {
  rank: number
}

type Attributes = Readonly<Record<string, string>>

function webAddress(href: string | undefined, base: string): string | null {
  const bare = href?.trim()
  if (!bare || !URL.canParse(bare, base)) return null
  const { href: whole, protocol } = new URL(bare, base)
  return /^https?:$/.test(protocol) ? whole : null
}

/** What a `<link>` names, or null where it is no feed. Lower ranks come first. */
function declared(of: Attributes, base: string): Found | null {
  const type = of.type?.split(';')[0]?.trim() ?? ''
  const relations = of.rel?.toLowerCase().split(/\s+/) ?? []
  const address = webAddress(of.href, base)
  if (!address || !relations.some((one) => one === 'alternate' || one === 'feed')) return null
  const named = of.title?.replace(/\s+/g, ' ').trim() ?? ''
  const { pathname } = new URL(address)
  const isFeed =
    FEED_TYPES.test(type) || (VAGUE_TYPES.test(type) && (SAYS_FEED.test(named) || SAYS_FEED.test(pathname)))
  if (!isFeed || NO_FEED.test(address)) return null
  const isOfComments = COMMENTS.test(pathname) || COMMENTS.test(named)
  const rank = type.toLowerCase() === STORYPULSE_TYPE ? 0 : isOfComments ? 2 : 1
  return { address, title: cutText(named, FEED_LIMITS.title) || null, rank }
}

/** What a link in the text leads to, where that looks like a feed of the same site. */
function linked(of: Attributes, base: string): Found | null {
  const address = webAddress(of.href, base)
  if (!address || siteOf(address) !== siteOf(base) || NO_FEED.test(address)) return null
  const { pathname } = new URL(address)
  if (!FEED_PATH.test(pathname) || BARE_INDEX.test(pathname)) return null
  return { address, title: null, rank: 3 }
}

/**
 * The feeds a page of HTML names in `<link rel="alternate">`: Storypulse's own type first, feeds of comments last. Where it
 * names none, the links that look like one. What is found is only ever an address to look at.
 * @param address the page's own.
 */
export function feedLinks(html: string, address: string): FoundFeed[] {
  const found = new Map<string, Found>()
  const maybe = new Map<string, Found>()
  let base = address
  let depth = 0
  const keep = (map: Map<string, Found>, one: Found | null) => {
    if (one && !map.has(one.address)) map.set(one.address, one)
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      depth++
      if (depth > DEEPEST) throw new EnoughError('Nested too deeply')
      if (name === 'base') base = webAddress(attributes.href, address) ?? base
      else if (name === 'link') keep(found, declared(attributes, base))
      else if (name === 'a' && maybe.size < MOST_FOUND) keep(maybe, linked(attributes, base))
    },
    onclosetag: () => {
      depth--
    },
  })
  try {
    parser.write(html.slice(0, MOST_SEARCHED))
    parser.end()
  } catch (error) {
    if (!(error instanceof EnoughError)) throw error
  }
  const all = [...(found.size > 0 ? found : maybe).values()].sort((a, b) => a.rank - b.rank)
  return all.slice(0, MOST_FOUND).map(({ address: at, title }) => ({ address: at, title }))
}
