import type { NotArticle } from '../../core/article/page-card'
import { addressKind } from './address-kind'
import { declared, isReference } from './declared'
import { isEditor } from './editor'
import { readLinkedData } from './linked-data'
import { isTeasers, mainText } from './main-text'
import { readMetas } from './metas'
import type { GateFacts } from './page-facts'
import { isPrivatePage } from './private-page'

/**
 * Characters of text that make an article, by what the page declares and whether its address is an article's. Measured on
 * 181 articles and 213 other pages: the exact values hardly matter (four settings lay within .011 recall), their order does.
 */
const DECLARED = 200
const HINTED = 300
const BY_ADDRESS = 500
const UNDECLARED = 900

const isError = (entry: PerformanceEntry): boolean => Reflect.get(entry, 'responseStatus') >= 400

/**
 * Why the page is not an article to look at, or what was read on the way where it is one. `loaded` says whether the
 * page was loaded at this address; a status code tells nothing of a page that client-side navigation put there.
 */
export function notArticle(document: Document, address: string, loaded: boolean): NotArticle | GateFacts {
  if (isPrivatePage(document, address)) return 'private page'
  if (loaded && performance.getEntriesByType('navigation').some(isError)) return 'error page'
  const metas = readMetas(document)
  const kind = addressKind(address, isReference(metas))
  if (kind === 'front page' || kind === 'listing or tool') return kind
  const linked = readLinkedData(document)
  const { article, other, isSurelyOther, isDated } = declared(document, metas, linked)
  if (other && (isSurelyOther || !article)) return other
  if (isEditor(document)) return 'editor'
  const isDoubtful = kind === 'reference' || (kind === 'section' && !isDated && article !== 'linked data')
  if (isDoubtful && article !== 'news') return 'listing or tool'
  const isSlug = kind === 'article-like'
  const undeclared = isSlug ? BY_ADDRESS : UNDECLARED
  const enough = article ? (article === 'hint' && !isSlug ? HINTED : DECLARED) : undeclared
  const main = mainText(document)
  if (isTeasers(main)) return 'listing or tool'
  return main.mass >= enough ? { metas, linked, main } : 'too little text'
}
