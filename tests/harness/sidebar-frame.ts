import type { Frame, Page } from 'puppeteer-core'
import { answerInTime } from './answer-in-time'
import type { Place } from './surface'

/** Where the sidebar's host stands in a page, CSS px; null while none does. Runs in the page, so it stands alone. */
function hostBox(): { x: number; y: number; width: number; height: number } | null {
  const host = [...document.documentElement.children].findLast(
    (one) => one instanceof HTMLElement && one.localName === 'div' && one.popover === 'manual',
  )
  if (!host) return null
  const { x, y, width, height } = host.getBoundingClientRect()
  return { x, y, width, height }
}

/** Whether this is the sidebar's frame. Asked of the frame itself: Firefox's driver does not learn of its address. */
const isSidebar = () => location.protocol.endsWith('extension:') && location.pathname === '/sidebar.html'

async function frameOf(page: Page): Promise<Frame | null> {
  // The newest comes last; one that a page had loaded anew is still named for a moment.
  for (const frame of page.frames().reverse()) {
    if (frame.parentFrame() !== page.mainFrame() || frame.detached) continue
    if (await answerInTime(frame.evaluate(isSidebar)).catch(() => false)) return frame
  }
  return null
}

/** The box of the sidebar's host in a page, CSS px; null where there is none. */
export const sidebarBox = (page: Page) => page.evaluate(hostBox)

/** Where the sidebar of a page is; null where there is none. The driver sees into its frame, the page does not. */
export async function sidebarPlace(page: Page): Promise<Place | null> {
  const box = await sidebarBox(page)
  const frame = box && (await frameOf(page))
  return frame ? { frame, x: box.x, y: box.y } : null
}
