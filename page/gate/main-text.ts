import { allIn, parentOf, safeContains } from './by-prototype'
import { looseText, massOf, paragraphs, type TextBlock } from './text-blocks'

/** The page's main text. */
export interface MainText {
  /** In reading order. */
  blocks: TextBlock[]
  /** The element that holds the most of it. */
  container: Element | null
  /** How much stands together in that element, by `massOf`. */
  mass: number
}

/** Headings that lead elsewhere: so many, and as many as half the paragraphs beside them, are those of teasers. */
const LINKED_HEADINGS = ':is(h2,h3,h4) a[href]:not([href^="#"])'
const FEWEST_TEASERS = 3

/** Whether `main` is not one text but the beginnings of several. */
export function isTeasers({ blocks, container }: MainText): boolean {
  const headings = container ? allIn(container, LINKED_HEADINGS).length : 0
  return headings >= FEWEST_TEASERS && headings * 2 >= within(blocks, container).length
}

/** Less text than this in paragraphs, in characters, and the page may keep its text elsewhere. */
const LITTLE = 900

/** The text elsewhere has to be this many times longer to count instead. */
const CLEARLY_LONGER = 1.3

/** A block stands near another when they share one of this many ancestors. */
const NEAR = 2

/** An article's parts lie in several containers when the next one up holds this many times as much. */
const SPREAD = 1.3

/** So far up from the densest part, itself included. */
const MOST_STEPS = 4

const within = (blocks: readonly TextBlock[], around: Element | null | undefined) =>
  blocks.filter(({ element }) => safeContains(around, element))

const sum = (blocks: readonly TextBlock[]) => blocks.reduce((mass, { text }) => mass + massOf(text), 0)

function densest(blocks: TextBlock[]): MainText {
  const masses = new Map<Element, number>()
  let container: Element | null = null
  let mass = 0
  for (const { element, text } of blocks) {
    let ancestor = element.localName === 'p' ? parentOf(element) : element
    for (let up = 0; up < NEAR && ancestor; up++) {
      const grown = (masses.get(ancestor) ?? 0) + massOf(text)
      masses.set(ancestor, grown)
      if (grown > mass) {
        mass = grown
        container = ancestor
      }
      ancestor = parentOf(ancestor)
    }
  }
  return { blocks, container, mass }
}

/** Finds the page's main text: its paragraphs, or where it has hardly any, its other text. */
export function mainText(document: Document): MainText {
  const inParagraphs = densest(paragraphs(document))
  if (inParagraphs.mass >= LITTLE) return inParagraphs
  const loose = densest(looseText(document))
  return loose.mass > inParagraphs.mass * CLEARLY_LONGER ? loose : inParagraphs
}

/** The element that holds all parts of an article whose densest part is `container`. */
function whole({ blocks, container }: MainText): Element | null {
  let around = container
  let candidate = container
  let held = 0
  for (let step = 0; step < MOST_STEPS && candidate && candidate.localName !== 'body'; step++) {
    const more = sum(within(blocks, candidate))
    if (more >= held * SPREAD) {
      around = candidate
      held = more
    }
    candidate = parentOf(candidate)
  }
  return around
}

/** `Node.DOCUMENT_POSITION_FOLLOWING`, a number for the sake of the gate's size. */
const FOLLOWING = 4

/** Bounds of what `firstParagraphs` returns, UTF-16 code units. As in `CARD_LIMITS`, of which see page-card.ts. */
const LONGEST_PARAGRAPH = 2000
const LONGEST_LEAD = 6000
const MOST_PARAGRAPHS = 24

/** Cuts at `most` code units without parting a surrogate pair. */
export const cut = (text: string, most: number) => text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')

/** Blocks between the headline and the main text beyond this many are teasers, not its first lines. */
const MOST_BEFORE = 4

/** The first paragraphs of the main text, from below the headline on. */
export function firstParagraphs(main: MainText, headline: Element | null): string[] {
  const container = whole(main)
  const inside = within(main.blocks, container)
  const [first] = inside
  const before = main.blocks
    .slice(0, first && main.blocks.indexOf(first))
    .filter(({ element }) => (headline?.compareDocumentPosition(element) ?? 0) & FOLLOWING)
  const lead: string[] = []
  let room = LONGEST_LEAD
  for (const { text } of before.length <= MOST_BEFORE ? [...before, ...inside] : inside) {
    if (lead.length === MOST_PARAGRAPHS || room <= 0) break
    const kept = cut(text, Math.min(LONGEST_PARAGRAPH, room))
    lead.push(kept)
    room -= kept.length
  }
  return lead
}
