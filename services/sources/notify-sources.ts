import type { FeedProgress } from '../../core/sources/source-view'
import type { ToSources } from '../../messages'
import { browser } from '../browser'

/** ms between two tellings of progress; a reader sees no more. */
const EVERY = 200

let notifiedAt = 0

// No receiver is the usual case: the pages that show sources are mostly closed.
const tell = (message: ToSources) => void browser.runtime.sendMessage(message).catch(() => undefined)

/** Tells the pages that show sources that something of them is different. */
export function tellSourcesChanged(): void {
  tell({ name: 'background-sources:changed' })
}

/** Tells the pages that show sources how far a refresh is. Nobody waits for it. */
export function tellSourceProgress(id: string, progress: FeedProgress): void {
  if (Date.now() - notifiedAt < EVERY) return
  notifiedAt = Date.now()
  tell({ name: 'background-sources:progress', id, progress })
}
