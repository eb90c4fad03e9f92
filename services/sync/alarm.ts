import { browser } from '../browser'

const NAME = 'sync'

/** Minutes between two syncs: soon enough to find on the laptop what was read at the desk. */
const EVERY = 30

/** Has the background woken to sync from time to time, or no longer. */
export async function setSyncAlarm(isOn: boolean): Promise<void> {
  if (isOn) browser.alarms.create(NAME, { delayInMinutes: EVERY, periodInMinutes: EVERY })
  else await browser.alarms.clear(NAME)
}

/** Calls `wake` at every alarm of the sync. */
export function onSyncAlarm(wake: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NAME) wake()
  })
}
