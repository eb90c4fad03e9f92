import type { Brief } from '../brief/brief'
import { JSON_FEED } from './json-feed'
import { asMoment } from './plausible-date'

/** What a feed says of itself. */
export interface FeedHead {
  title: string
  home_page_url?: string
  feed_url?: string
  /** BCP 47 tag. */
  language?: string
}

/** An item of a made feed: readable by any feed reader, with the whole brief beside it. */
export interface GeneratedItem {
  id: string
  url: string
  title: string
  content_text: string
  summary?: string
  date_published: string
  date_modified: string
  language: string
  tags: readonly string[]
  _storypulse: Brief
}

/** A made JSON Feed. */
export interface GeneratedFeed extends FeedHead {
  version: string
  items: GeneratedItem[]
}

/** An item of a shard: nothing beside the brief but what JSON Feed asks for. */
export interface LeanItem {
  id: string
  content_text: string
  _storypulse: Brief
}

function itemOf(brief: Brief): GeneratedItem {
  return {
    id: brief.id,
    url: brief.story.url,
    title: brief.headline,
    content_text: [...brief.takeaways.map((line) => `- ${line}`), ...brief.analysis].join('\n\n'),
    ...(brief.whyItMatters !== undefined && { summary: brief.whyItMatters }),
    date_published: asMoment(brief.createdAt),
    date_modified: asMoment(brief.updatedAt),
    language: brief.lang,
    tags: brief.topics,
    _storypulse: brief,
  }
}

/** Briefs as a Storypulse feed. `parseFeed` reads the same briefs back, as long as no two share an id. */
export function makeFeed(briefs: readonly Brief[], head: FeedHead): GeneratedFeed {
  return { version: JSON_FEED, ...head, items: briefs.map(itemOf) }
}

/** The shortest item that carries a brief. */
export function leanItem(brief: Brief): LeanItem {
  return { id: brief.id, content_text: brief.headline, _storypulse: brief }
}
