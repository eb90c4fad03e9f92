import { EDGE_MARK, type EdgeSide, edgeKind, pinnedAtEdge } from './edge-bars'

/** The room a page gives the sidebar: one stylesheet, and marks on what is pinned to the edge. All of it can be undone. */
export class PageInset {
  private readonly sheet = new CSSStyleSheet()
  private readonly marked = new Set<HTMLElement>()

  constructor(
    private readonly side: EdgeSide,
    private readonly own: Element,
  ) {}

  /** Makes the page narrower by `width` CSS px at our side; 0 gives everything back. */
  take(width: number): void {
    if (width === 0) {
      this.giveBack()
      return
    }
    const { side } = this
    this.sheet.replaceSync(`@media not print {
      html { margin-${side}: ${width}px !important; width: auto !important; min-width: 0 !important; }
      [${EDGE_MARK}="bar"] { max-width: calc(100vw - ${width}px) !important; margin-${side}: auto !important; }
      [${EDGE_MARK}="thing"] { margin-${side}: ${width}px !important; }
    }`)
    if (!document.adoptedStyleSheets.includes(this.sheet)) {
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet]
    }
    this.narrowPinned(width)
  }

  /** Looks again for what is pinned to the edge; headers often become fixed on scrolling. */
  narrowPinned(width: number): void {
    for (const bar of pinnedAtEdge(this.side, width, this.own)) {
      if (this.marked.has(bar)) continue
      bar.setAttribute(EDGE_MARK, edgeKind(bar))
      this.marked.add(bar)
    }
  }

  private giveBack(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet)
    for (const bar of this.marked) bar.removeAttribute(EDGE_MARK)
    this.marked.clear()
  }
}
