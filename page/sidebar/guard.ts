import { attach, raise } from './host'

/** A page that meddles with the sidebar this often within `WITHIN` ms does it on purpose. */
const MOST = 3
const WITHIN = 10_000

/** Counts what happens, and tells when it is too often. */
class Limit {
  private times: number[] = []

  isOver(): boolean {
    const now = Date.now()
    this.times = [...this.times.filter((time) => now - time < WITHIN), now]
    return this.times.length > MOST
  }
}

/** The one attribute the host has. */
const OWN = 'popover'

/** Takes back what a page wrote on the host, `inert` or `popover` for instance. Returns whether there was anything. */
function restore(element: HTMLElement): boolean {
  const foreign = element.getAttributeNames().filter((name) => name !== OWN)
  for (const name of foreign) element.removeAttribute(name)
  if (element.popover !== 'manual') element.popover = 'manual'
  else if (foreign.length === 0) return false
  if (!element.matches(':popover-open')) raise(element)
  return true
}

/**
 * Keeps the sidebar where it is: puts it back when the page drops it, as re-rendering frameworks do, and takes back what the
 * page writes on it. It gives up on a page that insists.
 */
export function guard(element: HTMLElement, onEvicted: () => void, signal: AbortSignal): void {
  const removals = new Limit()
  const changes = new Limit()
  const end = () => {
    tree.disconnect()
    attributes.disconnect()
  }
  const leave = () => {
    end()
    onEvicted()
  }
  const tree = new MutationObserver(() => {
    if (element.isConnected || signal.aborted) return
    if (removals.isOver()) leave()
    else attach(element)
  })
  const attributes = new MutationObserver(() => {
    if (signal.aborted || !restore(element)) return
    attributes.takeRecords()
    if (changes.isOver()) leave()
  })
  tree.observe(document, { childList: true })
  tree.observe(document.documentElement, { childList: true })
  attributes.observe(element, { attributes: true })
  signal.addEventListener('abort', end, { once: true })
}
