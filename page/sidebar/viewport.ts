/** A classic scrollbar is narrower than this, CSS px. */
const WIDEST_SCROLLBAR = 40

/** What the root's `zoom` multiplies every length of the page by. */
export function rootZoom(): number {
  const zoom = Number.parseFloat(getComputedStyle(document.documentElement).zoom)
  return zoom > 0 ? zoom : 1
}

/** What `zoom` multiplies an element's own lengths by; browsers that do not tell have the root's at most. */
export function zoomOf(element: Element): number {
  const zoom: unknown = Reflect.get(element, 'currentCSSZoom')
  return typeof zoom === 'number' && zoom > 0 ? zoom : rootZoom()
}

/**
 * How wide the page's window is without a classic scrollbar, CSS px. `innerWidth` counts the scrollbar, which a sidebar stands
 * beside; in quirks mode the root's clientWidth shrinks with the space already taken, and the body's is the window's.
 */
export function viewportWidth(): number {
  const isQuirks = document.compatMode === 'BackCompat'
  const wide = (isQuirks ? document.body : document.documentElement)?.clientWidth ?? 0
  // Browsers differ in whether `zoom` divides it.
  const fitting = [wide, wide * rootZoom()].map(Math.round)
  return fitting.find((one) => one <= innerWidth && innerWidth - one < WIDEST_SCROLLBAR) ?? innerWidth
}
