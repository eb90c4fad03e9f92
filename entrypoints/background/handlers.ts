import { siteOf } from '../../core/site'
import type { Briefing } from '../../services/brief'
import { browser } from '../../services/browser'
import { changeSettings } from '../../services/change-settings'
import type { Conversations } from '../../services/conversation/conversations'
import type { EvidenceService } from '../../services/evidence/evidence-service'
import { registerGate } from '../../services/gate'
import type { Library } from '../../services/library/library'
import type { Handlers } from '../../services/messaging'
import { saveConfirmed } from '../../services/presses'
import { clearEverything } from '../../services/reset'
import { pageOfSender, type TabHistory, type TabSessions } from '../../services/session'
import { settings } from '../../services/settings'
import { demoView } from '../../services/sidebar-view'
import type { SourcesService } from '../../services/sources/sources-service'
import type { SyncService } from '../../services/sync/sync-service'
import { conversationHandlers } from './conversation-handlers'
import { libraryHandlers } from './library-handlers'
import { createMenus } from './menus'
import { popupHandlers } from './popup-handlers'
import { sourceHandlers } from './source-handlers'
import { syncHandlers } from './sync-handlers'
import { tabHandlers } from './tab-handlers'

/** What the background answers requests with. */
export interface BackgroundParts {
  library: Library
  sessions: TabSessions
  history: TabHistory
  briefing: Briefing
  evidence: EvidenceService
  conversations: Conversations
  sources: SourcesService
  sync: SyncService
}

/** What the background does on each request. */
export function createHandlers(parts: BackgroundParts): Handlers {
  const { library, sessions, history, briefing, evidence, conversations, sources, sync } = parts
  return {
    ...conversationHandlers(library, conversations, pageOfSender),
    ...sourceHandlers(sources),
    ...syncHandlers(sync),
    ...tabHandlers(library, sessions, briefing, history),
    ...popupHandlers(library, sessions, briefing, history),
    ...libraryHandlers(library),
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
    'options-background:settings': () => settings.get(),
    'options-background:save': ({ settings: next }) => changeSettings(() => next, sessions),
    'options-background:clear': async () => {
      const fresh = await clearEverything(library, briefing, conversations, sources, sync, (page) =>
        sessions.dispatch({ type: 'deactivated', page }),
      )
      await registerGate(fresh)
      await createMenus()
      return fresh
    },
    'demo-background:view': ({ card }) => demoView(card, library),
  }
}
