import { hostElement } from './page/host'
import { allItems, boxOf, edgesOf, type Item, nameOf, seenOf } from './page/items'
import { type LineAtEyes, lineAtEyes, topOf } from './page/line'
import { endUnder, reach } from './page/reach'
import { columnOf, isInFixed, isShown, linesOf, mainHeadline, mainParagraphs } from './page/text'
import type { Before, Beside, Restored } from './readings'

// All of this runs in the page, where `inPage` brings it as one script.

/** What is remembered of a page between the steps of a measurement. */
interface Memory {
  html: string
  sheets: number
  headline: Element | null
  paragraphs: Element[]
  items: Item[]
  seenFixed: Item[]
  line: LineAtEyes | null
}

declare global {
  interface Window {
    layoutMemory?: Memory
  }
}

function htmlOf(): string {
  return document.documentElement.outerHTML.replace(/<div popover="manual"><\/div>(?=<\/html>)/, '')
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

export { hostPlace } from './page/host'
