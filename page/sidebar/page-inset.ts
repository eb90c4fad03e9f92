import { Marks } from './marks'
import { PageScan } from './page-scan'
import { fixedAt, placesAlong } from './pinned'
import { type ReachBefore, reachNow, reachRules, spacer } from './reach'
import type { EdgeSide, Strip } from './strip'
import { type ColumnBefore, columnBefore, missingWidth, type TextColumn } from './text-column'
import { rootZoom, viewportWidth } from './viewport'
import { pinnedAmong, yieldCentred, yieldFullBleed, yieldPinned } from './yielding'

/** The page as it is without a sidebar, with which each width is compared. */
export interface PageBefore {
  /** The window's width, CSS px. */
  wide: number
  text: ColumnBefore
  scan: PageScan
  reach: ReachBefore
}

/** Takes note of the page as it is. Reads its layout once. */
export function pageBefore(column: TextColumn): PageBefore {
  const wide = viewportWidth()
  return { wide, text: columnBefore(column, wide), scan: new PageScan(), reach: reachNow(wide) }
}

/** CSS px that stay free between the text's end and a sheet. */
const GAP = 24

/** The boxes around the text that scroll up and down, other than the window. */
function scrollersAround(element: Element | undefined): HTMLElement[] {
  const found: HTMLElement[] = []
  // What the body says of its overflow is the window's, unless the root has a say of its own.
  const isOfWindow = getComputedStyle(document.documentElement).overflowY === 'visible'
  const end = isOfWindow ? document.body : document.documentElement
  for (let one = element?.parentElement ?? null; one && one !== end; one = one.parentElement) {
    const isScroller =
      /auto|scroll/.test(getComputedStyle(one).overflowY) && one.scrollHeight > one.clientHeight
    if (isScroller && one instanceof HTMLElement) found.push(one)
  }
  return found
}

/** The space a page gives up for the sidebar: one style sheet, and marks on what it is for. All of it can be undone. */
export class PageInset {
  private readonly sheet = new CSSStyleSheet()
  private readonly marks = new Marks()
  private base = ''
  private more = ''
  private strip: Strip | null = null

  constructor(
    private readonly side: EdgeSide,
    private readonly own: Element,
  ) {}

  /** CSS px that the page gives up by now, at its side or at its bottom. */
  get taken(): number {
    return this.strip?.size ?? 0
  }

  /**
   * Makes the page narrower by `width` CSS px at our side, and keeps it so where its text can then be read.
   * @returns how much wider the text would have to be, CSS px; 0 where the page stays narrowed.
   */
  narrow(width: number, { wide, text, scan, reach }: PageBefore): number {
    this.release()
    const { side } = this
    const strip: Strip = { side, size: width, window: wide }
    this.strip = strip
    const margin = `${width / rootZoom()}px`
    this.base = `html { margin-${side}: ${margin} !important; width: auto !important; min-width: 0 !important;
      transition: none !important; }`
    this.apply()
    const sticking = scan.sticking(strip)
    yieldFullBleed(sticking, strip, this.marks, this.apply)
    yieldPinned([...pinnedAmong(sticking, this.own), ...this.fixed(strip)], strip, this.marks, this.apply)
    if (side === 'right') yieldCentred(scan.cutAtLeft(), this.marks, this.apply)
    const [from, to] = side === 'right' ? [0, wide - width] : [width, wide]
    const missing = missingWidth(text, from, to)
    if (missing > 0) {
      this.release()
      return missing
    }
    this.more = reachRules(scan.sticking(strip), strip, reach, this.marks)
    if (this.more) this.apply()
    return 0
  }

  /** Gives the page room to be read to its end above something `height` CSS px high at the window's bottom. */
  lift(height: number, column: TextColumn): void {
    this.release()
    const strip: Strip = { side: 'bottom', size: height, window: innerHeight }
    this.strip = strip
    const room = height + GAP
    const root = document.scrollingElement ?? document.documentElement
    const before = root.scrollHeight
    const zoom = rootZoom()
    const padding = Number.parseFloat(getComputedStyle(document.documentElement).paddingBottom) || 0
    this.base = `html { padding-bottom: ${padding + room / zoom}px !important; transition: none !important;
      scroll-padding-bottom: ${room / zoom}px !important; }`
    for (const box of scrollersAround(column.blocks[0])) {
      const own = Number.parseFloat(getComputedStyle(box).paddingBottom) || 0
      this.marks.set(box, `padding-bottom: ${own + room / zoom}px !important;`)
    }
    this.apply()
    // A root of a fixed height holds its padding above what overflows it.
    if (before + room - root.scrollHeight > 1) {
      this.more = spacer(`top: ${Math.ceil((before + room) / zoom) - 1}px`)
      this.apply()
    }
    yieldPinned(this.fixed(strip), strip, this.marks, this.apply)
  }

  /** Looks again for what is fixed in the window; headers often become so on scrolling, and drawers open. */
  recheck(): void {
    if (this.strip) yieldPinned(this.fixed(this.strip), this.strip, this.marks, this.apply)
  }

  /** Gives everything back. */
  release(): void {
    this.strip = null
    this.more = ''
    this.marks.clear()
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet)
  }

  private readonly apply = (): void => {
    this.sheet.replaceSync(`@media not print {\n${this.base}\n${this.marks.css}\n${this.more}\n}`)
    if (document.adoptedStyleSheets.includes(this.sheet)) return
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet]
  }

  private fixed({ side, size, window }: Strip): Set<HTMLElement> {
    // Close to the edge too, where small things are.
    const across = [8, 48, size * 0.9]
    const places =
      side === 'bottom'
        ? placesAlong(innerWidth, 72).flatMap((x) => across.map((depth) => [x, window - depth] as const))
        : placesAlong(innerHeight).flatMap((y) =>
            across.map((depth) => [side === 'right' ? window - depth : depth, y] as const),
          )
    return fixedAt(places, this.own)
  }
}
