import { type PlainText, plainText } from '../../core/evidence/plain-text'
import { visibleText } from '../article/visible-text'

/** A page's text as one string, with the way back into the document. */
export interface AnchorText {
  nodes: readonly Text[]
  /** Where each node's text begins in `source`. */
  starts: Int32Array
  source: string
  /** Without white space: how a page's blocks and breaks divide words is not known from its nodes. */
  plain: PlainText
}

/** What is needed to look into a page beyond its own nodes. */
export interface PageTextOptions {
  /** Elements that are not the page's, such as the sidebar's own. */
  except?: (element: Element) => boolean
  /** A closed shadow root, where the browser lets us have it. */
  shadowRootOf?: (element: Element) => ShadowRoot | null
}

const NEVER =
  /^(?:script|style|noscript|template|textarea|select|option|svg|math|iframe|object|canvas|video|audio)$/i

function collect(root: Node, options: PageTextOptions, found: Text[]): void {
  // Not recursive for plain elements: pages nest thousands of them.
  const walker = (root.ownerDocument ?? document).createTreeWalker(
    root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof Element && (NEVER.test(node.localName) || options.except?.(node))
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  )
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      if (node.length) found.push(node)
    } else if (node instanceof Element) {
      const shadow = node.shadowRoot ?? (node.localName.includes('-') ? options.shadowRootOf?.(node) : null)
      if (shadow) collect(shadow, options, found)
    }
  }
}

function joined(nodes: readonly Text[]): AnchorText {
  const starts = new Int32Array(nodes.length)
  let length = 0
  const source = nodes
    .map((node, i) => {
      starts[i] = length
      length += node.length
      return node.data
    })
    .join('')
  return { nodes, starts, source, plain: plainText(source, 'none') }
}

const isRendered = (element: Element) =>
  typeof element.checkVisibility !== 'function' || element.checkVisibility()

/**
 * The text below an element, open shadow roots included.
 * @param which `visible` leaves out what a reader cannot see; it forces layout once.
 */
export function pageText(root: Element, which: 'visible' | 'all', options: PageTextOptions = {}): AnchorText {
  const found: Text[] = []
  collect(root, options, found)
  if (which === 'all') return joined(found)
  const isVisible = visibleText(root)
  const isShown = (text: Text) =>
    text.parentNode instanceof ShadowRoot ? isRendered(text.parentNode.host) : isVisible(text)
  return joined(found.filter(isShown))
}

function placeAt({ starts, nodes }: AnchorText, index: number): { node: Text; offset: number } | null {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= index) low = middle
    else high = middle - 1
  }
  const node = nodes[low]
  const offset = index - (starts[low] ?? 0)
  return node && offset < node.length ? { node, offset } : null
}

/** The live range of a stretch of `source`; null when the page changed since it was read. */
export function rangeIn(text: AnchorText, start: number, end: number): Range | null {
  const first = placeAt(text, start)
  const last = placeAt(text, end - 1)
  if (!first?.node.isConnected || !last?.node.isConnected || end <= start) return null
  // A range does not reach across shadow roots.
  if (first.node.getRootNode() !== last.node.getRootNode()) return null
  const range = first.node.ownerDocument.createRange()
  range.setStart(first.node, first.offset)
  range.setEnd(last.node, last.offset + 1)
  return range
}
