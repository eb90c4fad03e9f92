/** What a paragraph is on its page. */
export type ParagraphKind = 'text' | 'heading' | 'list item' | 'quote'

/** One block of an article's text, white space collapsed. */
export interface Paragraph {
  kind: ParagraphKind
  text: string
  /** 1 to 6, headings only. */
  level?: number
}

/** How much of the article was read, and why not more. */
export interface Reading {
  /** Words in `paragraphs`; in scripts without spaces two characters count as one. */
  words: number
  /** `long`: cut after `MOST_WORDS`. `paywall`: the page says that the rest is for subscribers. Null where all was read. */
  cut: 'long' | 'paywall' | null
}

/** Key points that the publisher wrote into the page. */
export interface KeyPoints {
  /** The heading they stand under, as written. */
  heading: string
  points: string[]
  /** Index in the article's `paragraphs` of each point, or -1 where it stands outside the article's text. */
  at: number[]
}

/** The publisher's own word on why the story matters. */
export interface PublisherWhy {
  heading: string
  text: string
  /** As in `KeyPoints`. */
  at: number
}

/** A page that is itself a brief of another page: reasons, takeaways and analysis under headings of those names. */
export interface PageBrief {
  headline: string
  /** Empty where the page gives none. */
  whyItMatters: string
  takeaways: string[]
  analysis: string[]
  /** The page it is about; where the brief names its title alone, `url` is the brief's own page. */
  original: { url: string; title: string } | null
}

/** What was read from a page. All of it is the page's and untrusted. */
export interface Article {
  /** The address shown in the address bar, without fragment; once it was read, the form that is kept and told. */
  url: string
  /** What the page declares as its canonical form, resolved. */
  canonical?: string
  title: string
  /** Names as the page gives them, in its order. */
  authors: string[]
  /** The publisher's name, or ''. */
  site: string
  /** As the page writes them. */
  publishedAt?: string
  modifiedAt?: string
  /** BCP 47 tag of the page, or ''. */
  lang: string
  direction: 'ltr' | 'rtl'
  /** Headings and text in reading order. */
  paragraphs: Paragraph[]
  /** What stands under pictures; not part of the text. */
  captions: string[]
  reading: Reading
  /** Null where the publisher wrote none. */
  keyPoints: KeyPoints | null
  whyItMatters: PublisherWhy | null
  /** Null where the page is no brief of another. */
  brief: PageBrief | null
}

/** A long page is read up to here; nothing a reader takes for one article is longer. */
export const MOST_WORDS = 40_000
