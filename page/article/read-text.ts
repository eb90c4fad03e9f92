import { MOST_WORDS } from '../../core/article/article'
import { bodyOf, parentOf, safeContains } from '../gate/by-prototype'
import { type ArticleBlock, blocksOf } from './blocks'
import { chosenText } from './chosen-text'
import { clear, type KnownMetadata } from './clear'
import { lostText } from './lost-text'
import { visibleText } from './visible-text'

/** The smallest element around all of `elements`. */
function around(elements: Iterable<Element>): Element | null {
  let found: Element | null = null
  for (const element of elements) {
    found ??= element
    while (found && !safeContains(found, element)) found = parentOf(found)
    if (!found) return null
  }
  return found
}

const rootOf = (blocks: readonly ArticleBlock[]) => around(blocks.map(({ element }) => element))

/** The text of a page. */
export interface ExtractedText {
  /** All that a reader can see, menus and teasers included. */
  all: ArticleBlock[]
  /** The article's own, cleared of what lies around it. */
  article: ArticleBlock[]
  /** Holds the article; null where there is none. */
  root: Element | null
  /** The article goes on beyond what was read. */
  isCut: boolean
}

/** Reads the article's blocks in the live page. Pages beyond the extractor are read by the text of the element that `fallback` finds. */
export async function readPageText(
  document: Document,
  known: KnownMetadata,
  fallback: () => Element | null,
  pause: () => Promise<void>,
): Promise<ExtractedText> {
  const body = bodyOf(document)
  if (!body) return { all: [], article: [], root: null, isCut: false }
  const chosen = await chosenText(document, pause)
  const isVisible = visibleText(body)
  const all = blocksOf(body, isVisible)
  await pause()
  const instead = chosen ? null : fallback()
  const belongs = chosen ?? ((text: Text) => safeContains(instead, text))
  const first = blocksOf(body, (text) => belongs(text) && isVisible(text), MOST_WORDS)
  const root = rootOf(first)
  if (!root) return { all, article: [], root: null, isCut: false }
  await pause()
  const lost = lostText(all, root, belongs)
  const blocks = lost.size
    ? blocksOf(body, (text) => (belongs(text) && isVisible(text)) || lost.has(text), MOST_WORDS)
    : first
  const whole = rootOf(blocks) ?? root
  const words = blocks.reduce((sum, block) => sum + block.words, 0)
  return { all, article: await clear(blocks, whole, known, pause), root: whole, isCut: words >= MOST_WORDS }
}
