import { type KeyHeading, keyHeading, whyLeadIn } from '../../core/article/key-headings'
import { closest, safeContains } from '../gate/by-prototype'
import type { ArticleBlock } from './blocks'

/** A heading of a publisher's own brief and the blocks below it, up to the next heading. */
export interface KeySection {
  part: KeyHeading
  heading: string
  blocks: ArticleBlock[]
  /** The heading that ends it; null where the page does. */
  next: ArticleBlock | null
}

/** Blocks below one heading looked at. */
const MOST_BELOW = 40

/** Fewer points are no list, more are the article itself. */
const FEWEST_POINTS = 2
const MOST_POINTS = 12

/** Words of a point: shorter ones are links and labels, longer ones paragraphs. */
const SHORTEST_POINT = 3
const LONGEST_POINT = 80

const BULLET = /^(?:[-–—*]\s*)?[•·▪◦‣●■*–—-]\s*/

/** A table of contents or a list of other articles is links alone. */
const MOST_LINKED = 0.6

/** A heading by its tag or by being set off: the whole block bold, or a label on its own. */
const isHeading = (block: ArticleBlock) => block.kind === 'heading' || keyHeading(block.text) !== null

/** The sections of a page that stand under headings of a brief, in order. `blocks` are all of the page. */
export function keySections(blocks: readonly ArticleBlock[]): KeySection[] {
  const sections: KeySection[] = []
  blocks.forEach((block, i) => {
    const part = block.linked < 0.9 ? keyHeading(block.text) : null
    if (!part) return
    const following = blocks.slice(i + 1, i + 1 + MOST_BELOW)
    const end = following.findIndex(isHeading)
    const below = end < 0 ? following : following.slice(0, end)
    sections.push({ part, heading: block.text, blocks: below, next: following[end] ?? null })
  })
  return sections
}

const isPoint = (text: string, words: number) =>
  words >= SHORTEST_POINT && words <= LONGEST_POINT && text !== ''

/** Bullets within one block part lines that a page sets one below the other without elements of their own. */
const BETWEEN = / (?:- ?)?[•▪◦‣●■] ?/

/** The points of one block that holds several behind bullets. */
function pointsWithin(block: ArticleBlock): Point[] {
  return block.text
    .replace(BULLET, '')
    .split(BETWEEN)
    .map((text) => ({ text: text.trim(), block }))
    .filter(({ text }) => isPoint(text, text.split(/\s+/).length))
}

/** One point and the block it begins in. */
export interface Point {
  text: string
  block: ArticleBlock
}

/** The points below a heading: the items of the list that comes first, or lines that begin with a bullet. */
export function pointsOf(section: KeySection): Point[] {
  const [first] = section.blocks
  if (!first) return []
  const list = closest(first.element, 'ul,ol,[role=list]')
  const isBulleted = BULLET.test(first.text)
  if (!list && !isBulleted) return []
  const within = isBulleted ? pointsWithin(first) : []
  if (within.length >= FEWEST_POINTS) return within.slice(0, MOST_POINTS)
  const points: { text: string; block: ArticleBlock; words: number; item: Element | null }[] = []
  for (const block of section.blocks) {
    const isHere = list ? safeContains(list, block.element) : BULLET.test(block.text)
    if (!isHere) break
    const item = list ? closest(block.element, 'li,[role=listitem]') : null
    const last = points.at(-1)
    if (item && last?.item === item) {
      last.text += ` ${block.text}`
      last.words += block.words
    } else if (block.linked < MOST_LINKED) {
      points.push({ text: block.text.replace(BULLET, ''), block, words: block.words, item })
    }
  }
  const kept = points.filter(({ text, words }) => isPoint(text, words))
  return kept.length >= FEWEST_POINTS && kept.length <= MOST_POINTS ? kept : []
}

/** The running text below a heading. */
export const textBelow = ({ blocks }: KeySection): ArticleBlock[] =>
  blocks.filter(
    ({ kind, linked, words }) => kind !== 'heading' && linked < MOST_LINKED && words > SHORTEST_POINT,
  )

/** A paragraph that opens by saying why it matters. */
export function whyParagraph(
  blocks: readonly ArticleBlock[],
): { heading: string; text: string; block: ArticleBlock } | null {
  for (const block of blocks) {
    const found = whyLeadIn(block.text)
    if (found) return { ...found, block }
  }
  return null
}
