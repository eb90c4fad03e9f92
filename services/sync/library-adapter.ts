import { archiveStory } from '../../core/library/archive'
import type { LibraryDatabase } from '../library/database'
import { setFlags } from '../library/flags'
import type { Library } from '../library/library'
import { storyOf } from '../library/story-of'
import type { SyncLibraryPort } from './library-port'
import { localStories } from './local-stories'

/** The library as a sync uses it. */
export function syncLibraryPort(
  library: Pick<Library, 'merge' | 'trash' | 'ready'>,
  openDatabase: () => Promise<LibraryDatabase>,
): SyncLibraryPort {
  const using = async <T>(work: (database: LibraryDatabase) => Promise<T>): Promise<T> => {
    const database = await openDatabase()
    try {
      return await work(database)
    } finally {
      database.close()
    }
  }
  return {
    stories: async () => {
      // A brief without a place would look as if it had been thrown away.
      await library.ready()
      return using(localStories)
    },
    contents: (stories) =>
      using(async (database) => {
        const read = await Promise.all(stories.map(({ id, briefs }) => storyOf(database, id, briefs)))
        return new Map(read.flatMap((story) => (story ? [[story.id, archiveStory(story)] as const] : [])))
      }),
    merge: (stories) => library.merge(stories),
    setFlags: (marks) => using((database) => setFlags(database, marks)),
    trash: (briefs, at) => library.trash(briefs, at),
  }
}
