import type { StoryEvents } from '../../components/library/types'
import type { Text } from '../../components/text'
import type { SavedThread } from '../../core/conversation/saved-thread'
import type { StoryDetail } from '../../core/library/story-detail'
import type { CopyFormat } from '../../core/settings'
import { splitBrief } from '../../services/library/split-story'
import type { JobController } from './job-controller'
import type { LibraryModel } from './library-model'
import { say } from './notices'
import type { StoryController } from './story-controller'

/** What the story page acts on. */
export interface StoryPageParts {
  library: LibraryModel
  work: JobController
  story: StoryController
  text: Text
  /** The form last copied in. */
  copyFormat: () => CopyFormat
}

/** What each press on the story page does. */
export function createStoryEvents({ library, work, story, text, copyFormat }: StoryPageParts): StoryEvents {
  /** Does something with the story on screen, where there is one. */
  const onStory =
    <A extends unknown[]>(act: (story: StoryDetail, ...given: A) => unknown) =>
    (...given: A) => {
      const now = story.state.peek()
      if (now.kind === 'ready') void act(now.story, ...given)
    }

  const split = async (briefId: string, to: string): Promise<void> => {
    try {
      await library.use((database) => splitBrief(database, briefId, to))
      await library.refresh()
      await story.again()
    } catch (error) {
      work.failed(error)
    }
  }

  const removeThread = async (thread: SavedThread): Promise<void> => {
    if (!(await story.setThreadSaved(thread, false))) return
    say(text.t('library.threadRemoved'), { onUndo: () => void story.setThreadSaved(thread, true) })
  }

  return {
    onNote: (id, note) => void story.note(id, note),
    onStar: onStory(async ({ id }, kept: boolean) => {
      await work.keep([id], kept)
      await story.again()
    }),
    onUnread: onStory(async ({ id }) => {
      if (await story.unread(id)) say(text.t('library.marked'))
    }),
    onDelete: onStory(({ id }) => work.remove([id])),
    onCopy: onStory(({ id }, format) => work.copy([id], format)),
    onCopyTakeaway: onStory(({ briefs }, brief: number, index: number) => {
      const chosen = briefs[brief]
      return chosen && work.copyTakeaway(chosen.brief, index, copyFormat())
    }),
    onExport: onStory(({ id }, form) => work.export(work.storiesOf([id]), form)),
    onSplit: onStory(async ({ id }, briefId: string) => {
      await split(briefId, briefId)
      say(text.t('library.split'), { onUndo: () => void split(briefId, id) })
    }),
    onForgetVisit: (url) => void story.forgetVisit(url),
    onRemoveThread: (thread) => void removeThread(thread),
  }
}
