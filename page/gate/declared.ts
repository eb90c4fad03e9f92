import { type Entry, typesOf } from './linked-data'
import type { Metas } from './metas'

/** What a page's own metadata says it is. */
export interface Declared {
  /**
   * How it says that it is an article: by JSON-LD of a type that journalism bears, by other JSON-LD, or by a weaker sign
   * (og:type, an article's meta tags, microdata). Null where it does not.
   */
  article: 'news' | 'linked data' | 'hint' | null
  /** It calls itself something else. */
  other: 'listing or tool' | 'product or profile' | null
  /** That counts even beside an article: much software calls every page one. */
  isSurelyOther: boolean
  /** Its meta tags name the day of its publication, which those of other pages seldom do. */
  isDated: boolean
}

/** JSON-LD types of articles (schema.org). */
export const ARTICLE_TYPE = /^\w*(?:Article|BlogPosting|Report)$/

/** Wikis and documentation call their pages articles, too, but not these. */
const NEWS_TYPE = /News|Blog/

const SURELY_OTHER =
  /^(?:Collection|SearchResults|QA)Page$|^(?:DiscussionForum|APIReference|JobPosting|PodcastEpisode)/
const LISTING_TYPE = /^(?:FAQPage|ItemList|OfferCatalog)$/
const THING_TYPE = /^(?:Product|ProfilePage|VideoObject|Software)|Event$/
const NEWS_MARK = '[itemtype*=NewsArticle],[itemtype*=BlogPosting]'
const LISTING_MARK = '[itemtype*=QAPage],[itemtype*=DiscussionForum]'

/** A page with more article entries than this is a list of them. */
const MOST_ARTICLES = 4

/** Documentation lets its readers link to each heading; so many such links make a manual of an undeclared page. */
const ANCHORS = ':is(h2,h3,h4) a[href^="#"],:is(h2,h3,h4)+a[href^="#"]'
const FEWEST_ANCHORS = 3

/** Software that writes wikis, documentation and forums, by what it says in `meta name=generator`. */
const REFERENCE_SOFTWARE = /wiki|do[cx]|sphinx|gitbook|(?:vite|vue)press|phpbb|vbulletin|discourse/i

/** Whether the page was written by software for wikis, documentation or forums. */
export function isReference(metas: Metas): boolean {
  return REFERENCE_SOFTWARE.test(metas.get('generator') ?? '')
}

/** Reads what the page declares itself to be. */
export function declared(document: Document, metas: Metas, linked: readonly Entry[]): Declared {
  const types = linked.flatMap(typesOf)
  const has = (type: RegExp) => types.some((one) => type.test(one))
  const count = (selector: string) => document.querySelectorAll(selector).length
  const ogType = metas.get('og:type') ?? ''
  const articles = types.filter((type) => ARTICLE_TYPE.test(type))
  const isManual = count(ANCHORS) >= FEWEST_ANCHORS
  // Documentation is marked up as articles, too, but hardly as news or a blog.
  const marked = count(NEWS_MARK) || (!isManual && count('[itemtype*=Article]'))
  const ofThing = /product|profile|video|object|music|book/i.test(ogType)
  const isDated = !ofThing && metas.has('article:published_time')
  const isNews = articles.some((type) => NEWS_TYPE.test(type))
  // A post may hold a recipe; elsewhere the recipe is what the page is for.
  const isSurelyOther = has(SURELY_OTHER) || (!isNews && types.includes('Recipe'))
  const isThing = ofThing || has(THING_TYPE) || count('[itemtype$=Product]')
  const isListing = isSurelyOther || has(LISTING_TYPE)
  // Much software calls every page an article by og:type, a shop's the product and an agency's the service.
  const isHinted =
    isDated || marked === 1 || marked === 2 || (!isThing && !isListing && /article|blog|news/i.test(ogType))
  return {
    article:
      articles.length > 0 && articles.length <= MOST_ARTICLES
        ? isNews
          ? 'news'
          : 'linked data'
        : isHinted
          ? 'hint'
          : null,
    other:
      isListing || isManual || count(LISTING_MARK)
        ? 'listing or tool'
        : isThing
          ? 'product or profile'
          : null,
    isSurelyOther,
    isDated,
  }
}
