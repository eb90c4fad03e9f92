import { inspectsAutomatically, isExcluded } from '../core/gate-patterns'
import type { Settings } from '../core/settings'
import { atMost } from './at-most'
import { browser } from './browser'
import type { Page } from './tab-states'
import { webPages } from './web-pages'

/** ms that a change of the settings waits for open pages; one that hangs hears of it when it is free. */
export const TAB_PATIENCE = 500

/** Ends the gate in a page; what is left of it is inert. */
async function endGate(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({
      target: { tabId },
      // Not only once a page is loaded, which some never are.
      injectImmediately: true,
      func: () => {
        const world = Reflect.get(globalThis, Symbol.for('storypulse'))
        world?.gate?.abort()
        if (world) world.gate = undefined
      },
    })
  } catch (error) {
    // Most tabs are no pages at all, or withheld: no gate is there either.
    console.debug(error)
  }
}

/**
 * Takes the gate out of the open pages it may no longer look at, and leaves those of sites the reader excluded: where it looks
 * only on a click, what was opened by a click stays. No page is waited for longer than the reader is to wait, and none for
 * another: all is on its way by then, also where the background is put to sleep before a page hears of it.
 * @param leave takes the sidebar out of a page and forgets what is known of it.
 */
export async function withdraw(
  before: Settings,
  now: Settings,
  leave: (page: Page) => Promise<unknown>,
): Promise<void> {
  const work = (await webPages()).flatMap((page) => [
    ...(inspectsAutomatically(page.url, before) && !inspectsAutomatically(page.url, now)
      ? [endGate(page.tabId)]
      : []),
    ...(!isExcluded(page.url, before) && isExcluded(page.url, now) ? [leave(page)] : []),
  ])
  await atMost(TAB_PATIENCE, Promise.all(work))
}
