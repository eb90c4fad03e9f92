/**
 * Where publishers put readers' comments: the names that the large comment systems and content management systems give the
 * place, from their own documentation and markup.
 */
const PLACES = [
  '#disqus_thread',
  '#comments',
  '#comment-section',
  '#comments-section',
  '#respond',
  '#coral_thread',
  '#coral-thread',
  '#hyvor-talk-view',
  '#fb-comments',
  '.fb-comments',
  '.comments-area',
  '[data-openweb-module="conversation"]',
  '[data-spot-im-module-default-area="conversation"]',
  'section[aria-label="Comments" i]',
  'section[class*="comments" i]',
  'div[id*="comments" i][class*="comments" i]',
  'viafoura-comments, vf-conversations',
]

/** The page's own comments, where it has a place for them that can be scrolled to; null otherwise. */
export function ownComments(page: Document): HTMLElement | null {
  for (const place of PLACES) {
    for (const found of page.querySelectorAll<HTMLElement>(place)) {
      if (found instanceof HTMLElement && found.getClientRects().length > 0) return found
    }
  }
  return null
}

/** Brings the reader to the page's own comments, and the focus with them. */
export function jumpTo(place: HTMLElement): void {
  const still = place.ownerDocument.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches
  place.scrollIntoView({ block: 'start', behavior: still ? 'instant' : 'smooth' })
  if (!place.hasAttribute('tabindex')) {
    // Focused once, without staying a stop of the page's own order.
    place.setAttribute('tabindex', '-1')
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true })
  }
  place.focus({ preventScroll: true })
}
