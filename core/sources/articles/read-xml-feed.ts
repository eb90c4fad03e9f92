import { FEED_LIMITS } from '../limits'
import type { RawEntry, RawFeed } from './raw-feed'
import { child, childrenOf, readXml, type XmlElement } from './xml-tree'

/** `mail@paper.example (Name)`. */
const ADDRESS_AND_NAME = /^[^\s@()]{1,200}@[^\s@()]{1,200} \(([^()]{1,200})\)$/

/** Element names an entry of RSS 1.0, RSS 2.0 or Atom goes by. */
const ENTRY = /^(?:item|entry)$/

const trimmed = (element: XmlElement | null): string => element?.text.trim() ?? ''

/** What an element holds as HTML: markup that stands in it is, or text that is markup. */
function markupOf(element: XmlElement | null, source: string): string {
  if (!element) return ''
  const isMarkup = element.children.length > 0 || element.attributes.type === 'xhtml'
  return isMarkup ? source.slice(element.from, element.to) : element.text
}

/** The address of an Atom link of the wanted relation; one without a relation is the page itself. */
function linkBy(element: XmlElement, wanted: string): string {
  const links = childrenOf(element, 'link').filter(({ attributes }) => attributes.href)
  const fits = links.filter(({ attributes }) => (attributes.rel ?? 'alternate').toLowerCase() === wanted)
  const html = fits.find(({ attributes }) => /html/i.test(attributes.type ?? 'text/html'))
  return (html ?? fits[0])?.attributes.href?.trim() ?? ''
}

/** The address of an entry's page: Atom's link, RSS's, or an identifier that is one. */
function linkOf(element: XmlElement): string {
  const guid = child(element, 'guid')
  const declared = [
    trimmed(child(element, 'feedburner:origlink')),
    linkBy(element, 'alternate'),
    ...childrenOf(element, 'link').map(trimmed),
    guid?.attributes.ispermalink?.toLowerCase() === 'false' ? '' : trimmed(guid),
    element.attributes['rdf:about'] ?? '',
    trimmed(child(element, 'id')),
  ]
  return (
    declared.find((one) => one && (one === declared[1] || !/\s/.test(one) || /^https?:/i.test(one))) ?? ''
  )
}

function authorOf(element: XmlElement): string {
  const names = childrenOf(element, 'author').flatMap((author) => trimmed(child(author, 'name')) || [])
  if (names.length > 0) return names.join(', ')
  const creators = [...childrenOf(element, 'dc:creator'), ...childrenOf(element, 'dcterms:creator')].map(
    trimmed,
  )
  const declared = creators.filter(Boolean).join(', ') || trimmed(child(element, 'author', 'itunes:author'))
  // RSS 2.0 asks for "mail@paper.example (Name)".
  if (!declared.includes('@')) return declared
  return ADDRESS_AND_NAME.exec(declared)?.[1] ?? (/\s/.test(declared) ? declared : '')
}

const DATES = ['pubdate', 'published', 'dc:date', 'issued', 'dcterms:issued', 'updated', 'modified', 'date']

function entryOf(element: XmlElement, source: string, path: string, base: string): RawEntry {
  const content = child(element, 'content:encoded', 'content', 'xhtml:body', 'content:content')
  const summary = child(element, 'description', 'summary', 'dc:description', 'media:description')
  const title = child(element, 'title', 'dc:title', 'media:title')
  return {
    path,
    link: linkOf(element),
    title: markupOf(title, source),
    author: authorOf(element),
    dates: DATES.flatMap((name) => trimmed(child(element, name)) || []),
    // Atom's content may lie elsewhere, and be no text.
    content: content?.attributes.src ? '' : markupOf(content, source),
    summary: markupOf(summary, source),
    lang: element.attributes['xml:lang'] ?? trimmed(child(element, 'dc:language')),
    base: element.attributes['xml:base'] ?? content?.attributes['xml:base'] ?? base,
  }
}

/** Every entry, wherever below the root it stands; some feeds put theirs beside the channel, or in lists. */
function entriesIn(root: XmlElement): XmlElement[] {
  const found: XmlElement[] = []
  const walk = (element: XmlElement) => {
    for (const one of element.children) {
      if (ENTRY.test(one.name)) found.push(one)
      else walk(one)
    }
  }
  walk(root)
  return found
}

/**
 * Reads RSS 0.9 to 2.0, RSS 1.0 (RDF) or Atom 0.3 and 1.0, well-formed or not. Null for XML that is none.
 */
export function readXmlFeed(source: string): RawFeed | null {
  const root = readXml(source)
  if (!root || !/^(?:rss|feed|rdf:rdf|channel)$/.test(root.name)) return null
  const channel = child(root, 'channel') ?? root
  const base = root.attributes['xml:base'] ?? channel.attributes['xml:base'] ?? ''
  const elements = entriesIn(root)
  const isAtom = root.name === 'feed'
  return {
    title: markupOf(child(channel, 'title'), source),
    home: linkBy(channel, 'alternate') || (childrenOf(channel, 'link').map(trimmed).find(Boolean) ?? ''),
    lang:
      trimmed(child(channel, 'language', 'dc:language')) ||
      (root.attributes['xml:lang'] ?? channel.attributes['xml:lang'] ?? ''),
    author: authorOf(channel),
    base,
    count: elements.length,
    entries: elements
      .slice(0, FEED_LIMITS.articles)
      .map((one, index) => entryOf(one, source, `${isAtom ? 'entry' : 'item'} ${index + 1}`, base)),
  }
}
