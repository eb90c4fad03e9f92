import { clampWidth } from '../../core/sidebar/width'
import type { SidebarLayout } from '../../core/views'
import { dragWidth } from './drag-width'
import type { SidebarModel } from './model'

/** How the reader makes the sidebar wider and folds it. */
export interface LayoutControl {
  fold(folded: boolean): void
  resize(width: number): void
  /** Follows a drag from its beginning; only where it ends is kept. */
  drag(event: PointerEvent): void
}

/** Changes width and folding of the sidebar that stands on `side`. @param keep remembers a layout for the site. */
export function createLayout(
  { layout }: Pick<SidebarModel, 'layout'>,
  side: 'left' | 'right',
  keep: (layout: SidebarLayout) => void,
): LayoutControl {
  const set = (to: Partial<SidebarLayout>, isKept = true) => {
    layout.value = { ...layout.peek(), ...to }
    if (isKept) keep(layout.peek())
  }
  const resize = (width: number, isKept = true) => set({ width: clampWidth(width) }, isKept)
  return {
    fold: (folded) => set({ folded }),
    resize: (width) => resize(width),
    drag: (event) =>
      dragWidth(
        event,
        side,
        layout.peek().width,
        (width) => resize(width, false),
        (width) => resize(width),
      ),
  }
}
