import { closest } from '../gate/by-prototype'
import { textsOf } from './align-texts'
import { isUnheard, LONGEST_UNHEARD } from './unheard'

/**
 * When this much of a page's text is hidden and there is less running text on screen than an article has, what is hidden is
 * the page itself, about to be shown, or the next slides of a gallery. Share of all text, and UTF-16 code units.
 */
const MOST_HIDDEN = 0.6
const LITTLE_SHOWN = 1300
/** Running text comes in stretches of at least this; menus and labels in shorter ones. */
const RUNNING = 80

/** Marked as nothing to be read, which alone hides nothing: the page behind an open dialog is marked so. */
const MARKED = '[aria-hidden=true]'

const isFlat = (element: Element) => Element.prototype.getBoundingClientRect.call(element).height < 1

/** Tells of the text below `root` whether a reader can see it: not what waits in folded menus and hover cards, nor words for screen readers alone. */
export function visibleText(root: Element): (text: Text) => boolean {
  const known = new Map<Element, boolean>()
  const flat = new Map<Element, boolean>()
  const isFolded = (element: Element): boolean => {
    const marked = closest(element, MARKED)
    if (!marked) return false
    const folded = flat.get(marked) ?? isFlat(marked)
    flat.set(marked, folded)
    return folded
  }
  const hasVisibility = typeof Element.prototype.checkVisibility === 'function'
  const isShown = (element: Element): boolean => {
    const shown =
      known.get(element) ??
      (!hasVisibility ||
        (Element.prototype.checkVisibility.call(element, { visibilityProperty: true }) && !isFolded(element)))
    known.set(element, shown)
    return shown
  }
  let hidden = 0
  let whole = 0
  let running = 0
  for (const { parentElement, length } of textsOf(root)) {
    if (!parentElement || /^(?:script|style|noscript|template)$/i.test(parentElement.localName)) continue
    whole += length
    if (!isShown(parentElement)) hidden += length
    else if (length >= RUNNING) running += length
  }
  const isAllHidden = running < LITTLE_SHOWN && hidden > MOST_HIDDEN * whole
  const unheard = new Map<Element, boolean>()
  return ({ parentElement, length }) => {
    if (!parentElement || !(isAllHidden || isShown(parentElement))) return false
    if (length > LONGEST_UNHEARD) return true
    const silent = unheard.get(parentElement) ?? isUnheard(parentElement)
    unheard.set(parentElement, silent)
    return !silent
  }
}
