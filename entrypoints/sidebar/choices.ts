import type { Text } from '../../components/text'
import type { SidebarView } from '../../core/views'
import type { SidebarLink } from './link'
import type { SidebarModel } from './model'

/** ms the confirmation of an answer stays; the popup offers to take it back for longer. */
const NOTED = 10_000

interface Tools {
  link: SidebarLink
  model: SidebarModel
  text: Text
  say(words: string): void
  /** Begins a question to the background; what it returns tells whether it is still the last one. */
  takeTurn(): () => boolean
  draw(view: SidebarView): void
  leave(): void
}

/** What the reader says of the story that is shown: that the page tells it or not, and whose brief of it to see. */
export function createChoices({ link, model, text, say, takeTurn, draw, leave }: Tools) {
  const answer = async (given: 'same' | 'other'): Promise<void> => {
    const content = model.content.peek()
    if (content.kind !== 'ready') return
    const asked = model.question.peek() !== null
    const isLatest = takeTurn()
    model.answered.value = given
    try {
      const view = await link.answer({ storyId: content.view.brief.id, answer: given })
      if (!isLatest()) return
      if (view && view.brief.id === content.view.brief.id) draw(view)
      if (given === 'same') say(text.t('sidebar.notedSame'))
      else if (asked) setTimeout(() => model.answered.peek() === 'other' && leave(), NOTED)
    } catch (error) {
      console.debug(error)
      model.answered.value = null
      say(text.t('errors.notNoted'))
    }
  }

  const turn = async (id: string): Promise<void> => {
    const isLatest = takeTurn()
    try {
      const view = await link.turn(id)
      // What the reader set up stands as it does.
      if (view && isLatest()) draw({ ...view, layout: model.layout.peek() })
    } catch (error) {
      console.debug(error)
      say(text.t('errors.notNoted'))
    }
  }

  return { answer, turn }
}
