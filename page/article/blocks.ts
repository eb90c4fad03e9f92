import type { ParagraphKind } from '../../core/article/article'
import { allIn, attributeOf, closest, parentOf, safeContains } from '../gate/by-prototype'
import { marksOf, needsMarks } from './quote-marks'

/** A stretch of text between two breaks of the page, with where it stands in the live document. */
export interface ArticleBlock {
  kind: ParagraphKind
  /** 1 to 6 for headings. */
  level?: number
  /** White space collapsed, trimmed. */
  text: string
  /** The element that makes it a block. */
  element: Element
  /** Its text nodes in order; a `<br>` among them is white space, a `<q>` one of its marks. */
  nodes: Node[]
  /** Share of its characters that stand in links, 0 to 1. */
  linked: number
  words: number
}

const BLOCK =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BODY|CENTER|DD|DETAILS|DIALOG|DIV|DL|DT|FIELDSET|FIGCAPTION|FIGURE|FOOTER|FORM|H[1-6]|HEADER|HR|HTML|IFRAME|LI|MAIN|NAV|OL|P|PRE|SECTION|SUMMARY|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|UL|VIDEO|AUDIO)$/

/** Where the text is not for reading: what is no text, how to read a character, and what was struck out. */
const NEVER =
  /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|IFRAME|SVG|MATH|OBJECT|BUTTON|SELECT|TEXTAREA|INPUT|VIDEO|AUDIO|CANVAS|RT|RP|RTC|S|DEL|STRIKE)$/i

/** `[12]`, `*`: a raised sign that leads to a note. */
const NOTE_SIGN = /^\s*[[(]?(?:\d{1,3}|[a-z]|[*†‡§]{1,3}|citation needed)[\])]?\s*$/i

/** What opens over a name while the pointer is on it: a portrait, other headlines. */
const OPENS_OVER =
  /(?:tooltip|popover|hover-?card|rollover)[\w-]*[-_](?:block|content|text|body|inner|info|bubble|box|panel)/i
const isOver = (element: Element) =>
  element.tagName === 'SPAN' &&
  OPENS_OVER.test(attributeOf(element, 'class')) &&
  closest(element, 'p,li') !== null

function isNoteSign(element: Element): boolean {
  return (
    element.tagName === 'SUP' &&
    allIn(element, 'a[href^="#"]').length > 0 &&
    NOTE_SIGN.test(element.textContent ?? '')
  )
}

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

/**
 * What each of a block's nodes says, in order: a text its data, a `<q>` the mark that opens it and, at its second place, the
 * one that closes it, a `<br>` a space.
 */
export function saidBy(nodes: readonly Node[]): string[] {
  const open = new Set<Node>()
  return nodes.map((node) => {
    if (node instanceof Text) return node.data
    if (!(node instanceof Element) || node.tagName !== 'Q') return ' '
    if (open.delete(node)) return marksOf(node).close
    open.add(node)
    return marksOf(node).open
  })
}

/** The text of some nodes as a reader sees it: white space collapsed. */
export const textOf = (nodes: readonly Node[]): string => saidBy(nodes).join('').replace(/\s+/g, ' ').trim()

/** Follows the `<q>`s around the nodes of a walk, and puts their marks among the nodes of the block. */
class Quotations {
  private entered: Element[] = []
  private readonly open: Element[] = []

  enter(quotation: Element): void {
    if (needsMarks(quotation)) this.entered.push(quotation)
  }

  /** Opens those entered since the last text that was read. */
  begin(nodes: Node[]): void {
    nodes.push(...this.entered)
    this.open.push(...this.entered)
    this.entered = []
  }

  /** Closes those that do not hold `next`. */
  leave(next: Node, nodes: Node[]): void {
    this.entered = this.entered.filter((quotation) => safeContains(quotation, next))
    for (let last = this.open.at(-1); last && !safeContains(last, next); last = this.open.at(-1))
      this.close(nodes)
  }

  /** Closes all that are open, at the end of a block. */
  closeAll(nodes: Node[]): void {
    while (this.open.length) this.close(nodes)
  }

  private close(nodes: Node[]): void {
    const last = this.open.pop()
    if (last) nodes.push(last)
  }
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
  const quotations = new Quotations()
  const finish = () => {
    quotations.closeAll(nodes)
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
      node instanceof Element && (NEVER.test(node.tagName) || isNoteSign(node) || isOver(node))
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  )
  let breaks = 0
  for (let node = walker.nextNode(); node && total < most; node = walker.nextNode()) {
    quotations.leave(node, nodes)
    if (node instanceof Element) {
      if (node.tagName === 'Q') quotations.enter(node)
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
    quotations.begin(nodes)
    nodes.push(node)
  }
  finish()
  return blocks
}
