/** Names in the registry, which page and extensions share. */
const QUIET = 'storypulse-passage'
const LOUD = 'storypulse-flash'

/** How long a passage flashes, ms. */
const FLASH = 1200

/** Readable on light and dark pages: the page's own colours stay, an underline tells too. */
const CSS_TEXT = `
::highlight(${QUIET}) { background-color: rgb(255 196 0 / .22); text-decoration: underline 2px rgb(214 143 0 / .9); }
::highlight(${LOUD}) { background-color: rgb(255 196 0 / .6); text-decoration: underline 3px rgb(214 143 0); }
`

/** A document or shadow root that has style sheets of its own. */
type Scope = Document | ShadowRoot

/**
 * Marks ranges of a page by the CSS Custom Highlight API: the document's nodes stay as they are. Does nothing in a browser
 * without it.
 */
export class Highlighter {
  private readonly sheets = new Map<Scope, CSSStyleSheet>()
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly document: Document) {}

  /** Whether passages can be marked at all. */
  get isAble(): boolean {
    return typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS
  }

  /** Marks these ranges, and no others, quietly. */
  show(ranges: readonly Range[]): void {
    this.set(QUIET, ranges, 0)
  }

  /** Marks ranges strongly for a moment; they stay marked quietly as `show` says. */
  flash(ranges: readonly Range[]): void {
    clearTimeout(this.timer)
    this.set(LOUD, ranges, 1)
    this.timer = setTimeout(() => this.set(LOUD, [], 1), FLASH)
  }

  /** Takes all marks and styles away. */
  clear(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    if (this.isAble) for (const name of [QUIET, LOUD]) CSS.highlights.delete(name)
    for (const [scope, sheet] of this.sheets)
      scope.adoptedStyleSheets = scope.adoptedStyleSheets.filter((one) => one !== sheet)
    this.sheets.clear()
  }

  private set(name: string, ranges: readonly Range[], priority: number): void {
    if (!this.isAble) return
    const live = ranges.filter(({ startContainer, collapsed }) => startContainer.isConnected && !collapsed)
    if (!live.length) {
      CSS.highlights.delete(name)
      return
    }
    for (const { startContainer } of live) {
      const root = startContainer.getRootNode()
      // Rules for highlights hold within the tree that has them.
      this.style(root instanceof ShadowRoot ? root : this.document)
    }
    const highlight = new Highlight(...live)
    highlight.priority = priority
    CSS.highlights.set(name, highlight)
  }

  private style(scope: Scope): void {
    const known = this.sheets.get(scope)
    // A page may have replaced the list since.
    if (known && scope.adoptedStyleSheets.includes(known)) return
    const sheet = known ?? new CSSStyleSheet()
    if (!known) sheet.replaceSync(CSS_TEXT)
    scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, sheet]
    this.sheets.set(scope, sheet)
  }
}
