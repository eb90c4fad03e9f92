import { linesOf } from './text'

/** From where to where scrolling reaches, CSS px of the document. */
export function reach(): { from: number; to: number; wide: number } {
  const root = document.documentElement
  const style = getComputedStyle(root)
  const body = getComputedStyle(document.body)
  const overflow = style.overflowX === 'visible' ? body.overflowX : style.overflowX
  // In quirks mode the root's clientWidth is that of the narrowed element in one browser and of the window in the other.
  const probe = document.createElement('div')
  const wide = innerWidth - scrollbarWidth(probe)
  const scroller = document.scrollingElement ?? root
  const beyond = /hidden|clip/.test(overflow) ? 0 : Math.max(0, scroller.scrollWidth - wide)
  return style.direction === 'rtl' || body.direction === 'rtl'
    ? { from: -beyond, to: wide, wide }
    : { from: 0, to: wide + beyond, wide }
}

function scrollbarWidth(probe: HTMLElement): number {
  probe.style.cssText = 'all:initial;position:fixed;left:0;right:0;top:0;height:0;visibility:hidden'
  // Beside the body, and gone at once, so that nothing of the page's own rules meets it.
  document.documentElement.append(probe)
  const { width } = probe.getBoundingClientRect()
  probe.remove()
  const zoom = Number.parseFloat(getComputedStyle(document.documentElement).zoom || '1') || 1
  return Math.max(0, Math.round(innerWidth - (width > innerWidth ? width / zoom : width)))
}

/** How much of the text's end stays under what covers the window from `top` on, however far the reader scrolls, CSS px. */
export function endUnder(last: Element | undefined, top: number): number {
  const bottom = last && linesOf(last).at(-1)?.bottom
  if (bottom === undefined) return 0
  let left = 0
  for (let one: Element | null = last ?? null; one; one = one.parentElement) {
    const isRoot = one === document.scrollingElement
    if (one === document.body && !isRoot) continue
    if (isRoot || /auto|scroll/.test(getComputedStyle(one).overflowY))
      left += Math.max(0, one.scrollHeight - (isRoot ? innerHeight : one.clientHeight) - one.scrollTop)
  }
  return bottom - left - top
}
