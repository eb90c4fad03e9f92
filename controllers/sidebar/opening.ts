import { ExtensionGoneError } from '../../services/messaging'
import type { ActionHandlers } from './actions'
import type { SidebarParts } from './parts'

/** Draws what the sidebar begins with, and draws anew when the background says so. */
export function createOpening({
  model,
  link,
  content,
  dispatch,
  leave,
}: SidebarParts): Partial<ActionHandlers> {
  const refresh = async (load = link.view) => {
    const isLatest = content.beginRequest()
    try {
      const view = await load()
      if (!isLatest()) return
      if (view) content.show(view)
      else leave()
    } catch (error) {
      if (isLatest()) content.failUnanswered(error, () => void refresh())
    }
  }

  return {
    refresh: () => refresh(),
    'undo answer': () => refresh(link.undo),
    begin: ({ start }) => {
      // What was asked for before is older than this.
      content.beginRequest()
      if (!('action' in start)) return content.show(start)
      content.applyLook(start)
      model.question.value = null
      model.layout.value = start.layout
      if (link.brief) dispatch({ type: 'brief', action: start.action })
    },
    gone: () => {
      model.question.value = null
      content.failUnanswered(new ExtensionGoneError(), () => undefined)
    },
  }
}
