/** The side of the window that the sidebar is at. */
export type EdgeSide = 'left' | 'right'

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>

/** The part of the window that a sidebar beside the text, or a sheet below it, covers. */
export interface Strip {
  side: EdgeSide | 'bottom'
  /** How wide, or for a sheet how high, it is, CSS px. */
  size: number
  /** The window's width, for a sheet its height, CSS px. */
  window: number
}

/** What the page keeps of the window: from 0, or at the left side from the strip on, to here, CSS px. */
export const keptBy = ({ size, window }: Strip): number => window - size

/** How far a box reaches into the strip, CSS px; negative where it stands clear. */
export function overlapWith({ side, size, window }: Strip, { left, right, bottom }: Box): number {
  if (side === 'left') return size - left
  return (side === 'right' ? right : bottom) - (window - size)
}

/** Whether nothing of a box is in the window, seen along the strip's axis. */
export function isOutside({ side, window }: Strip, { left, right, top, bottom }: Box): boolean {
  return side === 'bottom' ? top >= window || bottom <= 0 : left >= window || right <= 0
}
