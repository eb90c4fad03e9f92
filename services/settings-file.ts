import * as v from 'valibot'
import { type Settings, settingsSchema } from '../core/settings'

/** A file that holds no settings of ours. */
export class NotSettingsError extends Error {
  override readonly name = 'NotSettingsError'
}

const KIND = 'storypulse-settings'

const fileSchema = v.object({ kind: v.literal(KIND), version: v.literal(1), settings: settingsSchema })

/** The reader's settings as a file to keep or to carry to another machine. */
export function settingsFile(settings: Settings): string {
  return `${JSON.stringify({ kind: KIND, version: 1, settings }, null, 2)}\n`
}

/** Reads such a file. A field that does not fit takes its default. @throws NotSettingsError when it is another file. */
export function readSettingsFile(content: string): Settings {
  try {
    return v.parse(fileSchema, JSON.parse(content)).settings
  } catch (cause) {
    throw new NotSettingsError('This file holds no settings of Storypulse', { cause })
  }
}
