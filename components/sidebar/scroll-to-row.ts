/** Room kept above and below a row that was scrolled into view, CSS px. */
const ROOM = 24

/**
 * Brings a takeaway's row into view within its scroller. `scrollIntoView` is not used: it may scroll the reader's page
 * as well. A row that the reader is pressing stays where it is.
 */
export function scrollToRow(scroller: HTMLElement, index: number): void {
  const row = scroller.querySelector(`[data-takeaway="${index}"]`)
  // What is being pressed is in view; moved from under the pointer it would not hear the press.
  if (!row || row.matches(':active')) return
  const frame = scroller.getBoundingClientRect()
  const { top, bottom } = row.getBoundingClientRect()
  const above = top - frame.top - ROOM
  const below = bottom - frame.bottom + ROOM
  if (above < 0) scroller.scrollTop += above
  else if (below > 0) scroller.scrollTop += below
}
