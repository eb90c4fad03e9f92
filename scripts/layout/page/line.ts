import { rectsOf, textNodes } from './text'

/** Where the reader's eyes are, as a share of the window's height. */
const EYES = 0.3

/** The line being read: a place in a text, and how far below the window's top it was, CSS px. */
export interface LineAtEyes {
  node: Text
  offset: number
  top: number
}

export function topOf(line: LineAtEyes): number | null {
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
export function lineAtEyes(paragraphs: readonly Element[]): LineAtEyes | null {
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
