import * as v from 'valibot'
import type { SidebarStart, SidebarState } from '../core/views'
import type { ToSidebar } from '../messages'
import { browser } from './browser'
import { PageClosedError } from './gate'

const stateSchema = v.picklist(['open', 'folded', 'closed'])

/**
 * Puts the sidebar into a page; where it is already, it draws anew. It begins with `start` where something is handed over,
 * which spares it the way to the background and back, and asks for what to draw otherwise.
 * @throws PageClosedError where no script may run.
 */
export async function injectSidebar(tabId: number, start: SidebarStart | null = null): Promise<void> {
  const target = { tabId }
  try {
    if (start) {
      await browser.scripting.executeScript({
        target,
        func: (start: string) => {
          Object.assign(globalThis, { storypulseHanded: JSON.parse(start) })
        },
        // As text, because Chrome leaves out of an object what is null.
        args: [JSON.stringify(start)],
      })
    }
    await browser.scripting.executeScript({ target, files: ['sidebar.js'] })
  } catch (cause) {
    throw new PageClosedError(`No sidebar may stand in tab ${tabId}`, { cause })
  }
}

/** Tells the sidebar of a tab something; resolves to its answer, or null where no sidebar listens. */
export async function tellSidebar(tabId: number, message: ToSidebar): Promise<unknown> {
  try {
    return (await browser.tabs.sendMessage(tabId, message, { frameId: 0 })) ?? null
  } catch {
    // No receiver is the usual case: most tabs have no sidebar.
    return null
  }
}

/** How the sidebar of a tab stands; `closed` where there is none. */
export async function sidebarState(tabId: number): Promise<SidebarState> {
  const state = v.safeParse(stateSchema, await tellSidebar(tabId, { name: 'background-sidebar:state' }))
  return state.success ? state.output : 'closed'
}
