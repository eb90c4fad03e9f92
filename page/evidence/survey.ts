import type { HighlightsState } from '../../core/evidence/highlights-state'

/** Where the reader's eyes rest, and the band in which a passage counts as being read; shares of the viewport's height. */
const EYES = 0.3
const BAND = { from: 0.08, to: 0.62 }

/** Where lines stand on the page, and which is being read. */
export type Survey = Pick<HighlightsState, 'positions' | 'reading'>

/** The box within which a range is scrolled: the page, or where that does not scroll, the nearest box that does. */
function scrollerOf(range: Range, page: Element): Element {
  if (page.scrollHeight > page.clientHeight + 1) return page
  for (let box = range.startContainer.parentElement; box; box = box.parentElement)
    if (box.scrollHeight > box.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(box).overflowY))
      return box
  return page
}

const rounded = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000

/** Looks where ranges stand now. Only measures, so layout is made once at most. */
export function survey(ranges: ReadonlyMap<string, Range>, document: Document): Survey {
  const page = document.scrollingElement ?? document.documentElement
  const height = document.defaultView?.innerHeight ?? 0
  const positions: Record<string, number> = {}
  let reading: string | null = null
  let nearest = Number.POSITIVE_INFINITY
  let scroller: Element | null = null
  for (const [line, range] of ranges) {
    scroller ??= scrollerOf(range, page)
    const { top, bottom } = range.getBoundingClientRect()
    const from =
      scroller === page ? -page.scrollTop : scroller.getBoundingClientRect().top - scroller.scrollTop
    positions[line] = rounded((top - from) / Math.max(1, scroller.scrollHeight))
    if (bottom < height * BAND.from || top > height * BAND.to) continue
    const eyes = height * EYES
    const far = top <= eyes && bottom >= eyes ? 0 : Math.min(Math.abs(top - eyes), Math.abs(bottom - eyes))
    if (far >= nearest) continue
    nearest = far
    reading = line
  }
  return { positions, reading }
}
