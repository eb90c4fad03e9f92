/** Bounds, so that no page takes minutes. */
const MOST_PARAGRAPHS = 400
const MOST_TEXTS = 200

export function textNodes(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text && node.data.trim() && found.length < MOST_TEXTS) found.push(node)
  return found
}

export function rectsOf(node: Text): DOMRect[] {
  const range = document.createRange()
  range.selectNodeContents(node)
  return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1)
}

export function linesOf(element: Element): DOMRect[] {
  return textNodes(element).flatMap(rectsOf)
}

export function isShown(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
}

export function isInFixed(element: Element): boolean {
  for (let one: Element | null = element; one && one !== document.body; one = one.parentElement)
    if (/fixed|sticky/.test(getComputedStyle(one).position)) return true
  return false
}

/** The paragraphs that make up most of the text: those that begin at the same edge. */
export function mainParagraphs(): Element[] {
  const own = (element: Element) =>
    [...element.childNodes].reduce(
      (sum, node) => sum + (node instanceof Text ? node.data.trim().length : 0),
      0,
    )
  const fitting = (selector: string, length: (element: Element) => number) =>
    [...document.querySelectorAll(selector)]
      .filter((element) => length(element) >= 80 && isShown(element) && !isInFixed(element))
      .slice(0, MOST_PARAGRAPHS)
  const paragraphs = fitting('p', (element) => element.textContent?.length ?? 0)
  const all = paragraphs.length >= 3 ? paragraphs : fitting('p, div, td, li, blockquote, section, span', own)
  const byEdge = new Map<number, { weight: number; members: Element[] }>()
  for (const element of all) {
    const { left, right, width } = element.getBoundingClientRect()
    if (width < 1) continue
    const edge = Math.round((getComputedStyle(element).direction === 'rtl' ? right : left) / 8)
    const group = byEdge.get(edge) ?? { weight: 0, members: [] }
    group.weight += element.textContent?.length ?? 0
    group.members.push(element)
    byEdge.set(edge, group)
  }
  return [...byEdge.values()].sort((a, b) => b.weight - a.weight)[0]?.members ?? []
}

export function mainHeadline(first: Element | undefined): Element | null {
  const all = [...document.querySelectorAll('h1')].filter((one) => isShown(one) && linesOf(one).length > 0)
  const above = all.findLast(
    (one) => first && one.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING,
  )
  return above ?? all[0] ?? null
}

export function columnOf(paragraphs: readonly Element[]): number {
  const widths = paragraphs
    .filter((one) => one.getClientRects().length > 0)
    .map((one) => {
      const isUpright = getComputedStyle(one).writingMode !== 'horizontal-tb'
      const { width, height } = one.getBoundingClientRect()
      return isUpright ? height : width
    })
    .sort((a, b) => a - b)
  return Math.round(widths[widths.length >> 1] ?? 0)
}
