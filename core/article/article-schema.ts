import * as v from 'valibot'
import { cutText } from '../text/cut-text'
import type { Article } from './article'

/**
 * Bounds of what is taken over from a page, texts in UTF-16 code units. A real article stays far below them; a hostile page
 * can fill no memory.
 */
export const ARTICLE_LIMITS = {
  address: 4096,
  title: 1000,
  name: 300,
  lang: 60,
  paragraphs: 5000,
  paragraph: 20_000,
  /** Of all paragraphs together; 40,000 words are some 260,000. */
  text: 800_000,
  captions: 60,
  caption: 1000,
  authors: 20,
  points: 12,
  line: 4000,
} as const

const text = (most: number) =>
  v.pipe(
    v.string(),
    v.transform((value) => cutText(value, most)),
  )

const list = <T extends v.GenericSchema>(item: T, most: number) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((items) => items.slice(0, most)),
    v.array(item),
  )

const place = v.pipe(v.number(), v.integer(), v.minValue(-1))

const paragraphSchema = v.object({
  kind: v.picklist(['text', 'heading', 'list item', 'quote']),
  text: text(ARTICLE_LIMITS.paragraph),
  level: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6))),
})

const whole = v.object({
  url: v.pipe(v.string(), v.maxLength(ARTICLE_LIMITS.address)),
  canonical: v.exactOptional(v.pipe(v.string(), v.maxLength(ARTICLE_LIMITS.address))),
  title: text(ARTICLE_LIMITS.title),
  authors: list(text(ARTICLE_LIMITS.name), ARTICLE_LIMITS.authors),
  site: text(ARTICLE_LIMITS.name),
  publishedAt: v.exactOptional(text(ARTICLE_LIMITS.name)),
  modifiedAt: v.exactOptional(text(ARTICLE_LIMITS.name)),
  lang: text(ARTICLE_LIMITS.lang),
  direction: v.picklist(['ltr', 'rtl']),
  paragraphs: list(paragraphSchema, ARTICLE_LIMITS.paragraphs),
  captions: list(text(ARTICLE_LIMITS.caption), ARTICLE_LIMITS.captions),
  reading: v.object({
    words: v.pipe(v.number(), v.integer(), v.minValue(0)),
    cut: v.nullable(v.picklist(['long', 'paywall'])),
  }),
  keyPoints: v.nullable(
    v.object({
      heading: text(ARTICLE_LIMITS.name),
      points: list(text(ARTICLE_LIMITS.line), ARTICLE_LIMITS.points),
      at: list(place, ARTICLE_LIMITS.points),
    }),
  ),
  whyItMatters: v.nullable(
    v.object({ heading: text(ARTICLE_LIMITS.name), text: text(ARTICLE_LIMITS.line), at: place }),
  ),
  brief: v.nullable(
    v.object({
      headline: text(ARTICLE_LIMITS.title),
      whyItMatters: text(ARTICLE_LIMITS.line),
      takeaways: list(text(ARTICLE_LIMITS.line), ARTICLE_LIMITS.points),
      analysis: list(text(ARTICLE_LIMITS.line), ARTICLE_LIMITS.points),
      original: v.nullable(
        v.object({
          url: v.pipe(v.string(), v.maxLength(ARTICLE_LIMITS.address)),
          title: text(ARTICLE_LIMITS.title),
        }),
      ),
    }),
  ),
})

/** Leaves out the paragraphs beyond the bound of all text, and says so where nothing else was said of the reading. */
function withinText(article: Article): Article {
  let room: number = ARTICLE_LIMITS.text
  const paragraphs = article.paragraphs.filter((paragraph) => {
    room -= paragraph.text.length
    return room >= 0
  })
  if (paragraphs.length === article.paragraphs.length) return article
  const { reading, keyPoints, whyItMatters } = article
  const kept = (at: number) => (at < paragraphs.length ? at : -1)
  return {
    ...article,
    paragraphs,
    reading: { ...reading, cut: reading.cut ?? 'long' },
    keyPoints: keyPoints && { ...keyPoints, at: keyPoints.at.map(kept) },
    whyItMatters: whyItMatters && { ...whyItMatters, at: kept(whyItMatters.at) },
  }
}

/** An article as a page's process hands it over. What exceeds the bounds is cut; what is no article is refused. */
export const articleSchema = v.pipe(whole, v.transform(withinText))
