import { cutText } from '../text/cut-text'
import { textLine } from './articles/html-text'
import { readXml, type XmlElement } from './articles/xml-tree'
import { FEED_LIMITS } from './limits'
import type { FoundFeed } from './page-links'

/** Sources that are taken from one list; a reader has room for 200. */
const MOST = 1000

/** Whether a text is a list of feeds in OPML. */
export const saysOpml = (text: string): boolean => /<opml[\s>]/i.test(text.slice(0, 10_000))

/**
 * The feeds an OPML list names (opml.org/spec2.opml), folders opened, each address once; null for what is no OPML.
 */
export function readOpml(text: string): FoundFeed[] | null {
  const root = readXml(text)
  if (root?.name !== 'opml') return null
  const found = new Map<string, FoundFeed>()
  const walk = (element: XmlElement) => {
    for (const one of element.children) {
      const { xmlurl, title, text: label } = one.attributes
      const address = xmlurl?.trim()
      if (one.name === 'outline' && address && found.size < MOST && !found.has(address)) {
        const named = cutText(textLine(title || label || ''), FEED_LIMITS.title).trim()
        found.set(address, { address, title: named || null })
      }
      walk(one)
    }
  }
  walk(root)
  return [...found.values()]
}

const quoted = (text: string) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no XML may hold them.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]+/g, ' ')

/** Sources as a list in OPML 2.0, which feed readers take. @param title of the list. */
export function writeOpml(title: string, feeds: readonly { address: string; title: string }[]): string {
  const outlines = feeds.map(({ address, title: name }) => {
    const [shown, url] = [quoted(name), quoted(address)]
    return `    <outline type="rss" text="${shown}" title="${shown}" xmlUrl="${url}"/>`
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    `    <title>${quoted(title)}</title>`,
    '  </head>',
    '  <body>',
    ...outlines,
    '  </body>',
    '</opml>',
    '',
  ].join('\n')
}
