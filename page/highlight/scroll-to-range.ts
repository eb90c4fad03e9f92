/** Where a passage comes to stand, as a share of the viewport's height from its top. */
const EYES = 0.3

/**
 * Brings a range to the reader's eyes, calmly unless less motion is wished for, through every box that scrolls.
 * @returns brings the reader back to where they were.
 */
export function scrollToRange(range: Range): () => void {
  const node = range.startContainer
  const element = node instanceof Element ? node : node.parentElement
  if (!element) return () => undefined
  const view = element.ownerDocument.defaultView
  const behavior = view?.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'
  const scrollers: { box: Element; top: number; left: number }[] = []
  for (let box: Element | null = element; box; box = box.parentElement) {
    if (box.scrollHeight > box.clientHeight) scrollers.push({ box, top: box.scrollTop, left: box.scrollLeft })
  }
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
  const root = element.ownerDocument.scrollingElement
  const { top } = range.getBoundingClientRect()
  const to = top - (view?.innerHeight ?? 0) * EYES
  // From where the reader was, so that the way is seen and not only its end.
  const kept = scrollers.find(({ box }) => box === root)
  if (root && kept) {
    const goal = root.scrollTop + to
    root.scrollTo({ top: kept.top, behavior: 'instant' })
    root.scrollTo({ top: goal, behavior })
  }
  return () => {
    for (const { box, top: before, left } of scrollers)
      box.scrollTo({ top: before, left, behavior: box === root ? behavior : 'instant' })
  }
}
