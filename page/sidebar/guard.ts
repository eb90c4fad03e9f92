import { attach } from './host'

/** A page that removes the sidebar this often within `WITHIN` ms does it on purpose. */
const MOST = 3
const WITHIN = 10_000

/** Puts the sidebar back when the page drops it, as re-rendering frameworks do, and gives up on a page that insists. */
export function guard(element: HTMLElement, onGivenUp: () => void, signal: AbortSignal): void {
  const times: number[] = []
  const observer = new MutationObserver(() => {
    if (element.isConnected || signal.aborted) return
    const now = Date.now()
    times.push(now)
    if (times.filter((time) => now - time < WITHIN).length > MOST) {
      observer.disconnect()
      onGivenUp()
    } else {
      attach(element)
    }
  })
  observer.observe(document, { childList: true })
  observer.observe(document.documentElement, { childList: true })
  signal.addEventListener('abort', () => observer.disconnect(), { once: true })
}
