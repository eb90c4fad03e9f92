import type { Side } from './edge-bars'
import { keepingReadingLine } from './reading-line'
import { Room } from './room'
import { isClearOf, textColumn } from './text-column'

/** Beside the text, over the page, or as a sheet at the bottom. */
export type StandMode = 'beside' | 'overlay' | 'sheet'

/** Below this viewport width, CSS px, the sidebar is a sheet at the bottom. */
const SHEET_BELOW = 700

/** A text narrower than this, CSS px, is no longer read with ease; the sidebar lies over it instead. */
const NARROWEST_PAGE = 480

/** ms between two looks at what the page pins to its edge while it scrolls. */
const LOOK_AGAIN = 300

/** How the sidebar stands; `question` is the small bar that asks. */
export interface Standing {
  width: number
  folded: boolean
  question: boolean
}

/** Places the sidebar and keeps it placed. */
export class Stand {
  private mode: StandMode = 'overlay'
  private taken = 0
  private readonly room: Room

  constructor(
    private readonly element: HTMLElement,
    private readonly side: Side,
    private now: Standing,
    private readonly onMode: (mode: StandMode) => void,
    signal: AbortSignal,
  ) {
    this.room = new Room(side, element)
    element.dataset.side = side
    this.follow(signal)
    this.place()
  }

  /** Stands as told from now on. */
  change(to: Standing): void {
    const { width, folded, question } = this.now
    if (to.width === width && to.folded === folded && to.question === question) return
    this.now = to
    this.place()
  }

  private follow(signal: AbortSignal): void {
    let waiting = false
    const onResize = () => {
      if (waiting) return
      waiting = true
      requestAnimationFrame(() => {
        waiting = false
        if (!signal.aborted) this.place()
      })
    }
    let looked = 0
    const onScroll = () => {
      const time = performance.now()
      if (this.taken === 0 || time - looked < LOOK_AGAIN) return
      looked = time
      this.room.narrowPinned(this.taken)
    }
    addEventListener('resize', onResize, { signal })
    addEventListener('scroll', onScroll, { signal, passive: true, capture: true })
    document.addEventListener('fullscreenchange', onResize, { signal })
    matchMedia('(display-mode: fullscreen)').addEventListener('change', onResize, { signal })
    signal.addEventListener('abort', () => keepingReadingLine(() => this.room.take(0)), { once: true })
  }

  private place(): void {
    const { element, now } = this
    const away = document.fullscreenElement !== null || matchMedia('(display-mode: fullscreen)').matches
    element.toggleAttribute('data-away', away)
    element.toggleAttribute('data-folded', now.folded && !now.question)
    element.style.setProperty('--storypulse-width', `${now.width}px`)
    // Not the root's clientWidth: in quirks mode that shrinks with the room already taken.
    const wide = innerWidth
    const wanted =
      away || now.folded || now.question || wide < SHEET_BELOW || wide - now.width < NARROWEST_PAGE
    let mode: StandMode = wide < SHEET_BELOW ? 'sheet' : 'overlay'
    keepingReadingLine(() => {
      if (wanted) this.take(0)
      else if (this.makeRoom(wide)) mode = 'beside'
    })
    element.dataset.mode = now.question ? 'question' : mode
    if (mode !== this.mode) {
      this.mode = mode
      this.onMode(mode)
    }
  }

  /** Takes room and keeps it only where the text then really stands clear. */
  private makeRoom(wide: number): boolean {
    this.take(this.now.width)
    const [from, to] = this.side === 'right' ? [wide - this.now.width, wide] : [0, this.now.width]
    if (isClearOf(textColumn(), from, to)) return true
    this.take(0)
    return false
  }

  private take(width: number): void {
    if (width === 0 && this.taken === 0) return
    this.taken = width
    this.room.take(width)
  }
}
