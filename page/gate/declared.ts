/** What a page's own metadata says it is. */
export interface Declared {
  /** JSON-LD carries an article type. */
  article: boolean
  /** Some weaker sign of an article: og:type, microdata, an article's meta tags. */
  hinted: boolean
  /** It calls itself a product, a profile, a list of results or the like. */
  other: boolean
}

const ARTICLE =
  /^(?:https?:\/\/schema\.org\/)?(?:(?:News|Reportage|AnalysisNews|AskPublicNews|BackgroundNews|OpinionNews|ReviewNews|Tech|Scholarly|MedicalScholarly|AdvertiserContent|SatiricalArticle|Satirical|Social)?Article|Report|(?:Live)?Blog(?:Posting)?|LiveBlogPosting)$/
const OTHER =
  /^(?:https?:\/\/schema\.org\/)?(?:Product|ProductGroup|CollectionPage|SearchResultsPage|ProfilePage|JobPosting|DiscussionForumPosting|QAPage|FAQPage|ContactPage|CheckoutPage|Recipe|VideoObject|SoftwareApplication|APIReference)$/

/** Longest JSON-LD block looked at, characters: listings carry more, articles hardly ever. */
const LONGEST_BLOCK = 200_000

/** A page with more article entries than this is a list of them. */
const MOST_ARTICLES = 4

function typesIn(block: string): string[] {
  const types: string[] = []
  for (const [, list] of block.matchAll(/"@type"\s*:\s*(\[[^\]]*\]|"[^"]*")/g)) {
    for (const [, type] of (list ?? '').matchAll(/"([^"]+)"/g)) if (type) types.push(type)
  }
  return types
}

/**
 * Reads what the page declares itself to be. JSON-LD types are found by pattern, not by parsing: broken blocks are
 * common, and the gate has no time to spare.
 */
export function declared(document: Document): Declared {
  let articles = 0
  let other = false
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    for (const type of typesIn((script.textContent ?? '').slice(0, LONGEST_BLOCK))) {
      if (ARTICLE.test(type)) articles++
      else if (OTHER.test(type)) other = true
    }
  }
  const ogType = document
    .querySelector('meta[property="og:type"],meta[name="og:type"]')
    ?.getAttribute('content')
    ?.toLowerCase()
  const marked = document.querySelectorAll('[itemtype*="Article"],[itemtype*="BlogPosting"]').length
  const dated = document.querySelector(
    'meta[property="article:published_time"],meta[name="article:published_time"]',
  )
  const product = document.querySelector('meta[property^="product:price"],[itemtype$="/Product"]')
  return {
    article: articles > 0,
    hinted:
      /article|blog|news/.test(ogType ?? '') ||
      (articles > 0 && articles <= MOST_ARTICLES) ||
      (marked > 0 && marked <= 2) ||
      dated !== null,
    other: other || product !== null || /product|profile|video/.test(ogType ?? ''),
  }
}
