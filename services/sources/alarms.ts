import { browser } from '../browser'

/** Wakes the background when the next source is due, and, while something is under way, to go on with it. */
const DUE = 'sources-due'
const WORK = 'sources-work'

/** Browsers wake nobody sooner, ms. */
const SOONEST = 60_000
/** Minutes after which a refresh whose background was killed is gone on with. */
const RESUME = 1

/** Sets the alarm for the source that is due next. @param next ms since 1970; null where none ever is. */
export async function setDueAlarm(next: number | null, now: number): Promise<void> {
  if (next === null) await browser.alarms.clear(DUE)
  else browser.alarms.create(DUE, { when: Math.max(next, now + SOONEST) })
}

/** Has the background woken again and again for as long as something is under way. */
export async function setWorkAlarm(isAtWork: boolean): Promise<void> {
  if (isAtWork) browser.alarms.create(WORK, { delayInMinutes: RESUME, periodInMinutes: RESUME })
  else await browser.alarms.clear(WORK)
}

/** Calls `wake` at every alarm of sources. */
export function onSourcesAlarm(wake: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === DUE || name === WORK) wake()
  })
}
