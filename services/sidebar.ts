import * as v from 'valibot'
import type { SidebarState } from '../core/views'
import type { ToSidebar } from '../messages'
import { browser } from './browser'
import { PageClosedError } from './gate'

const stateSchema = v.picklist(['open', 'folded', 'closed'])

/** Puts the sidebar into a page; where it is already, it looks again what there is to show. */
export async function injectSidebar(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['sidebar.js'] })
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
