/** A stretch of running text and the element that holds it. */
export interface TextBlock {
  element: Element
  text: string
}

/** Where no running text of an article stands. */
const NOT_TEXT =
  'nav,aside,footer,form,figure,figcaption,button,dialog,[role=navigation],[role=complementary],[role=dialog],[aria-hidden=true],[hidden],[contenteditable=true],[id^="comment" i],[class^="comment" i],[id*="cookie" i],[class*="cookie" i],[id*="consent" i],[class*="consent" i]'
const NEVER_TEXT = /^(?:(?:NO)?SCRIPT|STYLE|TEXTAREA|OPTION|SVG)$/i
const INLINE = /^(?:A|ABBR|B|CITE|CODE|EM|FONT|I|MARK|Q|S|SMALL|SPAN|STRONG|SU[BP]|TIME|U)$/

/** Shorter blocks are dates, captions and links. Characters of a script with letters. */
const SHORTEST = 40

/** Scripts in which a character says as much as several letters: Japanese, Chinese, Korean, Thai. */
export const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/

/** Bounds of the walk, so that no page makes the gate slow. */
const MOST_PARAGRAPHS = 500
const MOST_TEXTS = 6000

/** A character of those scripts says as much as this many letters. */
const DENSE_WEIGHT = 2

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

/** How much a text says, in characters of a script with letters. */
export function massOf(text: string): number {
  return DENSE.test(text) ? text.length * DENSE_WEIGHT : text.length
}

/** Tells whether an element lies where no article text stands. Remembers, because siblings ask the same. */
function surroundings(): (element: Element | null) => boolean {
  const known = new Map<Element, boolean>()
  const isOutside = (element: Element | null): boolean => {
    if (!element || element.localName === 'body') return false
    let outside = known.get(element)
    if (outside === undefined) {
      // Some pages lie in a form, or their root says "cookie" somewhere: what holds the headline holds the text.
      outside =
        (element.matches(NOT_TEXT) && !element.querySelector('h1')) || isOutside(element.parentElement)
      known.set(element, outside)
    }
    return outside
  }
  return isOutside
}

function linkedLength(element: Element): number {
  let linked = 0
  // Most paragraphs hold nothing but text; asking that is cheaper than looking for links.
  if (element.firstElementChild)
    for (const link of element.getElementsByTagName('a')) linked += link.textContent?.length ?? 0
  return linked
}

/** The `<p>` elements with running text, in reading order. */
export function paragraphs(document: Document): TextBlock[] {
  const isOutside = surroundings()
  const blocks: TextBlock[] = []
  const all = document.getElementsByTagName('p')
  const most = Math.min(all.length, MOST_PARAGRAPHS)
  for (let i = 0; i < most; i++) {
    const element = all[i]
    const text = plain(element?.textContent ?? '')
    if (!element || massOf(text) < SHORTEST || isOutside(element)) continue
    if (linkedLength(element) < text.length / 2) blocks.push({ element, text })
  }
  return blocks
}

function blockOf(node: Node): Element | null {
  let element = node.parentElement
  while (element && INLINE.test(element.tagName)) element = element.parentElement
  return element
}

/** Running text that stands in no `<p>`, line breaks parting it, in reading order. Dearer than `paragraphs`. */
export function looseText(document: Document): TextBlock[] {
  if (!document.body) return []
  const isOutside = surroundings()
  const blocks: TextBlock[] = []
  let block: Element | null = null
  let text = ''
  let linked = 0
  const finish = () => {
    const whole = plain(text)
    if (block && massOf(whole) >= SHORTEST && linked < whole.length / 2 && !isOutside(block)) {
      blocks.push({ element: block, text: whole })
    }
    text = ''
    linked = 0
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let seen = 0; seen < MOST_TEXTS; seen++) {
    const node = walker.nextNode()
    if (!node) break
    if (node instanceof Element) {
      if (node.tagName === 'BR' && node.nextElementSibling?.tagName === 'BR') finish()
      continue
    }
    const parent = node.parentElement
    if (!parent || NEVER_TEXT.test(parent.tagName)) continue
    const holder = blockOf(node)
    if (holder !== block) {
      finish()
      block = holder
    }
    text += node.nodeValue ?? ''
    if (parent.closest('a')) linked += node.nodeValue?.length ?? 0
  }
  finish()
  return blocks
}
