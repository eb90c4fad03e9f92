import type { Side } from './edge-bars'

/** Narrowest and widest sidebar, CSS px (design). */
const NARROWEST = 300
const WIDEST = 560

/** A width within the design's bounds, in whole px. */
export const clampWidth = (width: number) => Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)))

/** Follows the pointer that took the grip and calls back with each width, and once more when it lets go. */
export function dragWidth(
  start: PointerEvent,
  side: Side,
  width: number,
  onWidth: (width: number) => void,
  onDone: (width: number) => void,
): void {
  const grip = start.currentTarget
  if (!(grip instanceof HTMLElement) || start.button !== 0) return
  start.preventDefault()
  grip.setPointerCapture(start.pointerId)
  const controller = new AbortController()
  const { signal } = controller
  const widthAt = (event: PointerEvent) => {
    const moved = event.clientX - start.clientX
    return clampWidth(width + (side === 'right' ? -moved : moved))
  }
  const finish = (event: PointerEvent) => {
    controller.abort()
    onDone(widthAt(event))
  }
  grip.addEventListener('pointermove', (event) => onWidth(widthAt(event)), { signal })
  grip.addEventListener('pointerup', finish, { signal })
  grip.addEventListener('pointercancel', finish, { signal })
}
