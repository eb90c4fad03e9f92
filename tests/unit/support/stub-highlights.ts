/** The part of the CSS Custom Highlight API that is used, for a DOM without it. Returns what takes it away again. */
export function stubHighlights(): () => void {
  const ownCss = globalThis.CSS
  const ownHighlight = globalThis.Highlight
  class StubHighlight extends Set<AbstractRange> {
    priority = 0
    constructor(...ranges: AbstractRange[]) {
      super(ranges)
    }
  }
  Object.assign(globalThis, { CSS: { highlights: new Map() }, Highlight: StubHighlight })
  return () => Object.assign(globalThis, { CSS: ownCss, Highlight: ownHighlight })
}
