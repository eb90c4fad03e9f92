import { DRAWN_AFTER } from '../core/timing'

/** The longest wait, ms, for a client-side page to be drawn. */
const LONGEST = 3000

/** TypeScript's library does not know the Navigation API yet; every browser the manifest admits has it. */
declare const navigation: EventTarget

const withoutFragment = () => location.href.split('#', 1)[0]

/**
 * Calls back when the page went to another address without loading and has drawn itself, and when the reader came back to
 * it and it stands as it was left. A change of the fragment alone is none. One listener stays; while a new page draws itself, one observer more.
 */
export function onAddressChange(callback: () => void, signal: AbortSignal): void {
  let address = withoutFragment()
  let stopWaiting: (() => void) | null = null

  const whenDrawn = () => {
    stopWaiting?.()
    const finish = () => {
      stopWaiting?.()
      callback()
    }
    let quiet = setTimeout(finish, DRAWN_AFTER)
    const latest = setTimeout(finish, LONGEST)
    const observer = new MutationObserver(() => {
      clearTimeout(quiet)
      quiet = setTimeout(finish, DRAWN_AFTER)
    })
    observer.observe(document, { childList: true, subtree: true, characterData: true })
    stopWaiting = () => {
      clearTimeout(quiet)
      clearTimeout(latest)
      observer.disconnect()
    }
  }

  const look = () => {
    const now = withoutFragment()
    if (now === address) return
    address = now
    whenDrawn()
  }

  navigation.addEventListener('currententrychange', look, { signal })
  // A page that comes back as it was left: the background knows of another one in this tab by now.
  addEventListener('pageshow', (event) => event.persisted && callback(), { signal })
  signal.addEventListener('abort', () => stopWaiting?.())
}
