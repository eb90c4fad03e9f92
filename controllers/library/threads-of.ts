import type { SavedThread } from '../../core/conversation/saved-thread'
import type { StoryDetail } from '../../core/library/story-detail'
import type { SavedThreads } from '../../services/conversation/saved-threads'

/** The threads saved with any brief of a story. Where they cannot be read the story is there without them. */
export async function threadsOf(saved: SavedThreads, { briefs }: StoryDetail): Promise<SavedThread[]> {
  const ids = new Set(briefs.map(({ brief }) => brief.id))
  try {
    return (await Promise.all([...ids].map((id) => saved.of(id)))).flat()
  } catch (error) {
    console.error(error)
    return []
  }
}

/** Finds the threads of many stories: the database is asked only for those that have any. */
export async function threadFinder(
  saved: SavedThreads,
): Promise<(story: StoryDetail) => Promise<SavedThread[]>> {
  let ids = new Set<string>()
  try {
    ids = await saved.storyIds()
  } catch (error) {
    console.error(error)
  }
  return async (story) => (story.briefs.some(({ brief }) => ids.has(brief.id)) ? threadsOf(saved, story) : [])
}
