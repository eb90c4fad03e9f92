import { DEFAULT_SETTINGS, type Settings } from '../core/settings'
import { clearAnswers } from './answers'
import type { Briefing } from './briefing/briefing'
import type { Conversations } from './conversation/conversations'
import type { SourcesDesk } from './feeds/sources-desk'
import { clearLayouts } from './layouts'
import { backupDates } from './library/backup-dates'
import type { Library } from './library/library'
import { clearModels } from './models/model-settings'
import { clearConfirmed } from './presses'
import { clearRecents } from './recents'
import { settings } from './settings'
import type { SyncDesk } from './sync/sync-desk'

/**
 * Forgets everything of the reader's: briefs, answers, recent stories, layouts, models with their keys, conversations and saved
 * threads, sources, the sync (what lies where the machines meet stays), settings.
 */
export async function clearEverything(
  library: Library,
  briefing: Briefing,
  conversations: Pick<Conversations, 'clear'>,
  sources: Pick<SourcesDesk, 'clear'>,
  sync: Pick<SyncDesk, 'clear'>,
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
    backupDates.clear(),
    briefing.clear(),
    conversations.clear(),
    library.clear(),
    settings.clear(),
  ])
  return DEFAULT_SETTINGS
}
