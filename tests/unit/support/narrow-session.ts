import { vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

/** What Chromium says when an extension has filled its session's storage. */
const FULL = 'Session storage quota bytes exceeded. Values were not stored.'

/** Has the session's storage take no more than so many characters, as a browser does. */
export function narrowSession(most: number): void {
  const area = fakeBrowser.storage.session
  const set = area.set.bind(area)
  vi.spyOn(area, 'set').mockImplementation(async (values) => {
    const after = { ...(await area.get(null)), ...values }
    if (JSON.stringify(after).length > most) throw new Error(FULL)
    await set(values)
  })
}
