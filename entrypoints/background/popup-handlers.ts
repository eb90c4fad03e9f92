import type { BriefFailure, PopupView } from '../../core/views'
import type { Briefing } from '../../services/brief'
import { changeSettings } from '../../services/change-settings'
import type { Library } from '../../services/library/library'
import type { Handlers } from '../../services/messaging'
import { popupView } from '../../services/popup-view'
import { pageOf, type TabHistory, type TabSessions } from '../../services/session'
import { settings } from '../../services/settings'
import { sidebarState } from '../../services/sidebar'
import { withSite } from '../../services/site-switch'

type PopupRequest = Extract<keyof Handlers, `popup-background:${string}`>

/** What the background does on each request of the popup. */
export function popupHandlers(
  library: Library,
  sessions: TabSessions,
  briefing: Briefing,
  history: TabHistory,
): Pick<Handlers, PopupRequest> {
  const view = async (tabId: number, failure: BriefFailure | null = null): Promise<PopupView> => {
    const page = await pageOf(tabId)
    const shown = await popupView(page, sessions, library, failure)
    if (shown.page.kind === 'brief') void history.noteRead(page, shown.page)
    return shown
  }

  return {
    'popup-background:view': ({ tabId }) => view(tabId),
    'popup-background:sidebar': async ({ tabId, to }) => {
      const page = await pageOf(tabId)
      if (to === 'closed') {
        await sessions.dispatch({ type: 'closeRequested', page })
        return null
      }
      await sessions.inspect(page)
      await sessions.dispatch({ type: 'openRequested', page, content: 'brief', as: to, waits: true })
      return null
    },
    'popup-background:answer': async ({ tabId, ...given }) => {
      const page = await pageOf(tabId)
      await sessions.dispatch({ type: 'answered', page, given, from: 'popup' })
      await sessions.dispatch({ type: 'redrawRequested', page, isOpen: false, mayOpen: false })
      return view(tabId)
    },
    'popup-background:undo': async ({ tabId }) => {
      const page = await pageOf(tabId)
      await sessions.dispatch({ type: 'answerUndone', page })
      await sessions.dispatch({ type: 'redrawRequested', page, isOpen: false, mayOpen: false })
      return view(tabId)
    },
    'popup-background:brief': async ({ tabId, action }) => {
      const page = await pageOf(tabId)
      const { failure } = await briefing.carryOut(page, action)
      // A page that is too busy to be read does not say how its sidebar stands either.
      if (action === 'stop') return view(tabId, failure)
      const isOpen = (await sidebarState(tabId)) === 'open'
      const mayOpen = failure === null && (action === 'make' || action === 'make again')
      await sessions.dispatch({ type: 'redrawRequested', page, isOpen, mayOpen })
      return view(tabId, failure)
    },
    'popup-background:preview': async ({ tabId }) =>
      (await briefing.inspect(await pageOf(tabId))) ? view(tabId) : null,
    'popup-background:site': async ({ tabId, looked }) => {
      const page = await pageOf(tabId)
      await changeSettings((now) => withSite(page.url, looked, now), sessions)
      if (!looked) await sessions.deactivate(page)
      return view(tabId)
    },
    'popup-background:copied': async ({ format }) => {
      await settings.update((now) => ({ ...now, copyFormat: format }))
      return null
    },
  }
}
