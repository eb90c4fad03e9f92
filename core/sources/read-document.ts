import { readBriefWithFaults } from './brief-faults'
import type { FeedDocument } from './document'
import { type ParsedFeed, pathTo } from './fault'
import { parseKagiCategory } from './kagi/parse-category'
import { FEED_LIMITS } from './limits'
import { readMarkdown } from './markdown/read-markdown'
import { parseFeed } from './parse-feed'
import { repairDates } from './repair-dates'
import { type PlacedBrief, uniqueBriefs } from './unique-briefs'

/** Kinds of documents that hold briefs themselves; the others only lead to some, or hold none. */
export type BriefDocument = Extract<FeedDocument, { kind: 'feed' | 'kagi category' | 'briefs' | 'markdown' }>

/** Whether a document holds briefs itself. */
export function hasBriefs(document: FeedDocument): document is BriefDocument {
  return ['feed', 'kagi category', 'briefs', 'markdown'].includes(document.kind)
}

function parseBriefs(data: readonly unknown[], now: number): ParsedFeed {
  const placed: PlacedBrief[] = []
  const faults = data.slice(0, FEED_LIMITS.items).flatMap((one, index) => {
    const path = pathTo('$', index)
    const { brief, faults } = readBriefWithFaults(one, path)
    if (!brief) return faults
    const repaired = repairDates(brief, path, now)
    placed.push({ brief: repaired.brief, path })
    return [...faults, ...repaired.faults]
  })
  const unique = uniqueBriefs(placed)
  return { title: null, briefs: unique.briefs, faults: [...faults, ...unique.faults] }
}

/** The briefs of a document, and what is wrong with it. @param now ms since 1970. */
export function readDocument(document: BriefDocument, now: number): ParsedFeed {
  switch (document.kind) {
    case 'feed':
      return parseFeed(document.data, now)
    case 'kagi category':
      return parseKagiCategory(document.data, now)
    case 'briefs':
      return parseBriefs(document.data, now)
    case 'markdown':
      return readMarkdown(document.text, now)
  }
}
