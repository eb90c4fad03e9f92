/** The sidebar's host in the page; null where there is none. */
export function hostElement(): HTMLElement | null {
  const found = [...document.documentElement.children].findLast(
    (one) =>
      one instanceof HTMLElement && one.localName === 'div' && one.getAttribute('popover') === 'manual',
  )
  return found instanceof HTMLElement ? found : null
}

/** Whether the sidebar is in the page and seen, and where; as text, to compare. Empty while there is none. */
export function hostPlace(): string {
  const host = hostElement()
  if (!host || getComputedStyle(host).opacity !== '1') return ''
  const { left, top, width, height } = host.getBoundingClientRect()
  return [left, top, width, height].map(Math.round).join(' ')
}
