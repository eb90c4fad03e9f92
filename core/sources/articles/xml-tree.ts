import { Parser } from 'htmlparser2'

/** An element of a feed, with names in lower case and known namespaces under their usual prefix. */
export interface XmlElement {
  name: string
  attributes: Readonly<Record<string, string>>
  children: XmlElement[]
  /** Its own text and that of what stands in it, character references resolved. */
  text: string
  /** Where its content stands in the source, for content that is markup itself. */
  from: number
  to: number
}

/** Deeper elements count as text of the one around them. Feeds are six deep; markup in an entry may be deeper. */
const DEEPEST = 60
/** Elements within each other after which nothing more is read: each costs the tokenizer the number of those around it. */
const TOO_DEEP = 2000
/** Elements of one document; a feed of 5,000 items has some 60,000. */
const MOST_ELEMENTS = 500_000

/** The prefixes that namespaces are known by; '' for those whose elements are called by their bare name. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/atom': '',
  'http://purl.org/atom/ns#': '',
  'http://purl.org/rss/1.0/': '',
  'http://my.netscape.com/rdf/simple/0.9/': '',
  'http://backend.userland.com/rss2': '',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://search.yahoo.com/mrss/': 'media',
  'http://search.yahoo.com/mrss': 'media',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://rssnamespace.org/feedburner/ext/1.0': 'feedburner',
}

/** Ends the reading of a text that is nested beyond all reason; what was read by then counts. */
class TooDeepError extends Error {
  override readonly name = 'TooDeepError'
}

type Scope = Readonly<Record<string, string>>

/** The prefixes an element declares, on top of those around it; '' is the default one. */
function scopeOf(attributes: Readonly<Record<string, string>>, outer: Scope): Scope {
  const declared = Object.entries(attributes).filter(
    ([name]) => name === 'xmlns' || name.startsWith('xmlns:'),
  )
  if (declared.length === 0) return outer
  return {
    ...outer,
    ...Object.fromEntries(
      declared.map(([name, uri]) => [name.slice(6), PREFIXES[uri.trim().toLowerCase()] ?? name.slice(6)]),
    ),
  }
}

function canonical(name: string, scope: Scope): string {
  const colon = name.indexOf(':')
  const own = colon < 0 ? '' : name.slice(0, colon)
  const local = name.slice(colon + 1)
  const prefix = scope[own] ?? own
  return prefix ? `${prefix}:${local}` : local
}

const lowered = (attributes: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]))

/**
 * The root element of an XML text, read as feed readers do: what is not well-formed (bare `&` and `<`, elements that are
 * not closed, a text that breaks off) costs no more than itself. Null where there is no element.
 */
export function readXml(text: string): XmlElement | null {
  let root: XmlElement | null = null
  let elements = 0
  let beyond = 0
  const open: { element: XmlElement; scope: Scope }[] = []
  const close = (at: number) => {
    const closed = open.pop()
    if (!closed) return
    closed.element.to = Math.max(closed.element.from, at)
    const around = open.at(-1)
    if (around) around.element.text += closed.element.text
  }
  const parser = new Parser(
    {
      onopentag(tag, given) {
        const around = open.at(-1)
        if (open.length >= DEEPEST || elements >= MOST_ELEMENTS) {
          beyond++
          if (beyond > TOO_DEEP) throw new TooDeepError('Nested too deeply')
          return
        }
        // What stands behind the root is no part of the feed.
        if (!around && root) return
        elements++
        const attributes = lowered(given)
        const scope = scopeOf(attributes, around?.scope ?? {})
        const name = canonical(tag.toLowerCase(), scope)
        const from = parser.endIndex + 1
        const element: XmlElement = { name, attributes, children: [], text: '', from, to: from }
        if (around) around.element.children.push(element)
        else root = element
        open.push({ element, scope })
      },
      ontext(piece) {
        const around = open.at(-1)
        if (around) around.element.text += piece
      },
      onclosetag() {
        if (beyond > 0) {
          beyond--
          return
        }
        close(parser.startIndex)
      },
    },
    { xmlMode: true, decodeEntities: true, lowerCaseTags: false, lowerCaseAttributeNames: false },
  )
  try {
    parser.write(text)
    parser.end()
  } catch (error) {
    if (!(error instanceof TooDeepError)) throw error
  }
  while (open.length > 0) close(text.length)
  return root
}

/** The first child of one of these names that there is, in the order of the names. */
export function child(element: XmlElement, ...names: readonly string[]): XmlElement | null {
  for (const name of names) {
    const found = element.children.find((one) => one.name === name)
    if (found) return found
  }
  return null
}

/** All children of a name. */
export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((one) => one.name === name)
