import * as v from 'valibot'
import { isFields } from './fields'

/** The address that says a document is a JSON Feed of version 1.1 (jsonfeed.org/version/1.1). */
export const JSON_FEED = 'https://jsonfeed.org/version/1.1'
const ANY_VERSION = /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//

/** A text of a feed; what is none, or an empty one, counts as left out. */
const text = v.fallback(v.optional(v.pipe(v.string(), v.trim(), v.minLength(1))), undefined)

const authors = v.fallback(v.optional(v.array(v.object({ name: text }))), undefined)

/** The parts of a JSON Feed that a brief can be completed from. Each is left out where it is not what it should be. */
export const jsonFeedSchema = v.object({
  version: v.pipe(v.string(), v.regex(ANY_VERSION)),
  title: text,
  home_page_url: text,
  language: text,
  authors,
  items: v.array(v.unknown()),
})

/** The same of an item. */
export const jsonFeedItemSchema = v.object({
  /** Version 1.0 let numbers in. */
  id: v.fallback(
    v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.minLength(1))),
    undefined,
  ),
  url: text,
  external_url: text,
  title: text,
  date_published: text,
  date_modified: text,
  language: text,
  authors,
  tags: v.fallback(v.optional(v.array(v.string())), undefined),
  _storypulse: v.unknown(),
})

export type JsonFeed = v.InferOutput<typeof jsonFeedSchema>
export type JsonFeedItem = v.InferOutput<typeof jsonFeedItemSchema>

/** Whether data says of itself that it is a JSON Feed. */
export function saysJsonFeed(data: unknown): boolean {
  return isFields(data) && typeof data.version === 'string' && ANY_VERSION.test(data.version)
}

/** Whether a JSON Feed carries briefs. One without an item yet may. */
export function carriesBriefs({ items }: Pick<JsonFeed, 'items'>): boolean {
  return items.length === 0 || items.some((item) => isFields(item) && item._storypulse !== undefined)
}
