const PRIVATE_HOST =
  /\b(?:(?:web)?mail|(?:e|online|net)?bank(?:ing)?|secure|login|sso|auth|account|checkout|payment)s?\b/

const SECRET_FIELD = 'input[type=password],[autocomplete^=cc-],[autocomplete=one-time-code]'

/** JSON-LD of news in the head is the site's own; what stands in the body may be anybody's, a mail's for instance. */
const SAYS_NEWS = /NewsArticle"|BlogPosting"/

/**
 * Whether the page is a reader's own affair: mail, bank, login, payment. Whatever it calls itself, save that news sites keep
 * a login box on every page, which nobody sees.
 */
export function isPrivatePage(document: Document, address: string): boolean {
  const isNews = [...document.querySelectorAll('head script[type$="ld+json"]')].some(({ textContent }) =>
    SAYS_NEWS.test(textContent),
  )
  const isOpen = (field: Element) => !isNews || field.checkVisibility({ checkVisibilityCSS: true })
  return (
    PRIVATE_HOST.test(new URL(address).hostname) || [...document.querySelectorAll(SECRET_FIELD)].some(isOpen)
  )
}
