import { isPinned } from './pinned'

/** The longest paragraphs vote on where the text is, and the first ones are what a reader meets. */
const VOTERS = 15
const LEAD = 3
const SHORTEST = 80

/** Fewer paragraphs than this are no text; then lists and tables are what is read, and at last whatever holds words itself. */
const TEXT = 3

/** Bounds of the search, so that a page of many thousand blocks costs no more. */
const MOST_BLOCKS = 800
const MOST_NODES = 4000

/** Of a block, so many pieces of text of so many characters are looked at. */
const MOST_PIECES = 40
const MOST_CHARACTERS = 1500

/** Share of the lines that must be clear; what a picture in the text does to one of them is no reason to cover it all. */
const CLEAR = 0.9

/** A text narrower than this, CSS px, is read with difficulty; one that hardly lost anything was so before. */
const NARROWEST_COLUMN = 320
const HARDLY = 40

/** Rounding of edges, CSS px. */
const TOLERANCE = 2

/** The headline and the blocks that make up a page's text. */
export interface TextColumn {
  headline: Element | null
  /** The first and the longest of them, in no order. */
  blocks: readonly Element[]
  /** All blocks of some length, in the page's order. */
  all: readonly Element[]
}

/** The text nodes with words in an element, in its order. */
export function textIn(element: Element, most = MOST_PIECES): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  for (let node = walker.nextNode(); node && found.length < most; node = walker.nextNode())
    if (node instanceof Text && /\S/.test(node.data)) found.push(node)
  return found
}

/** The boxes of an element's drawn lines, CSS px of the window. */
export function linesOf(element: Element): DOMRect[] {
  return textIn(element).flatMap((node) => {
    const range = document.createRange()
    range.setStart(node, 0)
    range.setEnd(node, Math.min(node.length, MOST_CHARACTERS))
    return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1)
  })
}

const isDrawn = (element: Element) => element.getBoundingClientRect().width > 0

function longEnough(elements: Iterable<Element>): Element[] {
  return [...elements]
    .slice(0, MOST_BLOCKS)
    .filter((element) => (element.textContent?.length ?? 0) >= SHORTEST && isDrawn(element))
}

/** The elements that hold words themselves, as where lines are broken by `br`. */
function holders(): Element[] {
  const lengths = new Map<Element, number>()
  for (const node of textIn(document.body, MOST_NODES)) {
    const parent = node.parentElement
    if (parent) lengths.set(parent, (lengths.get(parent) ?? 0) + node.length)
  }
  return [...lengths].filter(([, length]) => length >= SHORTEST).map(([element]) => element)
}

function textBlocks(): Element[] {
  const paragraphs = longEnough(document.querySelectorAll('p'))
  if (paragraphs.length >= TEXT) return paragraphs
  const others = longEnough(document.querySelectorAll('p, li, td, blockquote'))
  return others.length >= TEXT ? others : holders().filter(isDrawn).slice(0, MOST_BLOCKS)
}

/** The headline that stands last above the text, where there is one. */
function headlineAbove(first: Element | undefined): Element | null {
  const all = [...document.querySelectorAll('h1')].slice(0, VOTERS).filter(isDrawn)
  const isAbove = (one: Element) =>
    first && (one.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  return all.findLast(isAbove) ?? all[0] ?? null
}

const startOf = (element: Element) => Math.round(element.getBoundingClientRect().left)

/** Finds the page's text. */
export function textColumn(): TextColumn {
  if (!document.body) return { headline: null, blocks: [], all: [] }
  const all = textBlocks()
  const longest = all
    .map((element) => ({ element, length: element.textContent?.length ?? 0 }))
    .sort((a, b) => b.length - a.length)
    .map(({ element }) => element)
    .slice(0, 3 * VOTERS)
    .filter((element) => !isPinned(element))
    .slice(0, VOTERS)
  const starts = new Set(longest.map(startOf))
  const lead = all.filter((element) => starts.has(startOf(element)) && !isPinned(element)).slice(0, LEAD)
  return { headline: headlineAbove(lead[0]), blocks: [...new Set([...lead, ...longest])], all }
}

/** How wide the text is, the median of its blocks, CSS px; across the lines, where they run from top to bottom. */
export function columnWidth({ blocks }: TextColumn): number {
  const widths = blocks
    .filter(isDrawn)
    .map((element) => {
      const { width, height } = element.getBoundingClientRect()
      return getComputedStyle(element).writingMode?.startsWith('vertical') ? height : width
    })
    .sort((a, b) => a - b)
  return widths[widths.length >> 1] ?? 0
}

/** How many of the lines are drawn outside `from` to `to`, CSS px of the window. */
function outside(lines: readonly DOMRect[], from: number, to: number): number {
  return lines.filter(({ left, right }) => right > to + TOLERANCE || left < from - TOLERANCE).length
}

/** How a text stands before a sidebar opens beside it. */
export interface ColumnBefore {
  column: TextColumn
  /** CSS px. */
  width: number
  /** Lines of headline and lead, and of all of it, that the window itself cuts off. */
  cutLead: number
  cut: number
}

const leadOf = ({ headline, blocks }: TextColumn) =>
  [headline, ...blocks.slice(0, LEAD)].filter((one) => one !== null).flatMap(linesOf)

const allOf = ({ blocks }: TextColumn) => blocks.flatMap(linesOf)

/** Takes note of the text as it is in a window of this width. */
export function columnBefore(column: TextColumn, wide: number): ColumnBefore {
  return {
    column,
    width: columnWidth(column),
    cutLead: outside(leadOf(column), 0, wide),
    cut: outside(allOf(column), 0, wide),
  }
}

/**
 * Whether the text can be read between `from` and `to`, CSS px of the window: clear at both edges, and no narrower than a text
 * should be.
 * @returns how much wider it would have to be, CSS px: 0 where it can be read, Infinity where another width is no help.
 */
export function missingWidth(
  { column, width, cutLead, cut }: ColumnBefore,
  from: number,
  to: number,
): number {
  const now = columnWidth(column)
  const missing = now >= NARROWEST_COLUMN || width - now < HARDLY ? 0 : NARROWEST_COLUMN - now
  if (missing > 0) return missing
  const lines = allOf(column)
  const isClear =
    outside(leadOf(column), from, to) <= cutLead &&
    outside(lines, from, to) - cut <= lines.length * (1 - CLEAR)
  return isClear ? 0 : 1
}
