import { closest, parentOf, safeContains, safeMatches } from '../gate/by-prototype'
import type { ArticleBlock } from './blocks'
import type { Belongs } from './chosen-text'
import { CLUTTER_TAGS, isSentence } from './clear'
import { clutterNames } from './clutter-names'
import { isClutterPhrase } from './clutter-phrases'
import { ownNames } from './own-section'

/** What a page calls the whole of its article. */
const WHOLE = 'article,main,[role=main],[itemprop~="articleBody"]'

/** A shorter stretch of text may be anything. Words. */
const FEWEST_WORDS = 12

/** Links are not running text. Share of characters. */
const MOST_LINKED = 0.3

function isInClutter(block: ArticleBlock, whole: Element): boolean {
  for (
    let element: Element | null = block.element;
    element && element !== whole;
    element = parentOf(element)
  ) {
    if (safeMatches(element, CLUTTER_TAGS) || clutterNames(element, ownNames).length > 0) return true
  }
  return false
}

/**
 * Running text that the extractor left out although it stands in what the page itself marks as its article: letters with
 * long signature lists, galleries, scientific articles in sections. `all` are the page's blocks, `root` holds the text
 * found. Returns the text nodes.
 */
export function lostText(all: readonly ArticleBlock[], root: Element, belongs: Belongs): Set<Node> {
  const lost = new Set<Node>()
  const whole = closest(root, WHOLE) ?? root
  if (/^(?:body|html)$/.test(whole.localName)) return lost
  for (const block of all) {
    const isFound = block.nodes.some((node) => node instanceof Text && /\S/.test(node.data) && belongs(node))
    if (isFound || block.kind === 'heading' || !safeContains(whole, block.element)) continue
    if (block.words < FEWEST_WORDS || block.linked >= MOST_LINKED || !isSentence(block)) continue
    if (isInClutter(block, whole) || isClutterPhrase(block.text, block)) continue
    for (const node of block.nodes) lost.add(node)
  }
  return lost
}
