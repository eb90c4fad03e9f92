import { DEFAULT_SETTINGS, type Settings } from '../core/settings'
import { clearAnswers } from './answers'
import type { Briefing } from './briefing/briefing'
import type { Conversations } from './conversation/conversations'
import { clearLayouts } from './layouts'
import type { Library } from './library/library'
import { clearModels } from './models/model-settings'
import { clearRecents } from './recents'
import { settings } from './settings'

/**
 * Forgets everything of the reader's: briefs, answers, recent stories, layouts, models with their keys, conversations and saved
 * threads, settings.
 */
export async function clearEverything(
  library: Library,
  briefing: Briefing,
  conversations: Pick<Conversations, 'clear'>,
): Promise<Settings> {
  await Promise.all([
    clearAnswers(),
    clearRecents(),
    clearLayouts(),
    clearModels(),
    briefing.clear(),
    conversations.clear(),
    library.clear(),
    settings.clear(),
  ])
  return DEFAULT_SETTINGS
}
