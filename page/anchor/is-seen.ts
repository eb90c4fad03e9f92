const CLIPS = /hidden|clip/

/** The element around a node, out of its shadow root if need be. */
function parentOf({ parentNode }: Node): Element | null {
  if (parentNode instanceof ShadowRoot) return parentNode.host
  return parentNode instanceof Element ? parentNode : null
}

/** The boxes of a range; none where the platform does no layout. */
const boxesOf = (range: Range): DOMRect[] =>
  typeof range.getClientRects === 'function'
    ? [...range.getClientRects()].filter(({ width, height }) => width || height)
    : []

/**
 * Whether a reader who scrolls there sees a range: not where it is hidden, in a closed section, or cut off by a box that shows
 * only its first lines. Where a box scrolls, its text counts as seen.
 */
export function isSeen(range: Range): boolean {
  const node = range.startContainer
  const start = node instanceof Element ? node : parentOf(node)
  if (!start) return false
  if (typeof start.checkVisibility === 'function' && !start.checkVisibility({ visibilityProperty: true }))
    return false
  const [box] = boxesOf(range)
  if (!box) return true
  for (let element: Element | null = start; element; element = parentOf(element)) {
    if (element === element.ownerDocument.body || element === element.ownerDocument.documentElement) break
    const style = getComputedStyle(element)
    if (!CLIPS.test(style.overflowY) || style.display === 'inline') continue
    const around = element.getBoundingClientRect()
    if (box.top >= around.bottom - 1 || box.bottom <= around.top + 1) return false
  }
  return true
}
