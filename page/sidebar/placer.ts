import type { Placement } from '../../core/sidebar/host-calls'
import type { EdgeSide } from './edge-bars'
import { hostCss, type PlacementMode } from './host-css'
import { PageInset } from './page-inset'
import { preservingReadingLine } from './reading-line'
import { isClearOf, textColumn } from './text-column'

/** Below this viewport width, CSS px, the sidebar is a sheet at the bottom. */
const SHEET_BELOW = 700

/** A text narrower than this, CSS px, is no longer read with ease; the sidebar lies over it instead. */
const NARROWEST_PAGE = 480

/** ms between two looks at what the page pins to its edge while it scrolls. */
const RECHECK_AFTER = 300

/** Before the frame says how it wants to stand. */
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
  /** Told when it stands otherwise. */
  onMode: (mode: PlacementMode) => void
  signal: AbortSignal
}

/** Places the sidebar and keeps it placed. */
export class Placer {
  private now = UNPLACED
  private isPlaced = false
  /** How it stands by now. */
  mode: PlacementMode = 'overlay'
  private taken = 0
  private readonly inset: PageInset

  private readonly side: EdgeSide
  private readonly applyTheme: (css: string) => void
  private readonly onMode: (mode: PlacementMode) => void

  constructor({ element, side, applyTheme, onMode, signal }: PlacerParts) {
    this.side = side
    this.applyTheme = applyTheme
    this.onMode = onMode
    this.inset = new PageInset(side, element)
    this.follow(signal)
    this.draw(false)
  }

  /** Stands as told from now on. */
  place(to: Placement): void {
    if (this.isPlaced && isSame(to, this.now)) return
    this.now = to
    this.isPlaced = true
    this.update()
  }

  /** The frame is drawn anew; until it says how to stand, nothing of it is to be seen. */
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
    let looked = 0
    const onScroll = () => {
      const time = performance.now()
      if (this.taken === 0 || time - looked < RECHECK_AFTER) return
      looked = time
      this.inset.narrowPinned(this.taken)
    }
    addEventListener('resize', onResize, { signal })
    addEventListener('scroll', onScroll, { signal, passive: true, capture: true })
    document.addEventListener('fullscreenchange', onResize, { signal })
    matchMedia('(display-mode: fullscreen)').addEventListener('change', onResize, { signal })
    signal.addEventListener('abort', () => preservingReadingLine(() => this.take(0)), { once: true })
  }

  private update(): void {
    const { now } = this
    const isAway = document.fullscreenElement !== null || matchMedia('(display-mode: fullscreen)').matches
    // Not the root's clientWidth: in quirks mode that shrinks with the room already taken.
    const wide = innerWidth
    const takesNone =
      !this.isPlaced ||
      isAway ||
      now.folded ||
      now.question ||
      wide < SHEET_BELOW ||
      wide - now.width < NARROWEST_PAGE
    const before = this.mode
    this.mode = wide < SHEET_BELOW ? 'sheet' : 'overlay'
    preservingReadingLine(() => {
      if (takesNone) this.take(0)
      else if (this.insetPage(wide)) this.mode = 'beside'
    })
    this.draw(isAway)
    if (this.mode !== before) this.onMode(this.mode)
  }

  private draw(isAway: boolean): void {
    const { now, side, mode, isPlaced } = this
    this.applyTheme(hostCss({ ...now, folded: now.folded && !now.question, side, mode, isPlaced, isAway }))
  }

  /** Takes room and keeps it only where the text then really stands clear. */
  private insetPage(wide: number): boolean {
    this.take(this.now.width)
    const [from, to] = this.side === 'right' ? [wide - this.now.width, wide] : [0, this.now.width]
    if (isClearOf(textColumn(), from, to)) return true
    this.take(0)
    return false
  }

  private take(width: number): void {
    if (width === 0 && this.taken === 0) return
    this.taken = width
    this.inset.take(width)
  }
}
