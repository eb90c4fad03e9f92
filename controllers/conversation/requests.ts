import type { SidebarParts } from '../sidebar/parts'

/** Requests about the conversation of one story. */
export interface StoryRequests {
  /** Takes the answer of a request, or its failure, unless another story is shown by then. */
  take<T>(
    work: Promise<T>,
    onAnswer: (answer: T) => void,
    onFailure?: (error: unknown) => void,
  ): Promise<void>
  /** Whether the story that is shown now is still shown, to be asked later. */
  guard(): () => boolean
  /** Another story is shown: what is under way is late. */
  drop(): void
  /** Says that something could not be done. */
  failed(error: unknown): void
}

/** Begins with no story. */
export function createStoryRequests({
  text,
  signal,
  say,
}: Pick<SidebarParts, 'text' | 'signal' | 'say'>): StoryRequests {
  let story = 0
  const guard = () => {
    const own = story
    return () => own === story && !signal.aborted
  }
  const failed = (error: unknown) => {
    console.debug(error)
    say(text.t('errors.notNoted'))
  }
  return {
    take: async (work, onAnswer, onFailure = failed) => {
      const isCurrent = guard()
      try {
        const answer = await work
        if (isCurrent()) onAnswer(answer)
      } catch (error) {
        if (isCurrent()) onFailure(error)
      }
    },
    guard,
    drop: () => {
      story++
    },
    failed,
  }
}
