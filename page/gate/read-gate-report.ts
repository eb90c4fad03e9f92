import type { GateReport } from '../../core/article/page-card'
import { notArticle } from './not-article'
import { readPageCard } from './page-card'

/**
 * What the gate found at `address`: an article's card, or why there is none. Reads only; nothing in the page changes.
 * `loaded` is false where client-side navigation put the page there.
 */
export function readGateReport(document: Document, address: string, loaded = true): GateReport {
  const found = notArticle(document, address, loaded)
  return typeof found === 'string' ? { notArticle: found } : { card: readPageCard(document, address, found) }
}
