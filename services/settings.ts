import { DEFAULT_SETTINGS, settingsSchema } from '../core/settings'
import { stored } from './stored'

/** The reader's settings. */
export const settings = stored('local', 'settings', settingsSchema, DEFAULT_SETTINGS)
