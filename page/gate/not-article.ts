import type { NotArticle } from '../../core/article/page-card'
import { addressKind } from './address-kind'
import { declared, isReference } from './declared'
import { isEditor } from './editor'
import { readLinkedData } from './linked-data'
import { mainText } from './main-text'
import { readMetas } from './metas'
import type { PageFacts } from './page-facts'
import { isPrivate } from './private-page'

/**
 * Characters of text that make an article, by what the page declares. Measured on 181 articles and 213 other pages:
 * the exact values hardly matter (four settings lay within .011 recall), their order does.
 */
const ENOUGH = { declared: 200, hintedWithSlug: 200, hinted: 300, slug: 500, nothing: 900 } as const

function isErrorPage(): boolean {
  const [navigation] = performance.getEntriesByType('navigation')
  const status = navigation && 'responseStatus' in navigation ? navigation.responseStatus : 0
  return typeof status === 'number' && status >= 400
}

/**
 * Why the page is not an article to look at, or what was read on the way where it is one. `loaded` says whether the
 * page was loaded at this address; a status code tells nothing of a page that client-side navigation put there.
 */
export function notArticle(document: Document, address: string, loaded: boolean): NotArticle | PageFacts {
  if (loaded && isErrorPage()) return 'error page'
  const kind = addressKind(address)
  if (kind === 'front page' || kind === 'listing or tool') return kind
  const metas = readMetas(document)
  if (isReference(metas)) return 'listing or tool'
  const linked = readLinkedData(document)
  const says = declared(document, metas, linked)
  if (!says.article && !says.hinted) {
    if (isPrivate(document, address)) return 'private page'
    if (says.other) return says.other
  }
  if (isEditor(document)) return 'editor'
  if (kind === 'reference' && !says.article) return 'listing or tool'
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
  const main = mainText(document)
  return main.mass >= enough ? { metas, linked, main } : 'too little text'
}
