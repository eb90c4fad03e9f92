/** Names, on an element of the page, the rule of ours that is for it. `services/leftovers.ts` finds by it what a gone version left. */
export const EDGE_MARK = 'data-storypulse-edge'

/** Bound of how many elements get a rule. */
const MOST = 200

/** Rules for single elements of the page, by an attribute that is all that is written on them. */
export class Marks {
  private readonly rules = new Map<Element, { name: string; css: string }>()
  private next = 1

  has(element: Element): boolean {
    return this.rules.has(element)
  }

  /** What was set for an element; empty where nothing was. */
  cssOf(element: Element): string {
    return this.rules.get(element)?.css ?? ''
  }

  /** Gives an element these declarations, in place of those it had. */
  set(element: Element, css: string): void {
    const known = this.rules.get(element)
    if (!known && this.rules.size >= MOST) return
    const name = known?.name ?? String(this.next++)
    this.rules.set(element, { name, css })
    if (!known) element.setAttribute(EDGE_MARK, name)
  }

  /** All of them as rules of a style sheet. Nothing marked moves slowly: it is measured at once. */
  get css(): string {
    const own = [...this.rules.values()].map(({ name, css }) => `[${EDGE_MARK}="${name}"] { ${css} }`)
    return [`[${EDGE_MARK}] { transition: none !important; }`, ...own].join('\n')
  }

  /** Takes every mark off the page. */
  clear(): void {
    for (const element of this.rules.keys()) element.removeAttribute(EDGE_MARK)
    this.rules.clear()
  }
}
