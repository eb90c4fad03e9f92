/** What a page shows while no sidebar is in it, at one width and one place. */
export interface Before {
  /** Whether there is text to measure. */
  hasText: boolean
  /** Whether a line of text is at the eyes of a reader who has scrolled. */
  hasLine: boolean
  /** Median width of the text's paragraphs, CSS px. */
  column: number
}

/** What the same page shows beside, or under, an open sidebar. */
export interface Beside {
  /** Where the sidebar is, CSS px of the window. */
  host: { left: number; top: number; width: number; height: number }
  /** Lines of the headline and the first paragraphs of which the sidebar covers a part. */
  covered: number
  /** How far the line at the eyes moved, CSS px; null where none was followed. */
  moved: number | null
  column: number
  /** What could be reached by scrolling and can no longer. */
  unreachable: string[]
  /** What is fixed in the window, was seen and lies under the sidebar. */
  under: string[]
  /** What begins left of what scrolling reaches. */
  leftCut: string[]
}

/** What of the page is not as it was before. */
export interface Restored {
  isSameHtml: boolean
  /** Style sheets that were not there before. */
  sheets: number
  moved: number | null
}

/** What was measured of a page at one width. */
export interface Reading {
  page: string
  width: number
  before: Before
  beside: Beside
  folded: Restored
  closed: Restored
}

/** Each a way in which a sidebar costs the page. */
export const FAULTS = [
  'covered',
  'moved24',
  'moved200',
  'squeezed',
  'unreachable',
  'under',
  'leftCut',
  'notRestored',
] as const
export type Fault = (typeof FAULTS)[number]

/** A text narrower than this, CSS px, is no longer read with ease, unless it was hardly wider before. */
const NARROWEST = 320
const HARDLY = 40

/** CSS px by which a line may be off where it was put back. */
const OFF = 2

const isBack = ({ isSameHtml, sheets, moved }: Restored) =>
  isSameHtml && sheets === 0 && Math.abs(moved ?? 0) <= OFF

/** In which ways the sidebar costs this page. */
export function faultsOf({ before, beside, folded, closed }: Reading): Fault[] {
  const moved = Math.abs(beside.moved ?? 0)
  const isFault: Record<Fault, boolean> = {
    covered: beside.covered > 0,
    moved24: moved > 24,
    moved200: moved > 200,
    squeezed: beside.column < NARROWEST && before.column - beside.column >= HARDLY,
    unreachable: beside.unreachable.length > 0,
    under: beside.under.length > 0,
    leftCut: beside.leftCut.length > 0,
    notRestored: !isBack(folded) || !isBack(closed),
  }
  return FAULTS.filter((fault) => isFault[fault])
}

/** How much a reader would mind; the worst pictures are kept by it. */
export function badness(reading: Reading): number {
  const { beside } = reading
  const weight: Record<Fault, number> = {
    covered: 100,
    moved24: 20,
    moved200: 60,
    squeezed: 60,
    unreachable: 10 + Math.min(30, beside.unreachable.length),
    under: 10 + Math.min(30, beside.under.length),
    leftCut: 50,
    notRestored: 80,
  }
  return faultsOf(reading).reduce((sum, fault) => sum + weight[fault], 0)
}
