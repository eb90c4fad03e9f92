import { clampWidth } from '../../core/sidebar/width'

/** What is made wider, and who follows. Widths are CSS px within the bounds. */
interface Drag {
  side: 'left' | 'right'
  /** As it is when the drag begins. */
  width: number
  onWidth: (width: number) => void
  onDone: (width: number) => void
}

/**
 * Follows the pointer that took the grip and calls back with each width, and once more when it lets go. The edge at the window's
 * side stays where it is, so that a width is told from there.
 */
export function dragWidth(start: PointerEvent, { side, width, onWidth, onDone }: Drag): void {
  const grip = start.currentTarget
  if (!(grip instanceof HTMLElement) || start.button !== 0) return
  start.preventDefault()
  grip.setPointerCapture(start.pointerId)
  const controller = new AbortController()
  const { signal } = controller
  const fromSide = ({ clientX }: PointerEvent) => (side === 'right' ? innerWidth - clientX : clientX)
  const began = fromSide(start)
  const widthAt = (event: PointerEvent) => clampWidth(width + fromSide(event) - began)
  const finish = (event: PointerEvent) => {
    controller.abort()
    onDone(widthAt(event))
  }
  grip.addEventListener('pointermove', (event) => onWidth(widthAt(event)), { signal })
  grip.addEventListener('pointerup', finish, { signal })
  grip.addEventListener('pointercancel', finish, { signal })
}
