import type { Placement } from '../../core/sidebar/host-calls'
import { hostCss, type PlacementMode } from './host-css'
import { PageInset, pageBefore } from './page-inset'
import { ReadingLine } from './reading-line'
import type { EdgeSide } from './strip'
import { type TextColumn, textColumn } from './text-column'
import { rootZoom, viewportWidth } from './viewport'

/** Below this viewport width, CSS px, the sidebar is a sheet at the bottom. */
const SHEET_BELOW = 700

/** Widths that are tried, CSS px, where the text has no room beside the one the reader chose. */
const NARROWER = [384, 340, 300]

/** Beside less than this, CSS px, no text is wide enough. */
const NARROWEST_PAGE = 320

/** ms between two looks at what the page fixes in its window while it scrolls, and after it was pressed. */
const RECHECK_AFTER = 300

/** Before the frame says how it is to be placed. */
const UNPLACED: Placement = {
  width: 384,
  folded: false,
  question: false,
  questionHeight: 120,
  scheme: 'light dark',
}

const isSame = (a: Placement, b: Placement) =>
  a.width === b.width &&
  a.folded === b.folded &&
  a.question === b.question &&
  a.questionHeight === b.questionHeight &&
  a.scheme === b.scheme

/** What the sidebar is placed with. */
interface PlacerParts {
  /** The host. */
  element: HTMLElement
  side: EdgeSide
  /** Sets the host's own style. */
  applyTheme: (css: string) => void
  /** Told when it is placed otherwise. */
  onMode: (mode: PlacementMode) => void
  signal: AbortSignal
}

/** Places the sidebar and keeps it placed. */
export class Placer {
  private now = UNPLACED
  private isPlaced = false
  /** How it is placed by now. */
  mode: PlacementMode = 'overlay'
  /** How wide it is, CSS px; narrower than the reader chose where the text needs that. */
  private width = UNPLACED.width
  private readonly inset: PageInset
  private readonly line = new ReadingLine()

  private readonly element: HTMLElement
  private readonly side: EdgeSide
  private readonly applyTheme: (css: string) => void
  private readonly onMode: (mode: PlacementMode) => void

  constructor({ element, side, applyTheme, onMode, signal }: PlacerParts) {
    this.element = element
    this.side = side
    this.applyTheme = applyTheme
    this.onMode = onMode
    this.inset = new PageInset(side, element)
    this.follow(signal)
    this.draw(false)
  }

  /** Is placed as told from now on. */
  place(to: Placement): void {
    if (this.isPlaced && isSame(to, this.now)) return
    this.now = to
    this.isPlaced = true
    this.update()
  }

  /** The frame is drawn anew; until it says how to be placed, nothing of it is to be seen. */
  unplace(): void {
    this.isPlaced = false
    this.update()
  }

  /** How much of the window's height, from its top, nothing of ours covers, CSS px. */
  seenHeight(element: Element): number {
    return this.mode === 'sheet' ? element.getBoundingClientRect().top : innerHeight
  }

  private follow(signal: AbortSignal): void {
    let waiting = false
    const onResize = () => {
      if (waiting) return
      waiting = true
      requestAnimationFrame(() => {
        waiting = false
        if (!signal.aborted) this.update()
      })
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const onChange = () => {
      if (this.inset.taken === 0) return
      timer ??= setTimeout(() => {
        timer = undefined
        if (signal.aborted || this.inset.taken === 0) return
        this.inset.recheck()
        this.line.follow(textColumn)
      }, RECHECK_AFTER)
    }
    const passive = { signal, passive: true, capture: true }
    addEventListener('resize', onResize, { signal })
    for (const name of ['scroll', 'click', 'keyup', 'transitionend'])
      addEventListener(name, onChange, passive)
    document.addEventListener('toggle', onChange, passive)
    document.addEventListener('fullscreenchange', onResize, { signal })
    matchMedia('(display-mode: fullscreen)').addEventListener('change', onResize, { signal })
    const leave = () => {
      clearTimeout(timer)
      this.give(() => this.inset.release())
    }
    signal.addEventListener('abort', leave, { once: true })
  }

  private update(): void {
    const { now } = this
    const isAway = document.fullscreenElement !== null || matchMedia('(display-mode: fullscreen)').matches
    const before = this.mode
    const isNarrow = innerWidth < SHEET_BELOW
    this.width = now.width
    if (!this.isPlaced || isAway || now.question) {
      this.mode = isNarrow ? 'sheet' : 'overlay'
      this.give(() => this.inset.release())
    } else if (now.folded) {
      // What was a sheet stays one, so that it is found where it was left.
      this.mode = isNarrow || (before === 'sheet' && innerWidth === this.sheetAt) ? 'sheet' : 'overlay'
      this.give(() => this.inset.release())
    } else {
      this.take()
    }
    this.draw(isAway)
    if (this.mode !== before) this.onMode(this.mode)
  }

  /** The window's width at which the sidebar last was a sheet, CSS px. */
  private sheetAt = 0

  private give(change: () => void): void {
    if (this.inset.taken === 0) return
    this.line.preserve(textColumn, true, change)
  }

  /** Takes space beside the text where it can then be read, and else below it. */
  private take(): void {
    let found: TextColumn | null = null
    const find = () => {
      found ??= textColumn()
      return found
    }
    this.line.preserve(find, false, () => {
      this.inset.release()
      const isBeside = innerWidth >= SHEET_BELOW && this.narrow(find)
      this.mode = isBeside ? 'beside' : 'sheet'
      if (isBeside) return
      this.sheetAt = innerWidth
      this.draw(false)
      this.inset.lift(innerHeight - this.element.getBoundingClientRect().top, find())
    })
  }

  private narrow(find: () => TextColumn): boolean {
    const chosen = this.now.width
    const widths = [chosen, ...NARROWER.filter((width) => width < chosen)]
    const fitting = widths.filter((width) => viewportWidth() - width >= NARROWEST_PAGE)
    if (fitting.length === 0) return false
    const page = pageBefore(find())
    let widest = Number.POSITIVE_INFINITY
    for (const width of fitting) {
      if (width > widest) continue
      const missing = this.inset.narrow(width, page)
      this.width = width
      if (missing === 0) return true
      // A column grows by no more than what the page gets back.
      widest = width - missing
    }
    return false
  }

  private draw(isAway: boolean): void {
    const { now, side, mode, isPlaced, width } = this
    const folded = now.folded && !now.question
    this.applyTheme(hostCss({ ...now, width, folded, side, mode, isPlaced, isAway, zoom: rootZoom() }))
  }
}
