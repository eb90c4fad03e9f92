/**
 * Calls `look` once a frame while anything scrolls, and when the window changes its size, until `signal` aborts.
 */
export function followScroll(window: Window, look: () => void, signal: AbortSignal): void {
  let waits = false
  const soon = () => {
    if (waits) return
    waits = true
    window.requestAnimationFrame(() => {
      waits = false
      if (!signal.aborted) look()
    })
  }
  window.addEventListener('scroll', soon, { signal, passive: true, capture: true })
  window.addEventListener('resize', soon, { signal })
}
