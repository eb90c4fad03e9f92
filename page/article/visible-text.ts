import { textsOf } from './align-texts'

/** When this much of a page's text is hidden, it is not a pop-up but the page itself, about to be shown. */
const MOST_HIDDEN = 0.6

/** Tells of the text below `root` whether a reader can see it: not what waits in folded menus and hover cards. */
export function visibleText(root: Element): (text: Text) => boolean {
  const known = new Map<Element, boolean>()
  const isShown = (element: Element): boolean => {
    let shown = known.get(element)
    if (shown === undefined) {
      shown = typeof element.checkVisibility !== 'function' || element.checkVisibility()
      known.set(element, shown)
    }
    return shown
  }
  let hidden = 0
  let whole = 0
  for (const { parentElement, length } of textsOf(root)) {
    if (!parentElement || /^(?:script|style|noscript|template)$/i.test(parentElement.localName)) continue
    whole += length
    if (!isShown(parentElement)) hidden += length
  }
  if (hidden > MOST_HIDDEN * whole) return () => true
  return ({ parentElement }) => parentElement !== null && isShown(parentElement)
}
