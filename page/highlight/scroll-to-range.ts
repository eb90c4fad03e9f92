/** Where a passage comes to stand, as a share of what is seen of the page, from its top. */
const EYES = 0.3

/** Down to where a bar that the page keeps at its top covers it, CSS px from the window's top. */
function barAtTop(document: Document): number {
  const width = document.defaultView?.innerWidth ?? 0
  let bar = document.elementFromPoint?.(width / 4, 1) ?? null
  while (bar && !/fixed|sticky/.test(getComputedStyle(bar).position)) bar = bar.parentElement
  const { bottom = 0, height = 0 } = bar?.getBoundingClientRect() ?? {}
  // What fills the window is no bar.
  return height < (document.defaultView?.innerHeight ?? 0) / 2 ? bottom : 0
}

/**
 * Brings a range to the reader's eyes, calmly unless less motion is wished for, through every box that scrolls.
 * @param seen how much of the window's height, from its top, nothing of ours covers, CSS px.
 * @returns brings the reader back to where they were.
 */
export function scrollToRange(range: Range, seen?: number): () => void {
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
  const bar = barAtTop(element.ownerDocument)
  const to = top - bar - Math.max(0, (seen ?? view?.innerHeight ?? 0) - bar) * EYES
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
