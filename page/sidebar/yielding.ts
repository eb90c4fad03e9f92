import type { Marks } from './marks'
import { fixedAround, placedInWindow } from './pinned'
import { isOutside, keptBy, overlapWith, type Strip } from './strip'
import { zoomOf } from './viewport'

/** Room between a thing that moved over and the sidebar, CSS px, at most what it had to the window's edge. */
const MOST_GAP = 24

/** By how much an element may be off the window's width and still counts as going from edge to edge, CSS px. */
const NEARLY = 20

/** Rounds of putting full-bleed blocks in place, because one that moves takes those in it along. */
const ROUNDS = 3

const px = (element: Element, length: number) => `${Math.round((length / zoomOf(element)) * 100) / 100}px`

/** What an element's padding and borders add to its declared size, CSS px of its own; 0 where they count in it. */
function edgesAround(style: CSSStyleDeclaration, axis: 'inline' | 'block'): number {
  if (style.boxSizing === 'border-box') return 0
  const sides = axis === 'inline' ? (['Left', 'Right'] as const) : (['Top', 'Bottom'] as const)
  const lengths = sides.flatMap((side) => [style[`padding${side}`], style[`border${side}Width`]])
  return lengths.reduce((sum, length) => sum + (Number.parseFloat(length) || 0), 0)
}

/** Declarations that hold something wide, or for a sheet something high, off the strip. */
function held(element: Element, strip: Strip): string {
  const style = getComputedStyle(element)
  const isSheet = strip.side === 'bottom'
  const most = keptBy(strip) / zoomOf(element) - edgesAround(style, isSheet ? 'block' : 'inline')
  const size = `${Math.max(0, Math.round(most))}px`
  return isSheet
    ? `bottom: ${px(element, strip.size)} !important; max-height: ${size} !important; min-height: 0 !important;
       ${style.overflowY === 'visible' ? 'overflow-y: auto !important;' : ''}`
    : `${strip.side}: ${px(element, strip.size)} !important; max-width: ${size} !important; min-width: 0 !important;`
}

/** Declarations that move something by so much away from the strip. */
function moved(element: Element, { side }: Strip, by: number): string {
  const sign = side === 'left' ? '' : '-'
  return `translate: ${side === 'bottom' ? '0 ' : ''}${sign}${px(element, by)} !important;`
}

/** Whether something goes along most of the window, so that it has to become smaller: a bar, a dialog's backdrop. */
function isLong(element: Element, { side, window }: Strip): boolean {
  const { width, height } = element.getBoundingClientRect()
  return (side === 'bottom' ? height : width) > window / 2
}

/**
 * Has things that are placed in the window keep clear of the strip: long ones become smaller, others move over. Those that
 * cannot be made smaller are moved as far as they have room. `apply` puts the marks into effect.
 */
export function yieldPinned(
  found: Iterable<HTMLElement>,
  strip: Strip,
  marks: Marks,
  apply: () => void,
): void {
  const reaching = [...found].filter((one) => {
    const box = one.getBoundingClientRect()
    return !marks.has(one) && overlapWith(strip, box) > 1 && !isOutside(strip, box)
  })
  if (reaching.length === 0) return
  const gaps = new Map(
    reaching.map((one) => {
      const gap = strip.size - overlapWith(strip, one.getBoundingClientRect())
      return [one, Math.min(MOST_GAP, Math.max(0, gap))]
    }),
  )
  for (const one of reaching) if (isLong(one, strip)) marks.set(one, held(one, strip))
  apply()
  let isMoved = false
  for (const one of reaching) {
    const box = one.getBoundingClientRect()
    const over = overlapWith(strip, box)
    if (over <= 1) continue
    const room =
      strip.side === 'left' ? strip.window - box.right : strip.side === 'right' ? box.left : box.top
    const by = Math.min(over + (gaps.get(one) ?? 0), Math.max(0, room))
    if (by <= 1) continue
    marks.set(one, `${marks.cssOf(one)} ${moved(one, strip, by)}`)
    isMoved = true
  }
  if (isMoved) apply()
}

/** What of the elements that reach into the strip is placed in the window. */
export function pinnedAmong(sticking: readonly { element: Element }[], own: Element): Set<HTMLElement> {
  const found = new Set<HTMLElement>()
  for (const { element } of sticking) {
    const pinned = fixedAround(element) ?? placedInWindow(element)
    if (pinned && pinned !== own) found.add(pinned)
  }
  return found
}

type Sticking = { element: Element; before: { left: number; width: number } }

/** Whether something went from edge to edge of the window before and is as wide still. */
function isFullBleed({ element, before }: Sticking, { window }: Strip): boolean {
  const isWide = (width: number) => width >= window - NEARLY && width <= innerWidth + NEARLY
  return (
    isWide(before.width) &&
    Math.abs(before.left) <= NEARLY &&
    isWide(element.getBoundingClientRect().width) &&
    !/fixed/.test(getComputedStyle(element).position)
  )
}

/** Has blocks that go from edge to edge of the window go from edge to edge of what the page keeps of it. */
export function yieldFullBleed(
  sticking: readonly Sticking[],
  strip: Strip,
  marks: Marks,
  apply: () => void,
): void {
  const full = sticking
    .filter((one) => !marks.has(one.element) && isFullBleed(one, strip))
    .map(({ element }) => element)
  if (full.length === 0) return
  for (const element of full) {
    const most = keptBy(strip) / zoomOf(element) - edgesAround(getComputedStyle(element), 'inline')
    marks.set(element, `max-width: ${Math.round(most)}px !important; min-width: 0 !important;`)
  }
  apply()
  const start = strip.side === 'left' ? strip.size : 0
  for (let round = 0; round < ROUNDS; round++) {
    const off = full.filter((one) => Math.abs(one.getBoundingClientRect().left - start) > 1)
    const outer = off.filter((one) => !off.some((other) => other !== one && other.contains(one)))
    if (outer.length === 0) return
    for (const element of outer) {
      const style = getComputedStyle(element)
      const isRtl =
        element.parentElement !== null && getComputedStyle(element.parentElement).direction === 'rtl'
      const by = (element.getBoundingClientRect().left - start) / zoomOf(element)
      const margin = Number.parseFloat(isRtl ? style.marginRight : style.marginLeft) || 0
      const to = `${Math.round((isRtl ? margin + by : margin - by) * 100) / 100}px`
      marks.set(element, `${marks.cssOf(element)} margin-${isRtl ? 'right' : 'left'}: ${to} !important;`)
    }
    apply()
  }
}

/** Bound of how many rows are put in place. */
const MOST_ROWS = 30

/** Has rows that were centred, and now stick out at both sides, begin at the page's edge, behind which nothing scrolls. */
export function yieldCentred(cut: readonly Element[], marks: Marks, apply: () => void): void {
  const rows = new Set<Element>()
  for (const element of cut) {
    const row = element.parentElement
    if (!row || rows.size >= MOST_ROWS || marks.has(row)) continue
    const { display, justifyContent } = getComputedStyle(row)
    if (/flex|grid/.test(display) && /center|end|space-around|space-evenly/.test(justifyContent))
      rows.add(row)
  }
  for (const row of rows) marks.set(row, 'justify-content: flex-start !important;')
  if (rows.size > 0) apply()
}
