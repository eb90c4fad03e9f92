import { isPinned } from './pinned'
import { type TextColumn, textIn } from './text-column'

/** Where a reader's eyes are, as a share of the viewport's height from its top. */
const EYES = 0.3

/** Where else a line is looked for, where there is none at the eyes. */
const NEAR_EYES = [EYES, 0.34, 0.38, 0.26, 0.44, 0.5]

/** In a piece of text longer than this no line is looked for by its boxes. */
const LONGEST_PIECE = 20_000

/** A scroll position, CSS px. */
interface Position {
  box: Element
  top: number
  left: number
}

const isPropagated = () => getComputedStyle(document.documentElement).overflowY === 'visible'

/** The boxes that scroll around an element, innermost first; the window is the last. */
function scrollersAround(element: Element | null): Element[] {
  const found: Element[] = []
  const root = document.scrollingElement ?? document.documentElement
  for (let one = element; one; one = one.parentElement) {
    // What the body says of its overflow is the window's, unless the root has a say of its own.
    if (one === root || one === document.documentElement || (one === document.body && isPropagated()))
      continue
    const { overflowY } = getComputedStyle(one)
    if (/auto|scroll|overlay/.test(overflowY) && one.scrollHeight > one.clientHeight) found.push(one)
  }
  return [...found, root]
}

const characterAt = (node: Text, at: number): DOMRect | undefined => {
  const range = document.createRange()
  range.setStart(node, at)
  range.setEnd(node, at + 1)
  return [...range.getClientRects()].findLast(({ height }) => height > 0)
}

/** The first place in a text for which `isReached` holds, which must hold from there on. */
function firstWhere(length: number, isReached: (at: number) => boolean): number {
  let from = 0
  let to = length
  while (from < to) {
    const middle = (from + to) >> 1
    if (isReached(middle)) to = middle
    else from = middle + 1
  }
  return from
}

/**
 * The first half of what of a text is drawn on the line with this box. Where a narrower column breaks the line into several, no
 * part of that half is far from the middle of it all.
 */
function lineIn(node: Text, { top, bottom }: DOMRect): Range {
  const above = Number.NEGATIVE_INFINITY
  let start = firstWhere(node.length - 1, (at) => (characterAt(node, at)?.bottom ?? above) > top + 2)
  const end = firstWhere(node.length, (at) => (characterAt(node, at)?.top ?? above) >= bottom - 2)
  // A space at which the line before was broken is drawn at the end of that one.
  while (start < node.length - 1 && /\s/.test(node.data[start] ?? '')) start++
  const range = document.createRange()
  range.setStart(node, start)
  range.setEnd(node, Math.max(start + 1, (start + end) >> 1))
  return range
}

const middleOf = ({ top, bottom }: Pick<DOMRect, 'top' | 'bottom'>) => (top + bottom) / 2

/** The line of a block that is nearest to a height, CSS px of the window. */
function lineOfBlock(block: Element, y: number): Range | null {
  let best: { node: Text; box: DOMRect; off: number } | null = null
  for (const node of textIn(block, 200)) {
    if (node.length > LONGEST_PIECE) continue
    const whole = document.createRange()
    whole.selectNodeContents(node)
    for (const box of whole.getClientRects()) {
      if (box.height < 1 || box.width < 1) continue
      const off = Math.abs(middleOf(box) - y)
      if (!best || off < best.off) best = { node, box, off }
    }
  }
  return best && lineIn(best.node, best.box)
}

interface CaretDocument {
  caretPositionFromPoint?(x: number, y: number): { offsetNode: Node; offset: number } | null
  caretRangeFromPoint?(x: number, y: number): Range | null
}

/** The text under a point, where it is no part of what stays in the window. */
function textAt(x: number, y: number): Range | null {
  // Chromium has the first from 128 on, and the second before.
  const document_: CaretDocument = document
  const position = document_.caretPositionFromPoint?.(x, y)
  const range = position ? null : document_.caretRangeFromPoint?.(x, y)
  const node = position?.offsetNode ?? range?.startContainer
  const at = position?.offset ?? range?.startOffset ?? 0
  if (!(node instanceof Text) || !/\S/.test(node.data) || !node.parentElement || isPinned(node.parentElement))
    return null
  const box = characterAt(node, Math.min(at, node.length - 1))
  return box && Math.abs(middleOf(box) - y) < innerHeight / 10 ? lineIn(node, box) : null
}

/** The line at the reader's eyes, in the text's column; null where there is none near. */
export function lineAtEyes({ all, blocks }: TextColumn): Range | null {
  const eyes = innerHeight * EYES
  const reach = innerHeight / 4
  let nearest: { block: Element; off: number } | null = null
  for (const block of [...blocks, ...all]) {
    const { top, bottom, width } = block.getBoundingClientRect()
    if (width === 0 || top > eyes + reach || bottom < eyes - reach / 2) continue
    const off = top > eyes ? top - eyes : Math.max(0, eyes - bottom)
    if (nearest && off >= nearest.off) continue
    if (!isPinned(block)) nearest = { block, off }
  }
  const x = (blocks[0]?.getBoundingClientRect().left ?? innerWidth / 4) + 12
  const here = nearest && nearest.off < 40 ? lineOfBlock(nearest.block, eyes) : null
  if (here) return here
  for (const share of NEAR_EYES) {
    const found = textAt(x, innerHeight * share)
    if (found) return found
  }
  return nearest ? lineOfBlock(nearest.block, eyes) : null
}

/** A line and where it was. */
interface Kept {
  range: Range
  /** Its middle, CSS px from the window's top. */
  middle: number
  scrollers: readonly Element[]
}

const windowSize = () => `${innerWidth} ${innerHeight}`

const positionsOf = (boxes: readonly Element[]): Position[] =>
  boxes.map((box) => ({ box, top: box.scrollTop, left: box.scrollLeft }))

const isThere = ({ box, top }: Position) => Math.abs(box.scrollTop - top) <= 1

/**
 * Keeps the line at the reader's eyes where it is while the page gives up space and gets it back. It is the same line through all
 * of that, until the reader scrolls.
 */
export class ReadingLine {
  private kept: Kept | null = null
  /** Where the reader had scrolled to in the page as it is by itself, and the size of the window then. */
  private home: { positions: Position[]; size: string } | null = null
  /** Where the last change left the page. */
  private left: { positions: Position[]; size: string } | null = null
  private isChanged = false

  /**
   * Makes a change of the page's layout and puts the line back to where it was.
   * @param isHome whether the change gives the page back as it is by itself.
   */
  preserve(find: () => TextColumn, isHome: boolean, change: () => void): void {
    const isSameWindow = this.left?.size === windowSize()
    const isUntouched = this.left !== null && (!isSameWindow || this.left.positions.every(isThere))
    if (!isUntouched) this.take(find())
    change()
    if (isHome && isUntouched && this.home?.size === windowSize()) this.restore(this.home.positions)
    else this.align()
    this.isChanged = !isHome
    this.leave()
  }

  /** The reader may have scrolled: takes the line that is at the eyes now, so that it is known when the window changes. */
  follow(find: () => TextColumn): void {
    const { left } = this
    if (!this.isChanged || left?.size !== windowSize() || left.positions.every(isThere)) return
    this.take(find())
    this.leave()
  }

  private take(column: TextColumn): void {
    const range = lineAtEyes(column)
    const scrollers = scrollersAround(range?.startContainer.parentElement ?? column.blocks[0] ?? null)
    // At the very top nothing has been read yet, and the masthead should stay in view.
    const isAtTop = scrollers.every(({ scrollTop }) => scrollTop === 0)
    this.kept =
      range && !isAtTop ? { range, middle: middleOf(range.getBoundingClientRect()), scrollers } : null
    this.home = this.isChanged ? null : { positions: positionsOf(scrollers), size: windowSize() }
  }

  private leave(): void {
    const boxes = this.kept?.scrollers ?? [document.scrollingElement ?? document.documentElement]
    this.left = { positions: positionsOf(boxes), size: windowSize() }
  }

  private restore(positions: readonly Position[]): void {
    for (const { box, top, left } of positions) box.scrollTo({ top, left, behavior: 'instant' })
  }

  private align(): void {
    if (!this.kept) return
    const { range, middle, scrollers } = this.kept
    const off = () => {
      const box = range.getBoundingClientRect()
      // The page took it out, or hides it at this width.
      const isGone = !range.startContainer.isConnected || (box.width === 0 && box.height === 0)
      return isGone ? 0 : middleOf(box) - Math.min(middle, innerHeight / 2)
    }
    // Twice, because a zoomed root scrolls by other lengths than boxes are measured in.
    for (const scroller of [...scrollers, ...scrollers]) {
      const by = off()
      if (Math.abs(by) >= 0.5) scroller.scrollBy({ top: by, behavior: 'instant' })
    }
  }
}
