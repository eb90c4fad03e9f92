import type { Settings } from '../core/settings'
import { registerGate } from './gate'
import type { TabSessions } from './session'
import { settings } from './settings'

/** Changes the settings, and has everything follow that hangs on them: where the gate is, and the open pages. */
export async function changeSettings(
  to: (now: Settings) => Settings,
  sessions: Pick<TabSessions, 'settingsChanged'>,
): Promise<Settings> {
  const before = await settings.get()
  const next = await settings.update(to)
  await registerGate(next)
  await sessions.settingsChanged(before)
  return next
}
