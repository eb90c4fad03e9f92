/** Whether an element is placed in the window, not in the page's flow: fixed, or absolute with nothing around it that holds it. */
function isPlacedInWindow(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.position === 'fixed') return true
  if (style.position !== 'absolute' || !(element instanceof HTMLElement)) return false
  const { offsetParent } = element
  return (
    offsetParent === null ||
    (offsetParent === document.body && getComputedStyle(document.body).position === 'static')
  )
}

/** The outermost element around this one, itself included, that is placed in the window; null where it is in the page's flow. */
export function placedInWindow(element: Element): HTMLElement | null {
  let found: HTMLElement | null = null
  for (let one: Element | null = element; one && one !== document.documentElement; one = one.parentElement) {
    if (one instanceof HTMLElement && isPlacedInWindow(one, getComputedStyle(one))) found = one
  }
  return found
}

/** The nearest element around this one, itself included, that stays in the window while the page scrolls. */
function stayingAround(element: Element, isStaying: RegExp): HTMLElement | null {
  for (let one: Element | null = element; one && one !== document.documentElement; one = one.parentElement) {
    if (one instanceof HTMLElement && isStaying.test(getComputedStyle(one).position)) return one
  }
  return null
}

/** The fixed element that this one is in, or is; null where there is none. */
export const fixedAround = (element: Element): HTMLElement | null => stayingAround(element, /^fixed$/)

/** Whether an element stays in the window while the page scrolls. A body that is fixed itself is the page. */
export function isPinned(element: Element): boolean {
  const staying = stayingAround(element, /^(?:fixed|sticky)$/)
  return staying !== null && staying !== document.body
}

/** CSS px between two places at which the strip is searched; no bar is lower. */
const STEP = 36

/** Bound of how many places that is. */
const MOST_PLACES = 120

/** The fixed elements at these places of the window, CSS px. */
export function fixedAt(
  places: readonly (readonly [x: number, y: number])[],
  own: Element,
): Set<HTMLElement> {
  const seen = new Set<Element>()
  const found = new Set<HTMLElement>()
  for (const [x, y] of places.slice(0, MOST_PLACES)) {
    for (const element of document.elementsFromPoint(x, y)) {
      if (seen.has(element) || element === own) continue
      seen.add(element)
      const fixed = fixedAround(element)
      if (fixed) found.add(fixed)
    }
  }
  return found
}

/** Places from one end to the other, CSS px, close enough to meet every bar. */
export function placesAlong(length: number, step = STEP): number[] {
  const count = Math.max(1, Math.floor(length / step))
  return Array.from({ length: count }, (_, place) => ((place + 0.5) * length) / count)
}
