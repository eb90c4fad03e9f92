import { browser } from './browser'

/**
 * ms; a background is put to sleep after 30 s in which nothing of the extension's interfaces is called. After much work a
 * hidden page's timers wait up to 15 s more. A call takes far less than a millisecond.
 */
const EVERY = 5000

/** What it answers, or that it does not, is of no interest. */
const call = () =>
  Promise.resolve()
    .then(() => browser.runtime.getPlatformInfo())
    .catch(() => null)

/**
 * Keeps the background awake while something long is waited for: an answer that comes in counts for nothing there.
 * https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle#idle-shutdown
 * @returns what lets it sleep again.
 */
export function stayAwake(): () => void {
  const timer = setInterval(() => void call(), EVERY)
  return () => clearInterval(timer)
}
