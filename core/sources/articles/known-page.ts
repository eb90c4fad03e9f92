import * as v from 'valibot'
import { LIMITS } from '../../brief/brief'

/** UTF-16 units of the first words of an article that are kept: two or three paragraphs, enough to compare stories by. */
export const OPENING = 1200

const text = (most: number) => v.pipe(v.string(), v.maxLength(most))

/** An article that a feed names: what can be known of a page before anyone opens it. All text is the feed's and untrusted. */
export const knownPageSchema = v.object({
  url: v.pipe(text(LIMITS.address), v.url(), v.regex(/^https?:\/\//i)),
  title: v.pipe(text(LIMITS.headline), v.minLength(1)),
  /** The outlet, by the feed's title or the page's host. */
  publisher: text(LIMITS.name),
  author: v.optional(text(LIMITS.name)),
  /** A day or a moment, as a brief's dates; left out where the feed tells none that can be meant. */
  publishedAt: v.optional(text(40)),
  /** BCP 47 tag, or ''. */
  lang: text(40),
  /** The first words; '' where the feed has none. */
  opening: text(OPENING),
})

export type KnownPage = v.InferOutput<typeof knownPageSchema>
