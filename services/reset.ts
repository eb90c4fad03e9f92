import { DEFAULT_SETTINGS, type Settings } from '../core/settings'
import { clearAnswers } from './answers'
import { clearLayouts } from './layouts'
import { clearRecents } from './recents'
import { settings } from './settings'

/** Forgets everything of the reader's: answers, recent stories, layouts, settings. */
export async function clearEverything(): Promise<Settings> {
  await Promise.all([clearAnswers(), clearRecents(), clearLayouts(), settings.clear()])
  return DEFAULT_SETTINGS
}
