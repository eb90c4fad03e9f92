const NOT_TEXT =
  'nav,aside,footer,form,figure,figcaption,button,dialog,[role=navigation],[role=complementary],[aria-hidden=true],[hidden]'

/** Shorter blocks are dates, captions and links. Characters; scripts without spaces say as much in fewer. */
const SHORTEST = 40
const SHORTEST_DENSE = 15
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/

/** Pages with less text than this in paragraphs, in characters, keep it elsewhere. */
const LITTLE = 300

/** Bounds of the walk. */
const MOST_SEEN = 600

const textOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()

/** Cuts at `most` code units without parting a surrogate pair. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const end = /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? most - 1 : most
  return text.slice(0, end)
}

interface Block {
  block: Element
  text: string
}

/** The blocks of running text among `elements`. Siblings share their surroundings, which are looked at once. */
function textBlocks(elements: Iterable<Element>): Block[] {
  const outside = new Map<Element | null, boolean>()
  const isOutside = (parent: Element | null): boolean => {
    const known = outside.get(parent)
    if (known !== undefined) return known
    const found = parent?.closest(NOT_TEXT) != null
    outside.set(parent, found)
    return found
  }
  const blocks: Block[] = []
  let seen = 0
  for (const block of elements) {
    if (++seen > MOST_SEEN) break
    const text = textOf(block)
    if (text.length < SHORTEST_DENSE || (text.length < SHORTEST && !DENSE.test(text))) continue
    if (!isOutside(block.parentElement) && !block.matches(NOT_TEXT) && !mostlyLinked(block, text)) {
      blocks.push({ block, text })
    }
  }
  return blocks
}

function mostlyLinked(block: Element, text: string): boolean {
  let linked = 0
  for (const link of block.getElementsByTagName('a')) linked += link.textContent?.length ?? 0
  return linked >= text.length / 2
}

/** The element whose own paragraphs hold the most text. */
function mainParent(blocks: readonly Block[]): Element | null {
  const mass = new Map<Element, number>()
  for (const { block, text } of blocks) {
    // Paragraphs often lie in small wrappers; the grandparent gets a share so that wrappers add up.
    const parent = block.parentElement
    if (parent) mass.set(parent, (mass.get(parent) ?? 0) + text.length)
    const grandparent = parent?.parentElement
    if (grandparent) mass.set(grandparent, (mass.get(grandparent) ?? 0) + text.length * 0.7)
  }
  return (
    [...mass].reduce<[Element, number] | null>(
      (best, one) => (best && best[1] >= one[1] ? best : one),
      null,
    )?.[0] ?? null
  )
}

/** Bounds of what `leadParagraphs` returns, in code units. */
export interface LeadLimits {
  paragraph: number
  paragraphs: number
  text: number
}

/** The first paragraphs of the main text, in reading order. Pages without paragraphs are read by their text blocks. */
export function leadParagraphs(document: Document, limits: LeadLimits): string[] {
  let blocks = textBlocks(document.getElementsByTagName('p'))
  if (blocks.reduce((sum, { text }) => sum + text.length, 0) < LITTLE) {
    const leaves = [...document.querySelectorAll('div,td,section,article,li')].filter(
      (element) => !element.querySelector('div,td,section,article,p,ul,table,script,style'),
    )
    blocks = textBlocks(leaves)
  }
  const parent = mainParent(blocks)
  const main = blocks.filter(({ block }) => parent?.contains(block))
  const lead: string[] = []
  let room = limits.text
  for (const { text } of main) {
    if (lead.length === limits.paragraphs || room <= 0) break
    const kept = cut(text, Math.min(limits.paragraph, room))
    lead.push(kept)
    room -= kept.length
  }
  return lead
}
