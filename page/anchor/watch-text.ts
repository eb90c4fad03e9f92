/** Changes come in bursts; a page is looked at again when it has been quiet for so long, ms, and at the latest after the second. */
const QUIET = 250
const LATEST = 2000

/**
 * Calls `changed` after the page's text was changed, until `signal` aborts.
 * @param except changes below such an element are not the page's.
 */
export function watchText(
  document: Document,
  changed: () => void,
  signal: AbortSignal,
  except: (element: Element) => boolean = () => false,
): void {
  const root = document.body ?? document.documentElement
  if (!root || signal.aborted) return
  let timer: ReturnType<typeof setTimeout> | undefined
  let since = 0
  const isOwn = ({ target }: MutationRecord) => {
    const element = target instanceof Element ? target : target.parentElement
    return element !== null && except(element)
  }
  const observer = new MutationObserver((records) => {
    if (records.every(isOwn)) return
    const now = Date.now()
    if (timer === undefined) since = now
    clearTimeout(timer)
    timer = setTimeout(
      () => {
        timer = undefined
        changed()
      },
      Math.max(0, Math.min(QUIET, since + LATEST - now)),
    )
  })
  observer.observe(root, { childList: true, characterData: true, subtree: true })
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect()
      clearTimeout(timer)
    },
    { once: true },
  )
}
