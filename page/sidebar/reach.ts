import type { Marks } from './marks'
import { fixedAround } from './pinned'
import { keptBy, type Strip } from './strip'
import { linesOf } from './text-column'

/** What is seen for itself even without words. */
const THINGS = /^(?:img|picture|video|audio|iframe|embed|object|svg|canvas|input|button|select|textarea)$/

/** Rounding of edges, CSS px. */
const TOLERANCE = 4

type Sticking = { element: Element; before: { left: number; right: number } }

const holdsWords = (element: Element) =>
  [...element.childNodes].some((node) => node instanceof Text && /\S/.test(node.data))

/** Up to where something to see or to read is drawn, CSS px of the window; null where there is nothing, or it stays in the window. */
function endOf(element: Element): number | null {
  const isThing = THINGS.test(element.localName)
  if ((!isThing && !holdsWords(element)) || fixedAround(element)) return null
  if (!element.checkVisibility({ visibilityProperty: true })) return null
  const boxes = isThing ? [element.getBoundingClientRect()] : linesOf(element)
  return boxes.length === 0 ? null : Math.max(...boxes.map(({ right }) => right))
}

/** The boxes around an element that cut off what sticks out of them, innermost first. */
function cuttersAround(element: Element): HTMLElement[] {
  const found: HTMLElement[] = []
  for (let one = element.parentElement; one && one !== document.body; one = one.parentElement) {
    const { overflowX } = getComputedStyle(one)
    if (/auto|scroll/.test(overflowX)) return found
    if (one instanceof HTMLElement && /hidden|clip/.test(overflowX)) found.push(one)
  }
  return found
}

/** Whether something was seen whole, before the page was narrowed, in the box that would now cut it off. */
const wasWithin = ({ before }: Sticking, from: number, to: number) =>
  before.left >= from - TOLERANCE && before.right <= to + TOLERANCE

/** How far the page reached before it was narrowed, CSS px of the document. */
export interface ReachBefore {
  /** The window's width plus what scrolling added. */
  to: number
}

/** Declarations that let the page scroll sideways although it forbids that to itself. */
function freed(): string {
  const root = getComputedStyle(document.documentElement)
  const body = getComputedStyle(document.body)
  const isOfBody = root.overflowX === 'visible'
  const { overflowX, overflowY } = isOfBody ? body : root
  if (!/hidden|clip/.test(overflowX) && !/hidden|clip/.test(body.overflowX)) return ''
  const vertical = /hidden|clip/.test(overflowY) ? 'hidden' : 'auto'
  const isScroller =
    !isOfBody &&
    /auto|scroll/.test(body.overflowY) &&
    document.body.scrollHeight > document.body.clientHeight + 1
  return `html { overflow-x: auto !important; overflow-y: ${vertical} !important; }
    ${isScroller ? '' : 'body { overflow: visible !important; }'}`
}

/**
 * Rules that give back the scroll range the page lost: what was seen before and now sticks out under the sidebar can be scrolled
 * to. Nothing that was not in reach before adds to it, and where nothing is lost there are no rules. Boxes that would cut
 * something off scroll by themselves instead.
 */
export function reachRules(
  sticking: readonly Sticking[],
  strip: Strip,
  { to }: ReachBefore,
  marks: Marks,
): string {
  if (strip.side !== 'right') return ''
  let end = 0
  const scroller = document.scrollingElement ?? document.documentElement
  for (const one of sticking) {
    if (!wasWithin(one, 0, to)) continue
    const right = endOf(one.element)
    if (right === null || right <= keptBy(strip) + TOLERANCE) continue
    const cutters = cuttersAround(one.element)
    for (const box of cutters) if (!marks.has(box)) marks.set(box, 'overflow-x: auto !important;')
    const furthest = cutters.at(-1)?.getBoundingClientRect().right
    end = Math.max(end, (furthest === undefined ? right : Math.min(right, furthest)) + scroller.scrollLeft)
  }
  if (end <= keptBy(strip) + TOLERANCE) return ''
  const needed = Math.ceil(end + strip.size)
  const isHidden = freed()
  const isEnough = isHidden === '' && scroller.scrollWidth >= needed
  return isEnough ? '' : `${isHidden}\n${spacer(`left: ${needed - 1}px`)}`
}

/** A rule for a dot that nobody sees and that scrolling reaches. */
export function spacer(place: string): string {
  return `html::after { content: "" !important; display: block !important; position: absolute !important; ${place} !important;
    width: 1px !important; height: 1px !important; margin: 0 !important; padding: 0 !important; border: 0 !important;
    visibility: hidden !important; pointer-events: none !important; }`
}

/** How far a reader can scroll to the right, CSS px of the document. */
export function reachNow(wide: number): ReachBefore {
  const scroller = document.scrollingElement ?? document.documentElement
  const root = getComputedStyle(document.documentElement)
  const { overflowX } = root.overflowX === 'visible' && document.body ? getComputedStyle(document.body) : root
  const beyond = /hidden|clip/.test(overflowX) ? 0 : Math.max(0, scroller.scrollWidth - wide)
  return { to: root.direction === 'rtl' ? wide : wide + beyond - scroller.scrollLeft }
}
