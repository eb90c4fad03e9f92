import { defineBackground } from 'wxt/utils/define-background'
import { i18n } from '#i18n'
import { bundledStories } from '../../assets/stories'
import { BriefCache, Briefing, briefAhead, forgetTabBrief, pageReader, tabBrief } from '../../services/brief'
import { browser } from '../../services/browser'
import { Conversations } from '../../services/conversation/conversations'
import { SavedThreads } from '../../services/conversation/saved-threads'
import { forgetConversation } from '../../services/conversation/visit'
import { EvidenceService } from '../../services/evidence/evidence-service'
import { readActiveTabs, registerGate } from '../../services/gate'
import { clearLeftovers } from '../../services/leftovers'
import { openLibraryDatabase } from '../../services/library/database'
import { Library } from '../../services/library/library'
import { ReadingHistory } from '../../services/library/reading-history'
import { serve } from '../../services/messaging'
import { closeStorage } from '../../services/models/close-storage'
import { TabHistory, TabSessions } from '../../services/session'
import { settings } from '../../services/settings'
import { forgetFrame, recordOfFrame } from '../../services/sidebar'
import { sidebarView } from '../../services/sidebar-view'
import { onSourcesAlarm } from '../../services/sources/alarms'
import { openFeedsDatabase } from '../../services/sources/database'
import { Feeds } from '../../services/sources/feeds'
import { sourceLibraryPort } from '../../services/sources/library-adapter'
import { openPagesDatabase } from '../../services/sources/pages-database'
import { isAllowed } from '../../services/sources/permission'
import { SourcesService } from '../../services/sources/sources-service'
import { onSyncAlarm, setSyncAlarm } from '../../services/sync/alarm'
import { openSyncDatabase } from '../../services/sync/database'
import { syncLibraryPort } from '../../services/sync/library-adapter'
import { SyncService } from '../../services/sync/sync-service'
import { listenToCommands } from './commands'
import { createHandlers } from './handlers'

/** Forgets what was held for a tab once it is closed. */
function onTabClosed(sessions: TabSessions, conversations: Conversations): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    void sessions.forget(tabId)
    void forgetFrame(tabId)
    void forgetTabBrief(tabId)
    conversations.stop(tabId)
    void forgetConversation(tabId)
  })
}

export default defineBackground(() => {
  const library = new Library(bundledStories, openLibraryDatabase)
  const history = new ReadingHistory(openLibraryDatabase, settings.get)
  const badgeTexts = {
    recognised: i18n.t('background.badgeRecognised'),
    unsure: i18n.t('background.badgeUnsure'),
    made: i18n.t('background.badgeMade'),
  }
  const tabHistory = new TabHistory(library, history)
  const cache = new BriefCache(openLibraryDatabase)
  const sessions: TabSessions = new TabSessions({
    library,
    badgeTexts,
    history: tabHistory,
    view: (page, known) => sidebarView(page, known, library),
    briefs: {
      has: async ({ tabId, url }) => (await tabBrief(tabId, url)) !== null,
      make: (page) => briefing.makeUnasked(page),
      isNamed: (addresses) => sources.briefsWhenOpened(addresses),
      forget: forgetTabBrief,
    },
  })
  const read = pageReader(sessions)
  const briefing = new Briefing(library, sessions, cache, read)

  const conversations = new Conversations(new SavedThreads())
  const sources = new SourcesService(
    new Feeds({
      library: sourceLibraryPort(library),
      openDatabase: openFeedsDatabase,
      openPages: openPagesDatabase,
      finder: { decide: (card) => library.decide(card, []), revision: () => library.revision() },
      makeBrief: (article) => briefAhead(article, cache),
      isAllowed,
      now: Date.now,
    }),
  )

  const sync = new SyncService({
    openDatabase: openSyncDatabase,
    library: syncLibraryPort(library, openLibraryDatabase),
    restore: (at) => library.restore(at),
    now: Date.now,
    setAlarm: setSyncAlarm,
  })

  void closeStorage()
  serve(
    createHandlers({
      library,
      sessions,
      history: tabHistory,
      briefing,
      evidence: new EvidenceService(library, read, history),
      conversations,
      sources,
      sync,
    }),
    recordOfFrame,
  )
  onSourcesAlarm(() => void sources.goOn())
  onSyncAlarm(() => void sync.goOn())
  listenToCommands(library, sessions)
  onTabClosed(sessions, conversations)

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    const now = await settings.get()
    await registerGate(now)
    void sources.goOn()
    await clearLeftovers(now)
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
    await readActiveTabs(now)
  })
  browser.runtime.onStartup.addListener(async () => {
    await registerGate(await settings.get())
    void sync.goOn()
    await sources.goOn()
  })
})
