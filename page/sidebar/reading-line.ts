/** Where a reader's eyes are, as a share of the viewport's height from its top. */
const EYES = 0.3

function scrollerOf(element: Element): Element {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    const { overflowY } = getComputedStyle(parent)
    if (/auto|scroll|overlay/.test(overflowY) && parent.scrollHeight > parent.clientHeight) return parent
  }
  return document.scrollingElement ?? document.documentElement
}

function lineBeingRead(): { element: Element; scroller: Element } | null {
  const eyes = innerHeight * EYES
  for (const element of document.querySelectorAll('p, li, h1, h2, h3, blockquote, pre, td')) {
    const { top, bottom, width } = element.getBoundingClientRect()
    if (width === 0 || bottom < eyes) continue
    // The first block that reaches below the eyes; one that starts below the viewport means there is nothing to keep.
    return top < innerHeight ? { element, scroller: scrollerOf(element) } : null
  }
  return null
}

/** Changes the page's layout and puts the line that was being read back to where it stood. */
export function preservingReadingLine(change: () => void): void {
  const line = lineBeingRead()
  // At the very top nothing has been read yet, and the masthead should stay in view.
  if (!line || line.scroller.scrollTop === 0) {
    change()
    return
  }
  const before = line.element.getBoundingClientRect().top
  change()
  const moved = line.element.getBoundingClientRect().top - before
  if (moved !== 0) line.scroller.scrollBy({ top: moved, behavior: 'instant' })
}
