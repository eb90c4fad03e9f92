import * as v from 'valibot'

/** Bounds of what the gate sends, in UTF-16 code units; the background refuses more. */
export const CARD_LIMITS = {
  address: 4096,
  title: 500,
  name: 300,
  paragraph: 2000,
  paragraphs: 24,
  text: 6000,
} as const

const short = (max: number) => v.pipe(v.string(), v.maxLength(max))

/** The little the gate sends of a page, enough to decide which story it tells. All text is the page's and untrusted. */
export const pageCardSchema = v.object({
  /** The address shown in the address bar, without fragment. */
  url: short(CARD_LIMITS.address),
  /** `link rel=canonical`, `og:url` and `link rel=amphtml`, resolved; absent ones left out. */
  otherAddresses: v.pipe(v.array(short(CARD_LIMITS.address)), v.maxLength(3)),
  /** The page's headline as a reader sees it. */
  title: short(CARD_LIMITS.title),
  /** What else the page calls itself: JSON-LD headline, og:title, document title. */
  otherTitles: v.pipe(v.array(short(CARD_LIMITS.title)), v.maxLength(3)),
  publisher: v.optional(short(CARD_LIMITS.name)),
  /** As the page writes it; parsed with care where it is used. */
  publishedAt: v.optional(short(60)),
  /** BCP 47 tag of the page, or empty. */
  lang: short(35),
  /** The first paragraphs, in reading order. */
  paragraphs: v.pipe(v.array(short(CARD_LIMITS.paragraph)), v.maxLength(CARD_LIMITS.paragraphs)),
})

export type PageCard = v.InferOutput<typeof pageCardSchema>

/** Why the gate held a page not to be an article. */
export type NotArticle =
  | 'front page'
  | 'listing or tool'
  | 'error page'
  | 'private page'
  | 'product or profile'
  | 'editor'
  | 'too little text'

/** What the gate found: an article's card, or why there is none. */
export type GateReport = { card: PageCard } | { notArticle: NotArticle }
