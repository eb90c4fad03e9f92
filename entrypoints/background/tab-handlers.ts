import { inspectsAutomatically } from '../../core/gate-patterns'
import type { Page } from '../../core/session/page'
import { siteOf } from '../../core/site'
import type { SidebarView } from '../../core/views'
import type { Briefing } from '../../services/brief'
import { saveLayout } from '../../services/layouts'
import type { Library } from '../../services/library/library'
import type { Handlers } from '../../services/messaging'
import { takePress } from '../../services/presses'
import {
  knownPage,
  pageOfSender,
  pageOfSidebar,
  type TabHistory,
  type TabSessions,
} from '../../services/session'
import { settings } from '../../services/settings'
import { matchFrame, sidebarAppearance } from '../../services/sidebar'
import { sidebarView } from '../../services/sidebar-view'

type TabRequest =
  | 'gate-background:card'
  | 'gate-background:navigated'
  | 'host-background:refused'
  | 'sidebar-background:connect'
  | 'sidebar-background:view'
  | 'sidebar-background:layout'
  | 'sidebar-background:closed'
  | 'sidebar-background:answer'
  | 'sidebar-background:undo'
  | 'sidebar-background:select-brief'
  | 'sidebar-background:brief'

/** What the background does on each request about what is shown in a tab. */
export function tabHandlers(
  library: Library,
  sessions: TabSessions,
  briefing: Briefing,
  history: TabHistory,
): Pick<Handlers, TabRequest> {
  const view = async (page: Page): Promise<SidebarView | null> => {
    const known = await knownPage(page)
    return known && sidebarView(page, known, library)
  }
  /** What the sidebar of a page draws next; the reader sees it unless the sidebar is folded. */
  const readView = async (page: Page): Promise<SidebarView | null> => {
    const shown = await view(page)
    if (shown && !shown.layout.folded) void history.noteRead(page, shown)
    return shown
  }
  /** Whether the gate shall go on following a page. */
  const stays = async ({ url }: Page) => inspectsAutomatically(url, await settings.get())

  return {
    'gate-background:card': async ({ card, turn }, sender) => {
      const page = await pageOfSender(sender)
      await sessions.dispatch({ type: 'card', page, card, hasMoved: turn > 0 })
      return stays(page)
    },
    'gate-background:navigated': async (_, sender) => {
      const page = await pageOfSender(sender)
      await sessions.dispatch({ type: 'navigated', page })
      return stays(page)
    },
    'host-background:refused': async ({ why }, sender) => {
      await sessions.dispatch({ type: 'evicted', page: await pageOfSender(sender), why })
      return null
    },
    'sidebar-background:connect': async ({ token }, frame) => {
      const record = await matchFrame(frame.tabId, frame, token)
      if (!record) return null
      const page = await pageOfSender({ ...frame, url: record.url, documentId: record.pageDocumentId })
      const { action } = record
      return action ? { ...(await sidebarAppearance(page, true)), action } : readView(page)
    },
    'sidebar-background:view': async (_, sender) => readView(await pageOfSender(sender)),
    'sidebar-background:layout': async (layout, sender) => {
      const site = siteOf(sender.url)
      if (site !== null && !sender.isPrivate) await saveLayout(site, layout)
      if (!layout.folded) await readView(await pageOfSender(sender))
      return null
    },
    'sidebar-background:closed': async (_, sender) => {
      await sessions.dispatch({ type: 'closed', page: await pageOfSidebar(sender) })
      return null
    },
    'sidebar-background:answer': async (given, sender) => {
      const page = await pageOfSidebar(sender)
      await sessions.dispatch({ type: 'answered', page, given, from: 'sidebar' })
      return readView(page)
    },
    'sidebar-background:undo': async (_, sender) => {
      const page = await pageOfSidebar(sender)
      await sessions.dispatch({ type: 'answerUndone', page })
      return view(page)
    },
    'sidebar-background:select-brief': async ({ id }, sender) => {
      const page = await pageOfSidebar(sender)
      await sessions.dispatch({ type: 'briefSelected', page, id })
      return view(page)
    },
    'sidebar-background:brief': async ({ action, modelId, press }, sender) => {
      const page = await pageOfSender(sender)
      if (action === 'write' || action === 'save') await takePress(press, `brief ${action}`)
      const outcome = await briefing.carryOut(page, action, modelId)
      return { view: await readView(page), ...outcome }
    },
  }
}
