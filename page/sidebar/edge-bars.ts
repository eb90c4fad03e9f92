/** Marks what is pinned to the viewport and would lie under the sidebar. */
export const EDGE_MARK = 'data-storypulse-edge'

export type EdgeSide = 'left' | 'right'

/** Heights at which the edge is probed, as shares of the viewport: bars are pinned to the top and the bottom. */
const PROBES = [0.01, 0.04, 0.08, 0.14, 0.5, 0.86, 0.92, 0.96, 0.99]

function pinned(element: Element): HTMLElement | null {
  for (let one: Element | null = element; one && one !== document.body; one = one.parentElement) {
    if (one instanceof HTMLElement && getComputedStyle(one).position === 'fixed') return one
  }
  return null
}

/** The elements of the page that are fixed to the viewport and reach into the strip of `width` px at `side`. */
export function pinnedAtEdge(side: EdgeSide, width: number, own: Element): HTMLElement[] {
  const found = new Set<HTMLElement>()
  for (const share of PROBES) {
    for (const depth of [0.1, 0.9]) {
      const x = side === 'right' ? innerWidth - width * depth : width * depth
      for (const element of document.elementsFromPoint(x, innerHeight * share)) {
        if (element === own || own.contains(element)) continue
        const bar = pinned(element)
        // What covers the whole viewport is a dialog or a backdrop, not a bar.
        if (bar && bar.getBoundingClientRect().height < innerHeight * 0.9) found.add(bar)
      }
    }
  }
  return [...found]
}

/** How a pinned element gives way: bars become narrower, small things move over. */
export function edgeKind(bar: HTMLElement): 'bar' | 'thing' {
  return bar.getBoundingClientRect().width > innerWidth / 2 ? 'bar' : 'thing'
}
