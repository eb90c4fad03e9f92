import type { ParagraphKind } from '../../core/article/article'
import { closest, parentOf } from '../gate/by-prototype'

/** A stretch of text between two breaks of the page, with where it stands in the live document. */
export interface ArticleBlock {
  kind: ParagraphKind
  /** 1 to 6 for headings. */
  level?: number
  /** White space collapsed, trimmed. */
  text: string
  /** The element that makes it a block. */
  element: Element
  /** Its text nodes in order; a `<br>` among them is white space. */
  nodes: Node[]
  /** Share of its characters that stand in links, 0 to 1. */
  linked: number
  words: number
}

const BLOCK =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BODY|CENTER|DD|DETAILS|DIALOG|DIV|DL|DT|FIELDSET|FIGCAPTION|FIGURE|FOOTER|FORM|H[1-6]|HEADER|HR|HTML|IFRAME|LI|MAIN|NAV|OL|P|PRE|SECTION|SUMMARY|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|UL|VIDEO|AUDIO)$/

/** Where the text is not for reading. */
const NEVER =
  /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|IFRAME|SVG|MATH|OBJECT|BUTTON|SELECT|TEXTAREA|INPUT|VIDEO|AUDIO|CANVAS)$/i

const WORD = /[\p{L}\p{N}]+/gu
/** Scripts without spaces: about this many characters make a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu
const CHARACTERS_A_WORD = 2

/** How many words a text has; in scripts without spaces two characters count as one. */
export function countWords(text: string): number {
  const dense = text.match(UNSPACED)?.length ?? 0
  const spaced = dense ? text.replace(UNSPACED, ' ') : text
  return (spaced.match(WORD)?.length ?? 0) + Math.ceil(dense / CHARACTERS_A_WORD)
}

/** The text of some nodes as a reader sees it: white space collapsed, a `<br>` a space. */
export function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => (node instanceof Text ? node.data : ' '))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

const isBlock = (element: Element) => BLOCK.test(element.tagName)

function blockAround(node: Node, known: Map<Element, Element>): Element | null {
  const parent = node.parentElement
  if (!parent) return null
  const found = known.get(parent)
  if (found) return found
  let element: Element = parent
  for (let next = parentOf(element); !isBlock(element) && next; next = parentOf(next)) element = next
  known.set(parent, element)
  return element
}

function kindOf(element: Element): Pick<ArticleBlock, 'kind' | 'level'> {
  const heading = /^H([1-6])$/.exec(element.tagName)
  if (heading) return { kind: 'heading', level: Number(heading[1]) }
  if (closest(element, 'blockquote')) return { kind: 'quote' }
  return { kind: closest(element, 'li,dd,dt') ? 'list item' : 'text' }
}

/** The blocks below `root`, in order, made of the text for which `belongs` holds. Stops after `most` words. */
export function blocksOf(
  root: Element,
  belongs: (text: Text) => boolean,
  most = Number.POSITIVE_INFINITY,
): ArticleBlock[] {
  const blocks: ArticleBlock[] = []
  const around = new Map<Element, Element>()
  let holder: Element | null = null
  let nodes: Node[] = []
  let total = 0
  const finish = () => {
    const text = textOf(nodes)
    const words = text ? countWords(text) : 0
    if (holder && words) {
      const isLinked = ({ parentElement }: Node) => parentElement && closest(parentElement, 'a')
      const linked = textOf(nodes.filter(isLinked)).length / text.length
      blocks.push({ ...kindOf(holder), text, element: holder, nodes, linked, words })
      total += words
    }
    nodes = []
  }
  const walker = root.ownerDocument.createTreeWalker(
    root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof Element && NEVER.test(node.tagName)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  )
  let breaks = 0
  for (let node = walker.nextNode(); node && total < most; node = walker.nextNode()) {
    if (node instanceof Element) {
      if (node.tagName === 'BR') {
        breaks++
        nodes.push(node)
      } else if (isBlock(node)) finish()
      if (breaks > 1) finish()
      continue
    }
    if (!(node instanceof Text) || !node.parentElement) continue
    if (node.data.trim()) breaks = 0
    if (!belongs(node)) continue
    const own = blockAround(node, around)
    if (own !== holder) {
      finish()
      holder = own
    }
    nodes.push(node)
  }
  finish()
  return blocks
}
