import { bodyOf, closest, parentOf, safeContains } from './by-prototype'
import { plain } from './plain'

/** A stretch of running text and the element that holds it. */
export interface TextBlock {
  element: Element
  text: string
}

/**
 * Where no running text of an article stands. Some pages lie in a form, or their root says "cookie" somewhere: what holds
 * the headline holds the text, and what lies around that holds both, so the nearest of these boxes decides.
 */
const NOT_TEXT =
  'nav,aside,footer,form,pre,figure,button,dialog,[role=navigation],[role=complementary],[role=dialog],[aria-hidden=true],[hidden],[contenteditable=true],[id^="comment" i],[class^="comment" i],[id*="cookie" i],[class*="cookie" i],[id*="consent" i],[class*="consent" i]'
const NEVER_TEXT = /^(?:(?:NO)?SCRIPT|STYLE|TEXTAREA|OPTION|SVG)$/i
const INLINE = /^(?:[ABIQSU]|ABBR|CITE|CODE|EM|FONT|MARK|SMALL|SPAN|STRONG|SU[BP]|TIME)$/

/** `NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT`, as a number for the sake of the gate's size. */
const TEXTS_AND_ELEMENTS = 5

/** Shorter blocks are dates, captions and links. Characters of a script with letters. */
const SHORTEST = 40

/** Scripts in which a character says as much as several letters: Japanese, Chinese, Korean, Thai. */
export const DENSE = /[\u0e00-\u0e7f\u3040-\u9fff\uac00-\ud7af]/

/** The body, and headings that may be the headline; as many as are looked at for it. */
const MOST_HELD = 9

/** Bounds of the walk, so that no page makes the gate slow. */
const MOST_PARAGRAPHS = 500
const MOST_TEXTS = 6000

/** A character of those scripts says as much as this many letters. */
const DENSE_WEIGHT = 2

/** How much a text says, in characters of a script with letters. */
export function massOf(text: string): number {
  return text.length * (DENSE.test(text) ? DENSE_WEIGHT : 1)
}

/** Tells of an element whether running text may stand there; no box is searched for that, however large it is. */
function openTo(document: Document): (element: Element) => boolean {
  const held = [...document.querySelectorAll('body,h1')].slice(0, MOST_HELD)
  return (element) => {
    const box = closest(element, NOT_TEXT)
    return !box || held.some((one) => safeContains(box, one))
  }
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
  const blocks: TextBlock[] = []
  const isOpen = openTo(document)
  let room = MOST_PARAGRAPHS
  for (const element of document.getElementsByTagName('p')) {
    if (!room--) break
    const text = plain(element.textContent)
    if (massOf(text) < SHORTEST || !isOpen(element)) continue
    if (linkedLength(element) < text.length / 2) blocks.push({ element, text })
  }
  return blocks
}

/** Running text that stands in no `<p>`, line breaks parting it, in reading order. Dearer than `paragraphs`. */
export function looseText(document: Document): TextBlock[] {
  const blocks: TextBlock[] = []
  const isOpen = openTo(document)
  let block: Element | null = null
  let text = ''
  let linked = 0
  const finish = () => {
    const whole = plain(text)
    if (block && massOf(whole) >= SHORTEST && linked < whole.length / 2 && isOpen(block)) {
      blocks.push({ element: block, text: whole })
    }
    text = ''
    linked = 0
  }
  const walker = document.createTreeWalker(bodyOf(document) ?? document, TEXTS_AND_ELEMENTS)
  for (let seen = 0; seen < MOST_TEXTS; seen++) {
    const node = walker.nextNode()
    if (!node) break
    if (node instanceof Element) {
      if (node.tagName === 'BR' && node.nextElementSibling?.tagName === 'BR') finish()
      continue
    }
    const parent = parentOf(node)
    if (!parent || NEVER_TEXT.test(parent.tagName)) continue
    let holder: Element | null = parent
    while (holder && INLINE.test(holder.tagName)) holder = parentOf(holder)
    if (holder !== block) {
      finish()
      block = holder
    }
    const written = node.nodeValue ?? ''
    text += written
    if (closest(parent, 'a')) linked += written.length
  }
  finish()
  return blocks
}
