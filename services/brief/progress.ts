import type { BriefProgress } from '../../core/views'
import type { ToPopup } from '../../messages'
import { browser } from '../browser'
import { tellSidebar } from '../sidebar'

/** Tells the sidebar and the popup of a tab how far its brief is. Nobody waits for it. */
export function tellProgress(tabId: number, progress: BriefProgress): void {
  void tellSidebar(tabId, { name: 'background-sidebar:progress', progress })
  const message: ToPopup = { name: 'background-popup:progress', tabId, progress }
  // No receiver is the usual case: the popup is mostly closed.
  browser.runtime.sendMessage(message).catch(() => undefined)
}
