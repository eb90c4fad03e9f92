import { raise } from './host'

/** Extensions of Firefox reach roots that are closed to pages. */
interface ReachingElement {
  openOrClosedShadowRoot: ShadowRoot | null
}
const isReaching = (element: Element): element is Element & ReachingElement =>
  'openOrClosedShadowRoot' in element

const rootOf = (element: Element): ShadowRoot | null =>
  isReaching(element) ? element.openOrClosedShadowRoot : element.shadowRoot

const OPEN = ':popover-open, dialog:modal, :fullscreen'

/** All that a page has in the top layer, in its roots too, as far as an extension reaches them. Goes over the whole page. */
function openElements(root: Document | ShadowRoot): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const inner = rootOf(element)
    return [...(element.matches(OPEN) ? [element] : []), ...(inner ? openElements(inner) : [])]
  })
}

const overlaps = (a: DOMRect, b: DOMRect) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Most times the sidebar raises itself because the page opened something, so that the two do not go on for ever. */
const MOST_RAISED = 20

/**
 * Keeps the sidebar above what the page puts into the top layer after it: what lies over it may let presses through, so that a
 * reader presses what he does not see.
 */
export class TopLayer {
  /** What was open when the sidebar was last raised, and lies below it. */
  private below = new WeakSet<Element>()
  private raised = 0

  constructor(
    private readonly host: HTMLElement,
    signal: AbortSignal,
  ) {
    // What is open by now was there before the sidebar.
    for (const one of document.querySelectorAll(OPEN)) if (one !== host) this.sink(one)
    document.addEventListener('toggle', ({ target }) => this.follow(target), { capture: true, signal })
  }

  /** Raises the sidebar where something may lie over it. Returns whether nothing did. */
  uncover(): boolean {
    const own = this.host.getBoundingClientRect()
    const open = openElements(document).filter((one) => one !== this.host)
    const over = open.filter((one) => !this.below.has(one) && overlaps(one.getBoundingClientRect(), own))
    if (over.length === 0) return true
    raise(this.host)
    for (const one of open) this.sink(one)
    return false
  }

  /** Rises where something came into the top layer after the sidebar, or put it out of there. */
  private follow(target: EventTarget | null): void {
    if (!(target instanceof Element)) return
    const { host } = this
    const isOpen = target.matches(OPEN)
    const isOver = isOpen && overlaps(target.getBoundingClientRect(), host.getBoundingClientRect())
    if (target === host ? isOpen : !isOver) return
    if (this.raised++ >= MOST_RAISED) return
    raise(host)
    if (target !== host) this.sink(target)
  }

  /** Takes note that an element lies below the sidebar, until it is opened again. */
  private sink(element: Element): void {
    this.below.add(element)
    // At the element itself: what happens in a root is not heard outside it.
    element.addEventListener('beforetoggle', () => this.below.delete(element), { once: true })
  }
}
