import { defineBackground } from 'wxt/utils/define-background'
import { i18n } from '#i18n'
import { bundledStories } from '../../assets/stories'
import { Briefing } from '../../services/briefing/briefing'
import { BriefCache } from '../../services/briefing/cache'
import { readPage } from '../../services/briefing/read-page'
import { forgetTabBrief } from '../../services/briefing/tab-briefs'
import { browser } from '../../services/browser'
import { Conversations } from '../../services/conversation/conversations'
import { SavedThreads } from '../../services/conversation/saved-threads'
import { forgetVisit } from '../../services/conversation/visit'
import { EvidenceDesk } from '../../services/evidence/evidence-desk'
import { onSourcesAlarm } from '../../services/feeds/alarms'
import { openFeedsDatabase } from '../../services/feeds/database'
import { Feeds } from '../../services/feeds/feeds'
import { libraryShelf } from '../../services/feeds/library-shelf'
import { isAllowed } from '../../services/feeds/permission'
import { SourcesDesk } from '../../services/feeds/sources-desk'
import { readActiveTabs, registerGate } from '../../services/gate'
import { clearLeftovers } from '../../services/leftovers'
import { openLibraryDatabase } from '../../services/library/database'
import { Library } from '../../services/library/library'
import { ReadingHistory } from '../../services/library/reading-history'
import { serve } from '../../services/messaging'
import { closeStorage } from '../../services/models/close-storage'
import { forgetPassed } from '../../services/passed-pages'
import { Recognition } from '../../services/recognition'
import { settings } from '../../services/settings'
import { forgetFrame } from '../../services/sidebar-frames'
import { onSyncAlarm, setSyncAlarm } from '../../services/sync/alarm'
import { openSyncDatabase } from '../../services/sync/database'
import { librarySyncShelf } from '../../services/sync/library-shelf'
import { SyncDesk } from '../../services/sync/sync-desk'
import { forgetTab } from '../../services/tab-states'
import { listenToCommands } from './commands'
import { createHandlers } from './handlers'

export default defineBackground(() => {
  const library = new Library(bundledStories, openLibraryDatabase)
  const history = new ReadingHistory(openLibraryDatabase, settings.get)
  const badgeTexts = {
    recognised: i18n.t('background.badgeRecognised'),
    unsure: i18n.t('background.badgeUnsure'),
    made: i18n.t('background.badgeMade'),
  }
  const recognition = new Recognition(library, badgeTexts, history)
  const briefing = new Briefing(library, recognition, new BriefCache(openLibraryDatabase), readPage)

  const conversations = new Conversations(new SavedThreads())
  const sources = new SourcesDesk(
    new Feeds({
      shelf: libraryShelf(library),
      openDatabase: openFeedsDatabase,
      isAllowed,
      now: Date.now,
    }),
  )

  const sync = new SyncDesk({
    openDatabase: openSyncDatabase,
    shelf: librarySyncShelf(library, openLibraryDatabase),
    takeBack: (at) => library.takeBack(at),
    now: Date.now,
    setAlarm: setSyncAlarm,
  })

  void closeStorage()
  serve(
    createHandlers(
      library,
      recognition,
      briefing,
      new EvidenceDesk(library, readPage, history),
      conversations,
      sources,
      sync,
    ),
  )
  onSourcesAlarm(() => void sources.goOn())
  onSyncAlarm(() => void sync.goOn())
  listenToCommands(recognition)
  browser.tabs.onRemoved.addListener((tabId) => {
    void forgetTab(tabId)
    void forgetFrame(tabId)
    void forgetPassed(tabId)
    void forgetTabBrief(tabId)
    conversations.stop(tabId)
    void forgetVisit(tabId)
  })

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
