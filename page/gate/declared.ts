import { type Entry, typesOf } from './linked-data'
import type { Metas } from './metas'

/** What a page's own metadata says it is. */
export interface Declared {
  /** JSON-LD describes one article. */
  article: boolean
  /** Some weaker sign of an article: og:type, microdata, an article's meta tags. */
  hinted: boolean
  /** It calls itself something else. */
  other: 'listing or tool' | 'product or profile' | null
}

/** JSON-LD types of articles (schema.org). */
export const ARTICLE_TYPE = /^\w*(?:Article|BlogPosting|Report)$/

const LISTING_TYPE = /^(?:Collection|SearchResults|QA|FAQ)Page$|^(?:DiscussionForum|APIReference)/
const THING_TYPE = /^(?:Product|ProfilePage|JobPosting|Recipe|VideoObject|Software)/

/** A page with more article entries than this is a list of them. */
const MOST_ARTICLES = 4

/** Software that writes wikis, documentation and forums, by what it says in `meta name=generator`. */
const REFERENCE_SOFTWARE =
  /wiki|docusaurus|mkdocs|sphinx|gitbook|(?:vite|vue)press|doxygen|(?:java|rust|type)doc|phpbb|vbulletin|discourse|xenforo/i

/** Whether a wiki, a documentation or a forum was written by software that does nothing else. */
export function isReference(metas: Metas): boolean {
  return REFERENCE_SOFTWARE.test(metas.get('generator') ?? '')
}

/** Reads what the page declares itself to be. */
export function declared(document: Document, metas: Metas, linked: readonly Entry[]): Declared {
  const types = linked.flatMap(typesOf)
  const articles = types.filter((type) => ARTICLE_TYPE.test(type)).length
  const ogType = metas.get('og:type')?.toLowerCase() ?? ''
  const marked = document.querySelectorAll('[itemtype*="Article"],[itemtype*="BlogPosting"]').length
  const thing =
    types.some((type) => THING_TYPE.test(type)) ||
    /product|profile|video/.test(ogType) ||
    metas.has('product:price:amount') ||
    document.querySelector('[itemtype$="/Product"]') !== null
  // A shop's software calls every page an article; a product without anything else of an article's is none.
  const isOffer = types.includes('Product') && ![...metas.keys()].some((name) => name.startsWith('article:'))
  const listing = types.some((type) => LISTING_TYPE.test(type))
  return {
    article: articles > 0 && articles <= MOST_ARTICLES,
    hinted:
      !isOffer &&
      (/article|blog|news/.test(ogType) ||
        (marked > 0 && marked <= 2) ||
        metas.has('article:published_time')),
    other: thing ? 'product or profile' : listing ? 'listing or tool' : null,
  }
}
