import { browser } from '../../services/browser'
import { openLibraryDatabase } from '../../services/library/database'
import { setStarred } from '../../services/library/flags'
import type { Library } from '../../services/library/library'
import { libraryBrief } from '../../services/library/story-of'
import type { Handlers } from '../../services/messaging'

type LibraryRequest = Extract<keyof Handlers, `library-background:${string}` | 'sidebar-background:library'>

/** A brief made of a page that the reader wants to keep is no longer there. */
class GeneratedGoneError extends Error {
  override readonly name = 'MadeGoneError'
}

/** What the background does for the library's page, and to open it. */
export function libraryHandlers(library: Library): Pick<Handlers, LibraryRequest> {
  return {
    'sidebar-background:library': async () => {
      await browser.tabs.create({ url: browser.runtime.getURL('/library.html') })
      return null
    },
    'library-background:ready': async () => {
      await library.ready()
      return null
    },
    'library-background:trash': async ({ keys, at }) => {
      await library.trash(keys, at)
      return null
    },
    'library-background:repair': async ({ keys }) => {
      await library.repair(keys)
      return null
    },
    'library-background:merge': ({ stories }) => library.merge(stories),
    'library-background:restore': ({ at }) => library.restore(at),
    'library-background:save-generated': async ({ key, kept }) => {
      const database = await openLibraryDatabase()
      try {
        const made = await libraryBrief(database, key)
        if (!made) throw new GeneratedGoneError('The brief of the page is gone')
        const { id } = made.brief
        // A note is written on the story as it is on screen, so that it stays a story of its own.
        const own = new Map([[id, { story: id, cameBy: 'made' as const }]])
        await library.putAll([made.brief], 'made', kept ? undefined : own)
        const story = (await database.get('places', id))?.story ?? id
        if (kept) await setStarred(database, story, true)
        return story
      } finally {
        database.close()
      }
    },
  }
}
