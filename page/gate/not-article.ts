import type { NotArticle } from '../../core/article/page-card'
import { addressKind } from './address-kind'
import { declared } from './declared'
import { hasTextMass } from './text-mass'

/**
 * Characters of text that make an article, by what the page declares. Measured on 181 articles and 213 other pages:
 * the exact values hardly matter (four settings lay within .011 recall), their order does.
 */
const ENOUGH = { declared: 200, hintedWithSlug: 200, hinted: 300, slug: 500, nothing: 900 } as const

const PRIVATE_HOST =
  /(?:^|[.-])(?:web-?mail|mail|e-?banking|online-?banking|netbanking|bank(?:ing)?|secure|login|sso|auth|accounts?|checkout|payments?)(?=[.-])/i

function isErrorPage(): boolean {
  const [navigation] = performance.getEntriesByType('navigation')
  const status = navigation && 'responseStatus' in navigation ? navigation.responseStatus : 0
  return typeof status === 'number' && status >= 400
}

function isEditor(document: Document): boolean {
  if (document.designMode === 'on') return true
  const editable = document.querySelector(
    '[contenteditable=""],[contenteditable="true"],[contenteditable="plaintext-only"]',
  )
  // A comment box is small beside its article; an editor is the page.
  return editable !== null && (editable.textContent?.length ?? 0) > 200
}

/**
 * Why the page is not an article to look at, or null where it is one. `loaded` says whether the page was loaded at this
 * address; a status code tells nothing of a page that client-side navigation put there.
 */
export function notArticle(document: Document, address: string, loaded: boolean): NotArticle | null {
  if (loaded && isErrorPage()) return 'error page'
  const kind = addressKind(address)
  if (kind === 'front page' || kind === 'listing or tool') return kind
  const says = declared(document)
  const isDeclared = says.article || says.hinted
  if (!isDeclared) {
    if (PRIVATE_HOST.test(new URL(address).hostname)) return 'private page'
    if (document.querySelector('input[type=password]')) return 'private page'
    if (says.other) return 'product or profile'
  }
  if (isEditor(document)) return 'editor'
  const slug = kind === 'article-like'
  const enough = says.article
    ? ENOUGH.declared
    : says.hinted
      ? slug
        ? ENOUGH.hintedWithSlug
        : ENOUGH.hinted
      : slug
        ? ENOUGH.slug
        : ENOUGH.nothing
  return hasTextMass(document, enough) ? null : 'too little text'
}
