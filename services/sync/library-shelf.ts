import { archiveStory } from '../../core/library/archive'
import type { LibraryDatabase } from '../library/database'
import type { Library } from '../library/library'
import { setMarks } from '../library/marks'
import { storyOf } from '../library/story-of'
import { localStories } from './local-stories'
import type { SyncShelf } from './shelf'

/** The library as a sync uses it. */
export function librarySyncShelf(
  library: Pick<Library, 'merge' | 'throwAway' | 'ready'>,
  openDatabase: () => Promise<LibraryDatabase>,
): SyncShelf {
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
    mark: (marks) => using((database) => setMarks(database, marks)),
    throwAway: (briefs, at) => library.throwAway(briefs, at),
  }
}
