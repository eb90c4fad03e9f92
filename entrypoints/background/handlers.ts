import type { Settings } from '../../core/settings'
import { siteOf } from '../../core/site'
import { FRAME_PATIENCE } from '../../core/timing'
import type { BriefFailure, PopupView, SidebarView } from '../../core/views'
import { atMost } from '../../services/at-most'
import type { Briefing } from '../../services/brief/briefing'
import { browser } from '../../services/browser'
import type { Conversations } from '../../services/conversation/conversations'
import type { EvidenceService } from '../../services/evidence/evidence-service'
import { registerGate } from '../../services/gate'
import { saveLayout } from '../../services/layouts'
import type { Library } from '../../services/library/library'
import type { Handlers, PageSender } from '../../services/messaging'
import { popupView } from '../../services/popup-view'
import { saveConfirmed, takePress } from '../../services/presses'
import type { Recognition } from '../../services/recognition'
import { clearEverything } from '../../services/reset'
import { settings } from '../../services/settings'
import { injectSidebar, removeSidebar, sidebarState, tellSidebar } from '../../services/sidebar'
import { forgetFrame, frameCame, matchFrame } from '../../services/sidebar-frames'
import { withSite } from '../../services/site-switch'
import type { SourcesService } from '../../services/sources/sources-service'
import type { SyncService } from '../../services/sync/sync-service'
import { changeTabState, type Page } from '../../services/tab-states'
import { TAB_PATIENCE, withdraw } from '../../services/withdraw'
import { conversationHandlers } from './conversation-handlers'
import { libraryHandlers } from './library-handlers'
import { createMenus } from './menus'
import { sourceHandlers } from './source-handlers'
import { syncHandlers } from './sync-handlers'

/** The page a tab shows now. A tab whose address is withheld reads as an empty one. */
export async function pageOf(tabId: number): Promise<Page> {
  const tab = await browser.tabs.get(tabId)
  return { tabId, url: tab.url ?? '', isPrivate: tab.incognito }
}

/** A request came from a page that is no longer in its tab. */
class PageGoneError extends Error {
  override readonly name = 'PageGoneError'
}

/**
 * The page a content script speaks of. The tab knows its address better than the sender, whose address stays the one it
 * was loaded at when the page navigates without loading.
 * @throws PageGoneError when another site stands in the tab by now.
 */
async function pageOfSender(sender: PageSender): Promise<Page> {
  const page = await pageOf(sender.tabId)
  if (siteOf(page.url) !== siteOf(sender.url)) throw new PageGoneError('Another page stands in this tab')
  return { ...page, documentId: sender.documentId }
}

/** What the background does on each request. */
export function createHandlers(
  library: Library,
  recognition: Recognition,
  briefing: Briefing,
  evidence: EvidenceService,
  conversations: Conversations,
  sources: SourcesService,
  sync: SyncService,
): Handlers {
  const view = async (tabId: number, failure: BriefFailure | null = null): Promise<PopupView> => {
    const page = await pageOf(tabId)
    const shown = await popupView(page, recognition, library, failure)
    if (shown.page.kind === 'brief') void recognition.noteRead(page, shown.page)
    return shown
  }

  /** What the sidebar of a page draws next; the reader sees it unless the sidebar is folded. */
  const sidebarView = async (page: Page): Promise<SidebarView | null> => {
    const shown = await recognition.view(page)
    if (shown && !shown.layout.folded) void recognition.noteRead(page, shown)
    return shown
  }

  const change = async (to: (now: Settings) => Settings): Promise<Settings> => {
    const before = await settings.get()
    const next = await settings.update(to)
    await registerGate(next)
    await withdraw(before, next, (page) => recognition.leave(page))
    return next
  }

  const tellView = async (page: Page) => {
    const now = await recognition.view(page)
    if (now) await tellSidebar(page.tabId, { name: 'background-sidebar:view', view: now })
    else await removeSidebar(page.tabId)
  }

  return {
    ...conversationHandlers(library, conversations, pageOfSender),
    ...sourceHandlers(sources),
    ...syncHandlers(sync),
    'gate-background:card': async ({ card, turn }, sender) => {
      const page = await pageOfSender(sender)
      const stays = await recognition.meet(page, card, turn > 0)
      if (stays && (await briefing.unasked(page))) await recognition.present(page)
      return stays
    },
    'gate-background:navigated': async (_, sender) => recognition.pass(await pageOfSender(sender)),
    'host-background:refused': async ({ why }, sender) => {
      const { tabId, url } = await pageOfSender(sender)
      await forgetFrame(tabId)
      await changeTabState(tabId, url, { refused: why, wanted: false })
      return null
    },
    'sidebar-background:connect': async ({ token }, frame) => {
      const record = await matchFrame(frame.tabId, frame, token)
      if (!record) return null
      const page = await pageOfSender({ ...frame, url: record.url, documentId: record.pageDocumentId })
      const { wish } = record
      return wish ? { ...(await recognition.lookOf(page, true)), action: wish } : sidebarView(page)
    },
    'sidebar-background:view': async (_, sender) => sidebarView(await pageOfSender(sender)),
    'sidebar-background:layout': async (layout, sender) => {
      const site = siteOf(sender.url)
      if (site !== null && !sender.isPrivate) await saveLayout(site, layout)
      if (!layout.folded) await sidebarView(await pageOfSender(sender))
      return null
    },
    'sidebar-background:closed': async (_, sender) => {
      const { tabId, url } = await pageOfSender(sender)
      await changeTabState(tabId, url, { dismissed: true, wanted: false })
      return null
    },
    'sidebar-background:answer': async (given, sender) => {
      const page = await pageOfSender(sender)
      await recognition.answer(page, given)
      if (given.answer === 'same') await changeTabState(page.tabId, page.url, { wanted: true })
      return sidebarView(page)
    },
    'sidebar-background:undo': async (_, sender) => {
      const page = await pageOfSender(sender)
      await recognition.undo(page)
      return recognition.view(page)
    },
    'sidebar-background:select-brief': async ({ id }, sender) => {
      const page = await pageOfSender(sender)
      await changeTabState(page.tabId, page.url, { turnedTo: id })
      return recognition.view(page)
    },
    'sidebar-background:brief': async ({ wish, modelId, press }, sender) => {
      const page = await pageOfSender(sender)
      if (wish === 'write' || wish === 'save') await takePress(press, `brief ${wish}`)
      const outcome = await briefing.carryOut(page, wish, modelId)
      return { view: await sidebarView(page), ...outcome }
    },
    'sidebar-background:copied': async ({ format }) => {
      await settings.update((now) => ({ ...now, copyFormat: format }))
      return null
    },
    'sidebar-background:evidence': async (_, sender) => evidence.of(await pageOfSender(sender)),
    'sidebar-background:map': async ({ shown }) => {
      await settings.update((now) => ({ ...now, map: shown }))
      return null
    },
    'sidebar-background:confirmed': async ({ kind }, sender) => {
      const site = siteOf(sender.url)
      if (site !== null && !sender.isPrivate) await saveConfirmed(site, kind)
      return null
    },
    'sidebar-background:options': async () => {
      await browser.runtime.openOptionsPage()
      return null
    },
    'popup-background:view': ({ tabId }) => view(tabId),
    'popup-background:sidebar': async ({ tabId, to }) => {
      const page = await pageOf(tabId)
      const closed = to === 'closed'
      await changeTabState(tabId, page.url, { wanted: !closed, dismissed: closed, refused: null })
      // The site may have been excluded on another page while the popup stood open.
      if (!closed && (await recognition.look(page))) await injectSidebar(page)
      await frameCame(tabId, FRAME_PATIENCE)
      await tellSidebar(tabId, { name: 'background-sidebar:to', state: to })
      return null
    },
    'popup-background:answer': async ({ tabId, ...given }) => {
      const page = await pageOf(tabId)
      await recognition.answer(page, given)
      await tellView(page)
      return view(tabId)
    },
    'popup-background:undo': async ({ tabId }) => {
      const page = await pageOf(tabId)
      await recognition.undo(page)
      await tellView(page)
      return view(tabId)
    },
    'popup-background:brief': async ({ tabId, wish }) => {
      const page = await pageOf(tabId)
      const { failure } = await briefing.carryOut(page, wish)
      // A page that is too busy to be read does not say how its sidebar stands either.
      if (wish === 'stop') return view(tabId, failure)
      const isMade = failure === null && (wish === 'make' || wish === 'make again')
      if ((await sidebarState(tabId)) === 'open') await changeTabState(tabId, page.url, { wanted: true })
      if (isMade) await recognition.present(page)
      else await tellView(page)
      return view(tabId, failure)
    },
    'popup-background:preview': async ({ tabId }) =>
      (await briefing.peek(await pageOf(tabId))) ? view(tabId) : null,
    'popup-background:site': async ({ tabId, looked }) => {
      const page = await pageOf(tabId)
      await change((now) => withSite(page.url, looked, now))
      if (!looked) await atMost(TAB_PATIENCE, recognition.leave(page))
      return view(tabId)
    },
    'popup-background:copied': async ({ format }) => {
      await settings.update((now) => ({ ...now, copyFormat: format }))
      return null
    },
    'options-background:settings': () => settings.get(),
    'options-background:save': ({ settings: next }) => change(() => next),
    'options-background:clear': async () => {
      const fresh = await clearEverything(library, briefing, conversations, sources, sync, (page) =>
        recognition.leave(page),
      )
      await registerGate(fresh)
      await createMenus()
      return fresh
    },
    'demo-background:view': ({ card }) => recognition.viewOfCard(card),
    ...libraryHandlers(library),
  }
}
