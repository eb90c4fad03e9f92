/** Boxes that ask readers to pay or to sign in, by the names the common systems give them. */
const BOX =
  '[class*="paywall" i],[id*="paywall" i],[class*="regwall" i],[id*="regwall" i],[class*="tp-modal" i],[class*="subscriber-only" i],[class*="premium-content" i]'

/** A text this short before such a box is an excerpt. Words. */
const EXCERPT = 300

/** Whether the text read is only what is free: the page says that the rest costs, and little was there to be read. */
export function isExcerpt(document: Document, words: number, forSubscribers: boolean): boolean {
  return words < EXCERPT && (forSubscribers || document.querySelector(BOX) !== null)
}
