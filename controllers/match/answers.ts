import type { ActionHandlers } from '../sidebar/actions'
import type { SidebarParts } from '../sidebar/parts'

/** ms the confirmation of an answer stays; the popup offers to take it back for longer. */
const NOTED = 10_000

/** What the reader says of the story that is shown: that the page tells it or not, and whose brief of it to see. */
export function createAnswers({
  link,
  model,
  text,
  content,
  say,
  leave,
}: SidebarParts): Partial<ActionHandlers> {
  const failed = (error: unknown) => {
    console.debug(error)
    say(text.t('errors.notNoted'))
  }

  return {
    answer: async ({ answer }) => {
      const shown = model.content.peek()
      if (shown.kind !== 'ready') return
      const wasAsked = model.question.peek() !== null
      const isLatest = content.beginRequest()
      model.answered.value = answer
      try {
        const view = await link.answer({ storyId: shown.view.brief.id, answer })
        if (!isLatest()) return
        if (view && view.brief.id === shown.view.brief.id) content.show(view)
        if (answer === 'same') say(text.t('sidebar.notedSame'))
        else if (wasAsked) setTimeout(() => model.answered.peek() === 'other' && leave(), NOTED)
      } catch (error) {
        model.answered.value = null
        failed(error)
      }
    },
    'select brief': async ({ id }) => {
      const isLatest = content.beginRequest()
      try {
        const view = await link.turn(id)
        if (view && isLatest()) content.showInPlace(view)
      } catch (error) {
        failed(error)
      }
    },
  }
}
