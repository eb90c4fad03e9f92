import type { Page } from '../core/session/page'
import { DEFAULT_SETTINGS, type Settings } from '../core/settings'
import { clearAnswers } from './answers'
import type { Briefing } from './brief'
import { browser } from './browser'
import type { Conversations } from './conversation/conversations'
import { clearLayouts } from './layouts'
import { backupDates } from './library/backup-dates'
import type { Library } from './library/library'
import { clearBuiltInOffer } from './models/built-in-offer'
import { clearModels } from './models/model-settings'
import { clearConfirmed } from './presses'
import { clearRecents } from './recents'
import { settings } from './settings'
import type { SourcesService } from './sources/sources-service'
import { forgetInSessionWhere } from './storage'
import type { SyncService } from './sync/sync-service'
import { webPages } from './web-pages'

/** Takes every sidebar away: what it shows is forgotten. */
async function leaveTabs(leave: (page: Page) => Promise<unknown>): Promise<void> {
  await Promise.all((await webPages()).map(leave))
}

/**
 * Forgets everything of the reader's: briefs, answers, recent stories, layouts, models with their keys, conversations and saved
 * threads, sources, the sync (what lies where the machines meet stays), settings, and what is known of open tabs.
 * @param leave takes the sidebar out of a page and forgets what is known of it.
 */
export async function clearEverything(
  library: Library,
  briefing: Briefing,
  conversations: Pick<Conversations, 'clear'>,
  sources: Pick<SourcesService, 'clear'>,
  sync: Pick<SyncService, 'clear'>,
  leave: (page: Page) => Promise<unknown>,
): Promise<Settings> {
  // First, so that nothing that is under way puts back what is taken out, or takes it out on the reader's other machines.
  await sync.clear()
  await sources.clear()
  await Promise.all([
    clearAnswers(),
    clearRecents(),
    clearLayouts(),
    clearConfirmed(),
    clearModels(),
    clearBuiltInOffer(),
    backupDates.clear(),
    briefing.clear(),
    conversations.clear(),
    library.clear(),
    settings.clear(),
  ])
  await leaveTabs(leave)
  // Whatever else lies there, of open tabs and of earlier versions, has no other owner who could forget it.
  await Promise.all([forgetInSessionWhere(() => true), browser.storage.local.clear()])
  return DEFAULT_SETTINGS
}
