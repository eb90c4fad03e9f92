/** What had the focus in the page before the sidebar took it, for the way back. */
export function followFocus(host: HTMLElement, signal: AbortSignal): () => void {
  let before: Element | null = null
  document.addEventListener(
    'focusout',
    ({ target, relatedTarget }) => {
      if (target instanceof Element && target !== host && (relatedTarget === host || relatedTarget === null))
        before = target
    },
    { signal, capture: true },
  )
  return () => {
    if (document.activeElement === host) host.blur()
    window.focus()
    if (before instanceof HTMLElement && before.isConnected && before !== document.body)
      before.focus({ preventScroll: true })
  }
}
