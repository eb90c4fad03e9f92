import { parentOf, safeMatches } from '../gate/by-prototype'
import type { ArticleBlock } from './blocks'
import { clutterNames } from './clutter-names'
import { announcesEnd, isClutterPhrase } from './clutter-phrases'
import { ownNames } from './own-section'

/** What is known of the article besides its text; repeated in the text it is none. */
export interface KnownMetadata {
  title: string
  authors: readonly string[]
}

const sum = (blocks: readonly ArticleBlock[]) => blocks.reduce((words, block) => words + block.words, 0)

/** Drops what `isClutter` holds for, unless that is more than `most` (0 to 1) of the words: then the rule errs. */
function without(
  blocks: ArticleBlock[],
  most: number,
  isClutter: (block: ArticleBlock) => boolean,
): ArticleBlock[] {
  const kept = blocks.filter((block) => !isClutter(block))
  return sum(blocks) - sum(kept) <= most * sum(blocks) ? kept : blocks
}

/** Tags of boxes that hold no running text. */
export const CLUTTER_TAGS =
  'nav,figure,figcaption,aside,footer,form,fieldset,dialog,[role=navigation],[role=dialog]'

/** Elements that are clutter by their tag or a name, each with its reason; the reason is dropped when it takes too much. */
function reasonsOf(block: ArticleBlock, root: Element, known: Map<Element, string[]>): string[] {
  const reasons: string[] = []
  for (
    let element: Element | null = block.element;
    element && element !== root;
    element = parentOf(element)
  ) {
    let own = known.get(element)
    if (!own) {
      own = [...clutterNames(element, ownNames)]
      if (safeMatches(element, CLUTTER_TAGS)) own.push(element.localName)
      known.set(element, own)
    }
    reasons.push(...own)
  }
  return reasons
}

/** A name that stands over more than this share of the words belongs to the article's own boxes. */
const MOST_BY_NAME = 0.35

function withoutClutterBoxes(blocks: ArticleBlock[], root: Element): ArticleBlock[] {
  const known = new Map<Element, string[]>()
  const under = new Map<string, number>()
  const reasons = blocks.map((block) => new Set(reasonsOf(block, root, known)))
  blocks.forEach((block, i) => {
    for (const reason of reasons[i] ?? []) under.set(reason, (under.get(reason) ?? 0) + block.words)
  })
  const most = MOST_BY_NAME * sum(blocks)
  return blocks.filter((_, i) => ![...(reasons[i] ?? [])].some((reason) => (under.get(reason) ?? 0) <= most))
}

/** Whether a block ends and reads as a sentence rather than a label. */
export const isSentence = ({ text, words }: ArticleBlock) =>
  words >= 8 && /[.!?。！？…]["'”’»」)]*$/u.test(text) && text !== text.toUpperCase()

/** A statement in running text, of which the whole is a link: it ends as a sentence does and stands among others. */
function isLinkedSentence(blocks: readonly ArticleBlock[], i: number): boolean {
  const block = blocks[i]
  if (block?.kind !== 'text' || !isSentence(block) || !/[.。…]["'”’»」)]*$/u.test(block.text)) return false
  const beside = [blocks[i - 1], blocks[i + 1]].filter((one) => one !== undefined)
  return beside.some((one) => one.kind === 'text' && one.linked < 0.5 && isSentence(one))
}

/** Points of a list that the text itself announces ("There are three ways:"), be they links. */
function announcedItems(blocks: readonly ArticleBlock[]): Set<ArticleBlock> {
  const found = new Set<ArticleBlock>()
  let isAnnounced = false
  for (const block of blocks) {
    if (block.kind === 'list item') {
      if (isAnnounced) found.add(block)
    } else {
      const { text, words, linked, kind } = block
      isAnnounced =
        kind === 'text' &&
        /[:：]$/.test(text) &&
        words >= 5 &&
        linked < 0.3 &&
        !isClutterPhrase(text, block) &&
        !announcesEnd(text, words)
    }
  }
  return found
}

/** A quotation of fewer words may be said twice. */
const SHORTEST_PULLED = 6
/** More quotations than this are no pulled ones, and comparing them would take long. */
const MOST_QUOTES = 20

/** A pulled quote says again what the text says, to be read at a glance. */
function isPulled(block: ArticleBlock, blocks: readonly ArticleBlock[]): boolean {
  if (block.kind !== 'quote' || block.words < SHORTEST_PULLED) return false
  const text = plain(block.text)
  return blocks.some(
    (other) =>
      other !== block &&
      other.words >= block.words &&
      other.kind !== 'quote' &&
      plain(other.text).includes(text),
  )
}

/** A line that is little but a link leads elsewhere. */
function isLinkLine(block: ArticleBlock, isStatement: boolean): boolean {
  const { linked, words, kind } = block
  if ((linked < 0.9 && isSentence(block)) || isStatement) return false
  if (linked >= 0.8) return words <= 40
  if (linked >= 0.65) return words <= 25
  return linked >= 0.5 && words <= 20 && kind !== 'text' && kind !== 'quote'
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A byline is hardly longer than the names in it. Words beyond them: "By", "and", the outlet, a date. */
const MOST_BESIDE_NAMES = 8

function repeats(block: ArticleBlock, known: KnownMetadata): boolean {
  const text = plain(block.text)
  const title = plain(known.title)
  if (text.length > 8 && (text === title || (block.kind === 'heading' && title.startsWith(text)))) return true
  const names = known.authors.map(plain).filter((name) => name.length > 3 && text.includes(name))
  const named = names.reduce((words, name) => words + name.split(' ').length, 0)
  return named > 0 && block.words <= named + MOST_BESIDE_NAMES && !isSentence(block)
}

/** Dates and bylines alone in their block. */
const DATE_LINE =
  /^\W?(?:[\p{L}-]+,? )?(?:\d{1,2}(?:st|nd|rd|th|\.)? (?:de )?\p{L}{3,10}\.?,?|\p{L}{3,10}\.? \d{1,2},?) (?:de )?(?:19|20)\d\d\b.{0,30}$|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b.{0,20}$|^(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?\b.{0,20}$/u
const BYLINE =
  /^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]a|[Dd]oor):? \p{Lu}[\p{L}\p{M}.'’-]+(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|de|van|von|der|la|del|and|und|et|y|e|en)){0,8}(?:\s*[,|·–—-].{0,40})?$/u

const isAbout = ({ text, words }: ArticleBlock) => words <= 14 && (DATE_LINE.test(text) || BYLINE.test(text))

/** Below the text an author is introduced in no more than this. Words. */
const LONGEST_PORTRAIT = 80
/** How many of the last blocks may do so. */
const PORTRAITS = 4

/** "Ann Lee is a reporter ..." at the end, in any language: it begins with the author's name. */
function withoutPortraits(blocks: ArticleBlock[], { authors }: KnownMetadata): ArticleBlock[] {
  const names = authors.map(plain).filter((name) => name.includes(' '))
  return blocks.filter((block, i) => {
    if (i < blocks.length - PORTRAITS || i < 3 || block.words > LONGEST_PORTRAIT) return true
    const text = plain(block.text)
    return !names.some((name) => text.startsWith(name))
  })
}

/** Cuts at the heading of what stands below an article, when only links and short lines follow it. */
function withoutTail(blocks: ArticleBlock[]): ArticleBlock[] {
  let kept = blocks
  for (let i = kept.length - 1; i >= Math.max(1, Math.floor(kept.length / 2)); i--) {
    const block = kept[i]
    if (!block || !announcesEnd(block.text, block.words)) continue
    const tail = kept.slice(i + 1)
    const length = tail.reduce((all, { text }) => all + text.length, 0)
    const linked = tail.reduce((all, one) => all + one.linked * one.text.length, 0)
    const isShort = tail.every(({ words }) => words <= 18)
    const said = tail.filter((one) => one.linked < 0.5 && /[.!?。！？…]["'”’»」)]*$/u.test(one.text))
    if ((isShort && said.length * 2 < tail.length + 1) || linked > 0.35 * length) kept = kept.slice(0, i)
  }
  return kept
}

const isCrumb = (block: ArticleBlock) =>
  block.kind === 'heading' ||
  block.linked > (block.kind === 'list item' ? 0.25 : 0.7) ||
  (block.words <= 3 && !/[.!?"”]$/.test(block.text))

function withoutCrumbsAtEnd(blocks: ArticleBlock[]): ArticleBlock[] {
  let end = blocks.length
  for (; end > 1; end--) {
    const last = blocks[end - 1]
    if (!last || !isCrumb(last)) break
  }
  return blocks.slice(0, end)
}

/**
 * The blocks that are the article's: what lies around it on many sites goes. No rule is believed that would take most
 * of the text; the shares were chosen on half of a public benchmark (docs/reading.md).
 */
export async function clear(
  blocks: ArticleBlock[],
  root: Element,
  known: KnownMetadata,
  pause: () => Promise<void>,
): Promise<ArticleBlock[]> {
  const boxes = withoutClutterBoxes(withoutTail(blocks), root)
  // The first use of each list of phrases costs its compilation.
  await pause()
  const statements = new Set(boxes.filter((block, i) => block.linked >= 0.5 && isLinkedSentence(boxes, i)))
  const announced = announcedItems(boxes)
  const lines = without(boxes, 0.5, (block) =>
    isLinkLine(block, statements.has(block) || announced.has(block)),
  )
  const phrases = without(lines, 0.5, (block) => isClutterPhrase(block.text, block))
  await pause()
  const top = phrases.find(({ level }) => level === 1)
  const quotes = phrases.filter(({ kind }) => kind === 'quote').length
  const once =
    quotes > 0 && quotes <= MOST_QUOTES ? without(phrases, 0.3, (block) => isPulled(block, phrases)) : phrases
  const about = without(once, 0.3, (block) => block === top || repeats(block, known) || isAbout(block))
  return withoutCrumbsAtEnd(withoutPortraits(about, known))
}
