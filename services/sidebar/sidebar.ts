import * as v from 'valibot'
import { type Page, withoutFragment } from '../../core/session/page'
import type { SidebarStart, SidebarState } from '../../core/views'
import type { ToHost, ToSidebar } from '../../messages'
import { browser } from '../browser'
import { PageClosedError } from '../gate'
import { handToPage, NothingHandedError, PageMovedError, runFile } from '../inject'
import { expectFrame, forgetFrame, sidebarRecord } from './frames'

const stateSchema = v.picklist(['open', 'folded', 'closed'])

/**
 * Puts the sidebar into a page; where it is already, it draws anew. It draws what there is to draw of the page, or has a brief
 * made of it where `start` asks for it.
 * @throws PageClosedError where no script may run, or the host ran before its token was there.
 */
export async function injectSidebar(page: Page, start: SidebarStart | null = null): Promise<void> {
  const isOpen = (await sidebarRecord(page.tabId))?.url === withoutFragment(page.url)
  const message: ToSidebar = start
    ? { name: 'background-sidebar:view', view: start }
    : { name: 'background-sidebar:refresh' }
  if (isOpen && (await tellSidebar(page.tabId, message))) return
  try {
    const token = crypto.randomUUID()
    // All at once, because each waits for the browser; what is put into a page runs in this order. The frame loads longer than
    // the token takes to be kept.
    const [, , isHanded] = await Promise.all([
      expectFrame(page, token, start && 'action' in start ? start.action : null),
      handToPage(page, 'handed', { token }),
      runFile(page, 'host.js'),
    ])
    if (isHanded === false) throw new NothingHandedError(`The host in tab ${page.tabId} was handed no token`)
  } catch (cause) {
    await forgetFrame(page.tabId)
    // The reader went on while the story was recognised: what stands there now is another page's affair.
    if (cause instanceof PageMovedError) return
    throw new PageClosedError(`No sidebar may stand in tab ${page.tabId}`, { cause })
  }
}

/** Tells the sidebar of a tab something; resolves to its answer, or null where no sidebar listens. */
export async function tellSidebar(tabId: number, message: ToSidebar): Promise<unknown> {
  const frame = (await sidebarRecord(tabId))?.frame
  if (!frame) return null
  try {
    return (await browser.tabs.sendMessage(tabId, message, { frameId: frame.frameId })) ?? null
  } catch {
    // It went with its page, or with the host.
    return null
  }
}

/** Takes the sidebar out of a tab, where there is one. */
export async function removeSidebar(tabId: number): Promise<void> {
  if (!(await sidebarRecord(tabId))) return
  await forgetFrame(tabId)
  try {
    await browser.tabs.sendMessage(tabId, { name: 'background-host:deactivate' } satisfies ToHost, {
      frameId: 0,
    })
  } catch {
    // It went with its page.
  }
}

/** Takes the sidebar of a page out, where no other page's stands in its tab by now. */
export async function removeSidebarOf({ tabId, url }: Page): Promise<void> {
  if ((await sidebarRecord(tabId))?.url === withoutFragment(url)) await removeSidebar(tabId)
}

/** How the sidebar of a tab stands; `closed` where there is none. */
export async function sidebarState(tabId: number): Promise<SidebarState> {
  const state = v.safeParse(stateSchema, await tellSidebar(tabId, { name: 'background-sidebar:state' }))
  return state.success ? state.output : 'closed'
}
