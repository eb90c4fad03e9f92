import type { Before, Beside, Restored } from './readings'

// All of this runs in the page: each function is handed over as text, beside the others, and uses nothing else.

/** A thing that is seen for itself: a piece of text, a picture, a control. */
interface Item {
  node: Element
  /** Fixed in the window, or in something that is. */
  isFixed: boolean
}

/** What is remembered of a page between the steps of a measurement. */
interface Memory {
  html: string
  sheets: number
  headline: Element | null
  paragraphs: Element[]
  items: Item[]
  seenFixed: Item[]
  line: { node: Text; offset: number; top: number } | null
}

declare global {
  interface Window {
    layoutMemory?: Memory
  }
}

/** Bounds of a page's size, so that no page takes minutes. */
export const LIMITS = 'const MOST_ITEMS = 5000, MOST_PARAGRAPHS = 400, EYES = 0.3'
declare const MOST_ITEMS: number
declare const MOST_PARAGRAPHS: number
declare const EYES: number

function textNodes(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text && node.data.trim() && found.length < 200) found.push(node)
  return found
}

function rectsOf(node: Text): DOMRect[] {
  const range = document.createRange()
  range.selectNodeContents(node)
  return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1)
}

function linesOf(element: Element): DOMRect[] {
  return textNodes(element).flatMap(rectsOf)
}

function isShown(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
}

function isInFixed(element: Element): boolean {
  for (let one: Element | null = element; one && one !== document.body; one = one.parentElement)
    if (/fixed|sticky/.test(getComputedStyle(one).position)) return true
  return false
}

/** The paragraphs that make up most of the text: those that begin at the same edge. */
function mainParagraphs(): Element[] {
  const own = (element: Element) =>
    [...element.childNodes].reduce(
      (sum, node) => sum + (node instanceof Text ? node.data.trim().length : 0),
      0,
    )
  const fitting = (selector: string, length: (element: Element) => number) =>
    [...document.querySelectorAll(selector)]
      .filter((element) => length(element) >= 80 && isShown(element) && !isInFixed(element))
      .slice(0, MOST_PARAGRAPHS)
  const paragraphs = fitting('p', (element) => element.textContent?.length ?? 0)
  const all = paragraphs.length >= 3 ? paragraphs : fitting('p, div, td, li, blockquote, section, span', own)
  const byEdge = new Map<number, { weight: number; members: Element[] }>()
  for (const element of all) {
    const { left, right, width } = element.getBoundingClientRect()
    if (width < 1) continue
    const edge = Math.round((getComputedStyle(element).direction === 'rtl' ? right : left) / 8)
    const group = byEdge.get(edge) ?? { weight: 0, members: [] }
    group.weight += element.textContent?.length ?? 0
    group.members.push(element)
    byEdge.set(edge, group)
  }
  return [...byEdge.values()].sort((a, b) => b.weight - a.weight)[0]?.members ?? []
}

function mainHeadline(first: Element | undefined): Element | null {
  const all = [...document.querySelectorAll('h1')].filter((one) => isShown(one) && linesOf(one).length > 0)
  const above = all.findLast(
    (one) => first && one.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING,
  )
  return above ?? all[0] ?? null
}

function allItems(): Item[] {
  const found: Item[] = []
  const host = hostElement()
  const fixed = new Map<Element, boolean>()
  for (const node of document.body.querySelectorAll('*')) {
    if (found.length >= MOST_ITEMS) break
    if (node === host || /^(?:script|style|noscript|option|br)$/i.test(node.localName)) continue
    const parent = node.parentElement
    const isFixed =
      getComputedStyle(node).position === 'fixed' || (parent ? (fixed.get(parent) ?? false) : false)
    fixed.set(node, isFixed)
    const isThing = /^(?:img|video|button|input|select|textarea|iframe|svg|canvas)$/i.test(node.localName)
    const hasText = [...node.childNodes].some((child) => child instanceof Text && child.data.trim())
    if ((isThing || hasText) && isShown(node)) found.push({ node, isFixed })
  }
  return found
}

/** The box of what is seen of an item, CSS px of the window; null where it is nowhere. */
function boxOf({ node }: Item): { left: number; right: number; top: number; bottom: number } | null {
  const texts = [...node.childNodes].filter(
    (one): one is Text => one instanceof Text && one.data.trim() !== '',
  )
  const rects = texts.length > 0 ? texts.flatMap(rectsOf) : [node.getBoundingClientRect()]
  const seen = rects.filter(({ width, height }) => width > 2 && height > 2)
  if (seen.length === 0) return null
  return {
    left: Math.min(...seen.map(({ left }) => left)),
    right: Math.max(...seen.map(({ right }) => right)),
    top: Math.min(...seen.map(({ top }) => top)),
    bottom: Math.max(...seen.map(({ bottom }) => bottom)),
  }
}

/** From where to where scrolling reaches, CSS px of the document. */
function reach(): { from: number; to: number; wide: number } {
  const root = document.documentElement
  const style = getComputedStyle(root)
  const body = getComputedStyle(document.body)
  const overflow = style.overflowX === 'visible' ? body.overflowX : style.overflowX
  // In quirks mode the root's clientWidth is that of the narrowed element in one browser and of the window in the other.
  const probe = document.createElement('div')
  const wide = innerWidth - scrollbarWidth(probe)
  const scroller = document.scrollingElement ?? root
  const beyond = /hidden|clip/.test(overflow) ? 0 : Math.max(0, scroller.scrollWidth - wide)
  return style.direction === 'rtl' || body.direction === 'rtl'
    ? { from: -beyond, to: wide, wide }
    : { from: 0, to: wide + beyond, wide }
}

function scrollbarWidth(probe: HTMLElement): number {
  probe.style.cssText = 'all:initial;position:fixed;left:0;right:0;top:0;height:0;visibility:hidden'
  // Beside the body, and gone at once, so that nothing of the page's own rules meets it.
  document.documentElement.append(probe)
  const { width } = probe.getBoundingClientRect()
  probe.remove()
  const zoom = Number.parseFloat(getComputedStyle(document.documentElement).zoom || '1') || 1
  return Math.max(0, Math.round(innerWidth - (width > innerWidth ? width / zoom : width)))
}

/** The item's edges in the document, as far as boxes that scroll by themselves let them count; null where one cuts it off. */
function edgesOf(item: Item): { left: number; right: number } | null {
  const box = boxOf(item)
  if (!box) return null
  let { left, right } = box
  for (let one: Element | null = item.node; one && one !== document.body; one = one.parentElement) {
    const { overflowX, position } = getComputedStyle(one)
    if (overflowX !== 'visible') {
      const bounds = one.getBoundingClientRect()
      if (/hidden|clip/.test(overflowX)) {
        if (left < bounds.left - 6 || right > bounds.right + 6) return null
      } else {
        left = Math.max(left, bounds.left)
        right = Math.max(left, Math.min(right, bounds.right))
      }
    }
    if (position === 'fixed') break
  }
  return { left: left + scrollX, right: right + scrollX }
}

/** The part of a fixed item's box that the boxes around it let be seen. */
function seenOf(item: Item): ReturnType<typeof boxOf> {
  const box = boxOf(item)
  for (let one = item.node.parentElement; box && one && one !== document.body; one = one.parentElement) {
    if (getComputedStyle(one).overflowX === 'visible') continue
    const { left, right, top, bottom } = one.getBoundingClientRect()
    box.left = Math.max(box.left, left)
    box.right = Math.min(box.right, right)
    box.top = Math.max(box.top, top)
    box.bottom = Math.min(box.bottom, bottom)
  }
  return box
}

function hostElement(): HTMLElement | null {
  const found = [...document.documentElement.children].findLast(
    (one) =>
      one instanceof HTMLElement && one.localName === 'div' && one.getAttribute('popover') === 'manual',
  )
  return found instanceof HTMLElement ? found : null
}

function nameOf({ node }: Item): string {
  const words = (node.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)
  const { left, right, top } = node.getBoundingClientRect()
  const at = `${Math.round(left)}-${Math.round(right)},${Math.round(top)}`
  return `${node.localName}.${String(node.getAttribute('class') ?? '').slice(0, 30)}@${at} ${words}`
}

function topOf(line: NonNullable<Memory['line']>): number | null {
  if (!line.node.isConnected) return null
  const range = document.createRange()
  range.setStart(line.node, line.offset)
  range.setEnd(line.node, Math.min(line.node.length, line.offset + 1))
  const [first] = range.getClientRects()
  return first?.top ?? null
}

/** The first place in a text that is drawn on the line with this box. */
function startOfLine(node: Text, { top }: DOMRect): number {
  let from = 0
  let to = node.length - 1
  while (from < to) {
    const middle = (from + to) >> 1
    const range = document.createRange()
    range.setStart(node, middle)
    range.setEnd(node, middle + 1)
    const here = [...range.getClientRects()].findLast(({ height }) => height > 0)
    if (!here || here.bottom <= top + 2) from = middle + 1
    else to = middle
  }
  // A space at which the line before was broken is drawn at the end of that one.
  while (from < node.length - 1 && /\s/.test(node.data[from] ?? '')) from++
  return from
}

/** The first character of the line that is at the eyes. */
function lineAtEyes(paragraphs: readonly Element[]): Memory['line'] {
  const eyes = innerHeight * EYES
  const off = ({ top, bottom }: DOMRect) => Math.abs((top + bottom) / 2 - eyes)
  const near = paragraphs.filter((one) => {
    const { top, bottom } = one.getBoundingClientRect()
    return bottom > eyes - 40 && top < eyes + 40
  })
  if (near.some((one) => getComputedStyle(one).writingMode !== 'horizontal-tb')) return null
  const [nearest] = near
    .flatMap(textNodes)
    .flatMap((node) => rectsOf(node).map((rect) => ({ node, rect })))
    .sort((a, b) => off(a.rect) - off(b.rect))
  if (!nearest || off(nearest.rect) > 40) return null
  const { node, rect } = nearest
  const offset = startOfLine(node, rect)
  const top = topOf({ node, offset, top: 0 })
  return top === null ? null : { node, offset, top }
}

function htmlOf(): string {
  return document.documentElement.outerHTML.replace(/<div popover="manual"><\/div>(?=<\/html>)/, '')
}

function columnOf(paragraphs: readonly Element[]): number {
  const widths = paragraphs
    .filter((one) => one.getClientRects().length > 0)
    .map((one) => {
      const isUpright = getComputedStyle(one).writingMode !== 'horizontal-tb'
      const { width, height } = one.getBoundingClientRect()
      return isUpright ? height : width
    })
    .sort((a, b) => a - b)
  return Math.round(widths[widths.length >> 1] ?? 0)
}

/** Brings the reader into the middle of the text. */
export function readOn(): boolean {
  const paragraphs = mainParagraphs()
  const middle = paragraphs[Math.floor(paragraphs.length * 0.4)]
  middle?.scrollIntoView({ block: 'center', behavior: 'instant' })
  return paragraphs.length > 0
}

/** Remembers the page as it is. */
export function readBefore(): Before {
  const paragraphs = mainParagraphs()
  const headline = mainHeadline(paragraphs[0])
  const items = allItems()
  const { from, to } = reach()
  const isReachable = (item: Item) => {
    const edges = edgesOf(item)
    return edges !== null && edges.left >= from - 2 && edges.right <= to + 2
  }
  const isHit = (item: Item) => {
    const box = boxOf(item)
    if (!box) return false
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
    const hit = document.elementFromPoint(x, y)
    return hit !== null && (item.node.contains(hit) || hit.contains(item.node)) && isInFixed(hit)
  }
  // Who has not scrolled has read nothing yet.
  const isMoved = [headline, ...paragraphs].some((one) => one && one.getBoundingClientRect().top < 0)
  const line = isMoved ? lineAtEyes(paragraphs) : null
  window.layoutMemory = {
    html: htmlOf(),
    sheets: document.adoptedStyleSheets.length,
    headline,
    paragraphs,
    items: items.filter((item) => !item.isFixed && isReachable(item)),
    seenFixed: items.filter((item) => item.isFixed && isHit(item)),
    line,
  }
  return { hasText: paragraphs.length > 0, hasLine: line !== null, column: columnOf(paragraphs) }
}

/** How much of the text's end stays under what covers the window from `top` on, however far the reader scrolls, CSS px. */
function endUnder(last: Element | undefined, top: number): number {
  const bottom = last && linesOf(last).at(-1)?.bottom
  if (bottom === undefined) return 0
  let left = 0
  for (let one: Element | null = last ?? null; one; one = one.parentElement) {
    const isRoot = one === document.scrollingElement
    if (one === document.body && !isRoot) continue
    if (isRoot || /auto|scroll/.test(getComputedStyle(one).overflowY))
      left += Math.max(0, one.scrollHeight - (isRoot ? innerHeight : one.clientHeight) - one.scrollTop)
  }
  return bottom - left - top
}

/** Measures the page beside the open sidebar against what was remembered. */
export function readBeside(): Beside {
  const memory = window.layoutMemory
  const host = hostElement()?.getBoundingClientRect()
  if (!memory || !host) throw new Error('There is no sidebar to measure')
  const isSheet = host.width >= innerWidth - 20
  const edge = isSheet ? Number.POSITIVE_INFINITY : host.left
  const text = [memory.headline, ...memory.paragraphs.slice(0, 3)].filter((one) => one !== null)
  const lines = text.flatMap(linesOf)
  const covered = lines.filter(({ left, right }) => right > edge + 2 && left < host.right - 2).length
  const { from, to, wide } = reach()
  const limit = to - (isSheet ? 0 : wide - edge)
  const now = memory.items
    .filter(({ node }) => isShown(node))
    .map((item) => ({ item, edges: edgesOf(item), box: boxOf(item) }))
  const lost = now.filter(({ edges, box }) => box !== null && (edges === null || edges.right > limit + 8))
  const cut = now.filter(({ edges }) => edges !== null && edges.left < from - 8)
  const over = (item: Item) => {
    const box = isShown(item.node) ? seenOf(item) : null
    return (
      box !== null &&
      Math.min(box.right, host.right) - Math.max(box.left, host.left) > 4 &&
      Math.min(box.bottom, host.bottom) - Math.max(box.top, host.top) > 4
    )
  }
  const unreachable = lost.map(({ item }) => nameOf(item))
  if (isSheet && endUnder(memory.paragraphs.at(-1), host.top) > 8) unreachable.push('the end of the text')
  const top = memory.line && topOf(memory.line)
  const { left, width, height } = host
  return {
    host: { left, top: host.top, width, height },
    covered,
    moved: memory.line ? (top === null ? 9999 : Math.round(top - memory.line.top)) : null,
    column: columnOf(memory.paragraphs),
    unreachable: unreachable.slice(0, 40),
    under: memory.seenFixed.filter(over).slice(0, 40).map(nameOf),
    leftCut: cut.slice(0, 40).map(({ item }) => nameOf(item)),
  }
}

/** Compares the page with what was remembered. */
export function readRestored(): Restored {
  const memory = window.layoutMemory
  if (!memory) throw new Error('Nothing was remembered')
  const top = memory.line && topOf(memory.line)
  return {
    isSameHtml: htmlOf() === memory.html,
    sheets: document.adoptedStyleSheets.length - memory.sheets,
    moved: memory.line ? (top === null ? 9999 : Math.round(top - memory.line.top)) : null,
  }
}

/** Whether the sidebar is in the page and seen, and where; as text, to compare. Empty while there is none. */
export function hostPlace(): string {
  const host = hostElement()
  if (!host || getComputedStyle(host).opacity !== '1') return ''
  const { left, top, width, height } = host.getBoundingClientRect()
  return [left, top, width, height].map(Math.round).join(' ')
}

/** Every function a page needs for these. */
export const FUNCTIONS = [
  textNodes,
  rectsOf,
  linesOf,
  isShown,
  isInFixed,
  mainParagraphs,
  mainHeadline,
  allItems,
  boxOf,
  reach,
  scrollbarWidth,
  edgesOf,
  seenOf,
  hostElement,
  nameOf,
  topOf,
  startOfLine,
  lineAtEyes,
  htmlOf,
  columnOf,
  readOn,
  readBefore,
  endUnder,
  readBeside,
  readRestored,
  hostPlace,
] as const
