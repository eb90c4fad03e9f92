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
const JSON_TYPES = /^application\/(?:feed\+json|storypulse\+json|json)$/i

const HIDDEN = /<!--[\s\S]*?(?:-->|$)|<(script|style|template|textarea)\b[\s\S]*?(?:<\/\1\s*>|$)/gi
const LINK = /<link\b((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi
const ATTRIBUTE = /(?<![a-z-])([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+))/gi
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decoded = (text: string) =>
  text
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => `&#${Number.parseInt(code, 16)};`)
    .replace(/&#(\d{1,7});/g, (whole, code: string) =>
      Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : whole,
    )
    .replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => ENTITIES[name] ?? whole)

function attributesOf(tag: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', double, single, bare] of tag.matchAll(ATTRIBUTE)) {
    if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), decoded(double ?? single ?? bare ?? ''))
  }
  return found
}

/**
 * The JSON feeds a page of HTML names in `<link rel="alternate">`, Storypulse's own type first. Found without a parser of
 * documents, which a service worker has not; what is found is only ever an address to look at.
 * @param base the page's own address.
 */
export function feedLinks(html: string, base: string): FoundFeed[] {
  const found = new Map<string, FoundFeed & { isOwn: boolean }>()
  for (const [, tag = ''] of html.slice(0, MOST_SEARCHED).replace(HIDDEN, '').matchAll(LINK)) {
    const of = attributesOf(tag)
    const type = of.get('type')?.split(';')[0]?.trim() ?? ''
    const isAlternate = of.get('rel')?.toLowerCase().split(/\s+/).includes('alternate')
    const href = of.get('href')?.trim()
    if (!isAlternate || !JSON_TYPES.test(type) || !href || !URL.canParse(href, base)) continue
    const address = new URL(href, base)
    if (!/^https?:$/.test(address.protocol)) continue
    const title = cutText(of.get('title')?.trim() ?? '', FEED_LIMITS.title) || null
    const isOwn = type.toLowerCase() === STORYPULSE_TYPE
    if (!found.has(address.href)) found.set(address.href, { address: address.href, title, isOwn })
  }
  const all = [...found.values()].sort((a, b) => Number(b.isOwn) - Number(a.isOwn))
  return all.slice(0, MOST_FOUND).map(({ address, title }) => ({ address, title }))
}
