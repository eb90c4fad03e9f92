import { browser } from '../browser'

/** ms; a background is put to sleep after 30 s in which nothing of the extension's interfaces is called. */
const EVERY = 20_000

/**
 * Keeps the background awake while a model is being waited for: an answer that comes in counts for nothing there.
 * https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle#idle-shutdown
 * @returns what lets it sleep again.
 */
export function stayAwake(): () => void {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo().catch(() => undefined), EVERY)
  return () => clearInterval(timer)
}
