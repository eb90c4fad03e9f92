/** Room kept above and below a row that was scrolled into view, CSS px. */
const ROOM = 24

/**
 * Brings a takeaway's row into view within its scroller. `scrollIntoView` is not used: it may scroll the reader's page
 * as well.
 */
export function scrollToRow(scroller: HTMLElement, index: number): void {
  const row = scroller.querySelector(`[data-takeaway="${index}"]`)
  if (!row) return
  const frame = scroller.getBoundingClientRect()
  const { top, bottom } = row.getBoundingClientRect()
  const above = top - frame.top - ROOM
  const below = bottom - frame.bottom + ROOM
  if (above < 0) scroller.scrollTop += above
  else if (below > 0) scroller.scrollTop += below
}
