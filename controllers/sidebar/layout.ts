import { clampWidth } from '../../core/sidebar/width'
import type { SidebarLayout } from '../../core/views'
import type { ActionHandlers } from './actions'
import { dragWidth } from './drag-width'
import type { SidebarParts } from './parts'

/** How the reader makes the sidebar wider, folds it and closes it. Each layout they choose is saved for the site. */
export function createLayout({
  model,
  link,
  host,
  text,
  report,
  leave,
}: SidebarParts): Partial<ActionHandlers> {
  const { layout } = model
  const side = text.dir === 'rtl' ? 'left' : 'right'

  const set = (to: Partial<SidebarLayout>) => {
    layout.value = { ...layout.peek(), ...to }
  }
  const save = (to: Partial<SidebarLayout>) => {
    set(to)
    report(link.layout(layout.peek()))
  }

  return {
    fold: ({ folded }) => save({ folded }),
    toggle: () => save({ folded: !layout.peek().folded }),
    'set width': ({ width }) => save({ width: clampWidth(width) }),
    'drag width': ({ event }) =>
      dragWidth(event, {
        side,
        width: layout.peek().width,
        onWidth: (width) => set({ width }),
        onDone: (width) => save({ width }),
      }),
    'focus page': () => host.tell('focus page', null),
    mode: ({ mode }) => {
      model.mode.value = mode
    },
    close: () => {
      report(link.closed())
      leave()
    },
  }
}
