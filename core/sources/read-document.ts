import { type ReadArticles, readArticles } from './articles/read-articles'
import { readBriefWithFaults } from './brief-faults'
import type { FeedDocument } from './document'
import { type ParsedFeed, pathTo } from './fault'
import { isFields } from './fields'
import { forgiven } from './forgiven'
import { parseKagiCategory } from './kagi/parse-category'
import { FEED_LIMITS } from './limits'
import { readMarkdown } from './markdown/read-markdown'
import { parseFeed } from './parse-feed'
import { repairDates } from './repair-dates'
import { type PlacedBrief, uniqueBriefs } from './unique-briefs'
import { UNKNOWN_ADDRESS } from './unknown-address'

/** Kinds of documents that hold briefs themselves; the others only lead to some, or hold none. */
export type BriefDocument = Extract<FeedDocument, { kind: 'feed' | 'kagi category' | 'briefs' | 'markdown' }>

/** Whether a document holds briefs itself. */
export function hasBriefs(document: FeedDocument): document is BriefDocument {
  return ['feed', 'kagi category', 'briefs', 'markdown'].includes(document.kind)
}

/** A document that names articles. */
export type ArticleDocument = Extract<FeedDocument, { kind: 'articles' }>

/** Whether a document can be refreshed from by itself: it holds briefs, or names articles. */
export function isSource(document: FeedDocument): document is BriefDocument | ArticleDocument {
  return document.kind === 'articles' || hasBriefs(document)
}

function parseBriefs(data: readonly unknown[], address: string, now: number): ParsedFeed {
  const placed: PlacedBrief[] = []
  const faults = data.slice(0, FEED_LIMITS.items).flatMap((one, index) => {
    const path = pathTo('$', index)
    const base = address === UNKNOWN_ADDRESS ? '' : address
    const right = isFields(one) ? forgiven(one, base, path) : { data: one, faults: [] }
    const { brief, faults } = readBriefWithFaults(right.data, path)
    if (!brief) return [...right.faults, ...faults]
    const repaired = repairDates(brief, path, now)
    placed.push({ brief: repaired.brief, path })
    return [...right.faults, ...faults, ...repaired.faults]
  })
  const unique = uniqueBriefs(placed)
  return { title: null, briefs: unique.briefs, faults: [...faults, ...unique.faults] }
}

/** The briefs of a document, and what is wrong with it. @param now ms since 1970. */
export function readDocument(document: BriefDocument, now: number): ParsedFeed {
  switch (document.kind) {
    case 'feed':
      return parseFeed(document.data, now, document.address)
    case 'kagi category':
      return parseKagiCategory(document.data, now)
    case 'briefs':
      return parseBriefs(document.data, document.address, now)
    case 'markdown':
      return readMarkdown(document.text, now)
  }
}

/** The articles a document names. @param now ms since 1970. */
export function articlesOf({ feed, address }: ArticleDocument, now: number): ReadArticles {
  return readArticles(feed, address, now)
}
