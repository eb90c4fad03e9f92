import { isExcluded, looksByItself } from '../core/gate-patterns'
import type { Settings } from '../core/settings'
import { browser } from './browser'
import type { Page } from './tab-states'

/** Ends the gate in a page; what is left of it is inert. */
async function endGate(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({
      target: { tabId },
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
 * only on a click, what was opened by a click stays.
 * @param leave takes the sidebar out of a page and forgets what is known of it.
 */
export async function withdraw(
  before: Settings,
  now: Settings,
  leave: (page: Page) => Promise<unknown>,
): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] })
  await Promise.all(
    tabs.map(async ({ id, url, incognito }) => {
      if (id === undefined || url === undefined) return
      if (looksByItself(url, before) && !looksByItself(url, now)) await endGate(id)
      if (!isExcluded(url, before) && isExcluded(url, now)) {
        await leave({ tabId: id, url, isPrivate: incognito })
      }
    }),
  )
}
