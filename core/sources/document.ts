import type { RawFeed } from './articles/raw-feed'
import { readJsonEntries } from './articles/read-json-entries'
import { readXmlFeed } from './articles/read-xml-feed'
import { isFields } from './fields'
import { carriesBriefs, saysJsonFeed } from './json-feed'
import { type JsonFault, readJson } from './json-place'
import { categoryFields } from './kagi/kagi-schema'
import { type KagiCategory, parseKagiList } from './kagi/parse-list'
import { hasFrontMatter } from './markdown/front-matter'
import { type FoundFeed, feedLinks } from './page-links'
import { saysManifest } from './shards/manifest'
import { UNKNOWN_ADDRESS } from './unknown-address'

/** What a text turned out to be. `data` is still to be checked by the one who reads it. */
export type FeedDocument =
  /** A JSON Feed with briefs. */
  | { kind: 'feed'; data: unknown; address: string }
  /** RSS, Atom, or a JSON Feed without briefs: it names articles. */
  | { kind: 'articles'; feed: RawFeed; address: string }
  /** A manifest of shards. */
  | { kind: 'shards'; data: unknown }
  | { kind: 'kagi list'; categories: KagiCategory[] }
  | { kind: 'kagi category'; data: unknown }
  /** One brief, or several in a list or under `briefs`. */
  | { kind: 'briefs'; data: unknown[]; address: string }
  | { kind: 'markdown'; text: string }
  | { kind: NoSource['kind']; why: NoSource }

/** Why a text is no source of briefs. */
export type NoSource =
  /** A page of HTML, with the feeds it names. */
  | { kind: 'page'; feeds: FoundFeed[] }
  /** XML that is neither RSS nor Atom. */
  | { kind: 'xml' }
  | { kind: 'broken json'; fault: JsonFault }
  | { kind: 'other json' }
  | { kind: 'empty' }
  | { kind: 'other' }

const HTML = /<(?:!doctype\s+html|html|head|body|title|meta|link|script|div|p)\b/iy
const COMMENT = /<!--[\s\S]*?-->\s*/y
const XML = /^<(?:\?xml|rss|feed|rdf:RDF)\b/i
/** The root of a feed, wherever a text begins: warnings of a program may stand before it. */
const FEED = /<(?:[a-z][\w-]{0,30}:)?(?:rss|feed|rdf|channel)[\s>]/i

const no = (why: NoSource): FeedDocument => ({ kind: why.kind, why })
const isBrief = (data: unknown) => isFields(data) && 'headline' in data && 'takeaways' in data

function ofJson(data: unknown, address: string): FeedDocument {
  if (saysManifest(data)) return { kind: 'shards', data }
  if (saysJsonFeed(data)) {
    const items = isFields(data) && Array.isArray(data.items) ? data.items : []
    const feed = carriesBriefs({ items }) ? null : readJsonEntries(data)
    return feed ? { kind: 'articles', feed, address } : { kind: 'feed', data, address }
  }
  if (isBrief(data)) return { kind: 'briefs', data: [data], address }
  if (Array.isArray(data) && data.some(isBrief)) return { kind: 'briefs', data, address }
  if (isFields(data)) {
    if (Array.isArray(data.briefs) && data.briefs.some(isBrief))
      return { kind: 'briefs', data: data.briefs, address }
    // A feed whose version is forgotten: its reader says so.
    if (Array.isArray(data.items) && data.items.length > 0 && carriesBriefs({ items: data.items }))
      return { kind: 'feed', data, address }
  }
  const categories = parseKagiList(data)
  if (categories) return { kind: 'kagi list', categories }
  return categoryFields(data) ? { kind: 'kagi category', data } : no({ kind: 'other json' })
}

/** Whether a text begins as a page does, be it after comments. */
function isHtml(text: string): boolean {
  COMMENT.lastIndex = 0
  let at = 0
  while (COMMENT.test(text)) at = COMMENT.lastIndex
  HTML.lastIndex = at
  return HTML.test(text)
}

/**
 * Tells what a text is by what stands in it; what its server or its name call it is not asked, both being wrong too often.
 * @param address where it came from, for the links of a page.
 */
export function documentOf(text: string, address = UNKNOWN_ADDRESS): FeedDocument {
  const start = text
    .slice(0, 10_000)
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (!start) return no({ kind: 'empty' })
  if (hasFrontMatter(text)) return { kind: 'markdown', text }
  if (isHtml(start)) return no({ kind: 'page', feeds: feedLinks(text, address) })
  const found = !/^[[{]/.test(start) && FEED.test(start) ? readXmlFeed(text) : null
  if (found) return { kind: 'articles', feed: found, address }
  if (XML.test(start)) {
    const isXhtml = /<html\b/i.test(start)
    return no(isXhtml ? { kind: 'page', feeds: feedLinks(text, address) } : { kind: 'xml' })
  }
  const json = readJson(text.replace(/^\uFEFF/, ''))
  if ('data' in json) return ofJson(json.data, address)
  return no(/^[[{]/.test(start) ? { kind: 'broken json', fault: json.fault } : { kind: 'other' })
}
