import { type ArticleBlock, saidBy } from './blocks'

/** A character of a block's text and the place it came from. */
interface Place {
  node: Text
  offset: number
}

/** The place of each UTF-16 code unit of the block's text; null for white space and marks that no text node holds. */
function placesOf({ nodes }: ArticleBlock): (Place | null)[] {
  const places: (Place | null)[] = []
  let space: Place | null | undefined
  const said = saidBy(nodes)
  nodes.forEach((node, i) => {
    if (!(node instanceof Text)) {
      if (said[i] === ' ') space ??= null
      else {
        if (space !== undefined && places.length > 0) places.push(space)
        space = undefined
        places.push(null)
      }
      return
    }
    for (let offset = 0; offset < node.length; offset++) {
      if (/\s/.test(node.data[offset] ?? '')) {
        space ??= { node, offset }
        continue
      }
      if (space !== undefined && places.length > 0) places.push(space)
      space = undefined
      places.push({ node, offset })
    }
  })
  return places
}

/**
 * The live range of `block.text.slice(start, end)`, for evidence and marks; null when the page has changed since it was
 * read, or the slice is empty.
 */
export function rangeOf(block: ArticleBlock, start = 0, end = block.text.length): Range | null {
  const places = placesOf(block)
  if (places.length !== block.text.length || start >= end) return null
  const inside = places.slice(start, end).filter((place) => place !== null)
  const first = inside[0]
  const last = inside.at(-1)
  if (!first?.node.isConnected || !last?.node.isConnected) return null
  const range = first.node.ownerDocument.createRange()
  range.setStart(first.node, first.offset)
  range.setEnd(last.node, last.offset + 1)
  return range
}
