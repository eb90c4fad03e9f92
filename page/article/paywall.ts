import { closest, parentOf, safeContains } from '../gate/by-prototype'
import type { Entry } from '../gate/linked-data'
import type { ArticleBlock } from './blocks'

/** Boxes that ask readers to pay or to sign in, by the names the common systems give them. */
const BOX =
  '[class*="paywall" i],[id*="paywall" i],[class*="regwall" i],[id*="regwall" i],[class*="tp-modal" i],[class*="subscriber-only" i],[class*="premium-content" i]'

/** What a box that walls off says; one without words may be a mere line or an empty place for one. */
const ASKS =
  /subscri|sign (?:in|up)|log ?in|register|member|premium|free (?:trial|articles?|stories)|unlock|continue reading|keep reading|read (?:the )?(?:full|rest)|already|abonn|anmelden|registrier|weiterlesen|s['’]inscrire|connect|suscr|iniciar|accedi|registra|assin|inloggen|购买|登录|会員|登録|続き/iu

/** Boxes looked at. */
const MOST = 20

/** A text this short before such a box is an excerpt. Words. */
const EXCERPT = 300

function isShown(element: Element): boolean {
  if (closest(element, '[hidden],[aria-hidden=true]')) return false
  const view = element.ownerDocument.defaultView
  for (let one: Element | null = element; one && view; one = parentOf(one)) {
    const { display, visibility } = view.getComputedStyle(one)
    if (display === 'none' || (one === element && visibility === 'hidden')) return false
  }
  return true
}

/** A box on screen that asks for something and holds nothing of what was read. */
function isWall(box: Element, read: readonly ArticleBlock[]): boolean {
  if (read.some(({ element }) => safeContains(box, element)) || !isShown(box)) return false
  return ASKS.test(box.textContent?.slice(0, 2000) ?? '')
}

/** What JSON-LD calls not free (`hasPart` with a `cssSelector`), where it does so exactly. */
function lockedParts(document: Document, articles: readonly Entry[]): Element[] | null {
  const parts = articles.flatMap(({ hasPart }) => [hasPart].flat(2))
  const selectors = parts.flatMap((part: unknown) =>
    typeof part === 'object' && part !== null && 'cssSelector' in part ? [part.cssSelector].flat(2) : [],
  )
  const found: Element[] = []
  for (const selector of selectors.slice(0, MOST)) {
    if (typeof selector !== 'string' || selector.length > 200) continue
    try {
      found.push(...document.querySelectorAll(selector))
    } catch (error) {
      // What a page calls a selector may be none.
      if (!(error instanceof DOMException)) throw error
    }
  }
  return found.length ? found : null
}

/**
 * Whether the text read is only what is free: little was there to be read, and a box on screen asks for more, or the page says
 * that the rest costs. What was read itself is no rest: subscribers have it all, whatever its boxes are called.
 */
export function isExcerpt(
  document: Document,
  read: readonly ArticleBlock[],
  { forSubscribers, articles }: { forSubscribers: boolean; articles: readonly Entry[] },
): boolean {
  const words = read.reduce((sum, block) => sum + block.words, 0)
  if (words >= EXCERPT) return false
  if (forSubscribers) {
    const locked = lockedParts(document, articles)
    if (!locked?.some((part) => isShown(part) && read.some(({ element }) => safeContains(part, element))))
      return true
  }
  return [...document.querySelectorAll(BOX)].slice(0, MOST).some((box) => isWall(box, read))
}
