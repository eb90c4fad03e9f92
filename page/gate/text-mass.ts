/** Shorter paragraphs are menus, captions and dates. Characters. */
const SHORTEST_PARAGRAPH = 60
const SHORTEST_TEXT = 40

/** Bounds of the walk, so that no page makes the gate slow. */
const MOST_PARAGRAPHS = 400
const MOST_TEXTS = 8000

const ASIDE = 'a,footer,nav,aside,form,button,[contenteditable=""],[contenteditable="true"]'
const NO_TEXT = /^(?:SCRIPT|STYLE|NOSCRIPT|A|TEXTAREA|OPTION|TEMPLATE)$/

function mostlyLinks(paragraph: Element, length: number): boolean {
  let linked = 0
  for (const link of paragraph.getElementsByTagName('a')) linked += link.textContent?.length ?? 0
  return linked > length / 2
}

/**
 * Whether at least `enough` characters of running text stand together under one parent, near enough to be one text.
 * Stops as soon as it knows; reads paragraphs first, and all text only where a page has none to speak of.
 */
export function hasTextMass(document: Document, enough: number): boolean {
  const mass = new Map<Element, number>()
  const add = (parent: Element | null, length: number): boolean => {
    if (!parent) return false
    const sum = (mass.get(parent) ?? 0) + length
    mass.set(parent, sum)
    return sum >= enough
  }

  const paragraphs = document.getElementsByTagName('p')
  const most = Math.min(paragraphs.length, MOST_PARAGRAPHS)
  for (let i = 0; i < most; i++) {
    const paragraph = paragraphs[i]
    const length = paragraph?.textContent?.length ?? 0
    if (!paragraph || length < SHORTEST_PARAGRAPH || mostlyLinks(paragraph, length)) continue
    const parent = paragraph.parentElement
    if (add(parent, length) || add(parent?.parentElement ?? null, length)) return true
  }

  if (!document.body) return false
  mass.clear()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let seen = 0; seen < MOST_TEXTS; seen++) {
    const node = walker.nextNode()
    if (!node) return false
    const length = node.nodeValue?.trim().length ?? 0
    const parent = node.parentElement
    if (length < SHORTEST_TEXT || !parent || NO_TEXT.test(parent.tagName) || parent.closest(ASIDE)) continue
    let ancestor: Element | null = parent
    for (let up = 0; up < 3 && ancestor; up++) {
      ancestor = ancestor.parentElement
      if (add(ancestor, length)) return true
    }
  }
  return false
}
