import { hostElement } from './host'
import { isShown, rectsOf } from './text'

/** Elements of a page that are looked at, so that no page takes minutes. */
const MOST_ITEMS = 5000

/** A thing that is seen for itself: a piece of text, a picture, a control. */
export interface Item {
  node: Element
  /** Fixed in the window, or in something that is. */
  isFixed: boolean
}

export function allItems(): Item[] {
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
export function boxOf({ node }: Item): { left: number; right: number; top: number; bottom: number } | null {
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

/** The item's edges in the document, as far as boxes that scroll by themselves let them count; null where one cuts it off. */
export function edgesOf(item: Item): { left: number; right: number } | null {
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
export function seenOf(item: Item): ReturnType<typeof boxOf> {
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

export function nameOf({ node }: Item): string {
  const words = (node.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)
  const { left, right, top } = node.getBoundingClientRect()
  const at = `${Math.round(left)}-${Math.round(right)},${Math.round(top)}`
  return `${node.localName}.${String(node.getAttribute('class') ?? '').slice(0, 30)}@${at} ${words}`
}
