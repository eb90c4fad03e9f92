import type { StoryDetail } from '../../core/library/story-detail'
import type { StorySummary } from '../../core/library/story-summary'
import { storyOf } from '../../services/library/story-of'
import type { LibraryModel } from './library-model'

/** Stories read in one go. */
const AT_ONCE = 100

/**
 * Reads stories in full, some at a time, letting the page answer in between. Those that are gone meanwhile are left out.
 * @throws the signal's reason when it is ended.
 */
export async function* readStories(
  library: Pick<LibraryModel, 'use'>,
  stories: readonly StorySummary[],
  signal?: AbortSignal,
): AsyncGenerator<StoryDetail[]> {
  for (let from = 0; from < stories.length; from += AT_ONCE) {
    signal?.throwIfAborted()
    const some = stories.slice(from, from + AT_ONCE)
    const read = await library.use((database) =>
      Promise.all(
        some.map(({ id, briefs }) =>
          storyOf(
            database,
            id,
            briefs.map((one) => one.id),
          ),
        ),
      ),
    )
    yield read.filter((one) => one !== null)
    await new Promise((resolve) => setTimeout(resolve))
  }
}
