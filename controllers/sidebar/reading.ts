import type { ActionHandlers } from './actions'
import type { SidebarParts } from './parts'

/** How the reader goes along the takeaways, shows the map of them, and leaves for the pages of Storypulse. */
export function createReading({ model, link, dispatch, report }: SidebarParts): Partial<ActionHandlers> {
  const { library } = link
  return {
    step: ({ by }) => {
      const content = model.content.peek()
      if (content.kind !== 'ready' || model.question.peek()) return
      if (model.layout.peek().folded) dispatch({ type: 'fold', folded: false })
      const last = content.view.brief.takeaways.length - 1
      const now = model.current.peek()
      model.current.value = now === null ? (by === 1 ? 0 : last) : Math.min(last, Math.max(0, now + by))
    },
    'focus takeaway': ({ index }) => {
      model.current.value = index
    },
    'show map': ({ shown }) => {
      const content = model.content.peek()
      if (content.kind === 'ready')
        model.content.value = { ...content, view: { ...content.view, map: shown } }
      report(link.map(shown))
    },
    'open options': () => report(link.options()),
    ...(library && { 'open library': () => report(library()) }),
  }
}
