import type { Page } from 'puppeteer-core'
import type { Brief } from '../../core/brief/brief'

/** Briefs stored at a time; all at once would be one message of tens of megabytes. */
const AT_ONCE = 500

/**
 * Stores briefs as the background does, from a page of the extension. A background that is awake does not notice; one
 * that wakes does.
 */
export async function fillLibrary(page: Page, briefs: readonly Brief[]): Promise<void> {
  for (let from = 0; from < briefs.length; from += AT_ONCE) {
    await page.evaluate(
      (briefs) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('storypulse')
          opening.onerror = () => reject(opening.error)
          opening.onsuccess = () => {
            const database = opening.result
            const change = database.transaction(['briefs', 'revision'], 'readwrite')
            const asked = change.objectStore('revision').get('now')
            asked.onsuccess = () => {
              const revision = Number(asked.result ?? 0) + 1
              for (const brief of briefs) change.objectStore('briefs').put({ id: brief.id, brief, revision })
              change.objectStore('revision').put(revision, 'now')
            }
            change.oncomplete = () => {
              database.close()
              resolve()
            }
            change.onerror = () => reject(change.error)
          }
        }),
      briefs.slice(from, from + AT_ONCE),
    )
  }
}
