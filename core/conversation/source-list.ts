import type { ConversationSource } from './source'
import { bluesky } from './sources/bluesky'
import { hackerNews } from './sources/hacker-news'
import { hypothesis } from './sources/hypothesis'
import { lemmy } from './sources/lemmy'
import { lobsters } from './sources/lobsters'
import { mastodon } from './sources/mastodon'
import { reddit } from './sources/reddit'

/** All sources there are, in the order in which they are listed. */
export const SOURCES = [
  hackerNews,
  reddit,
  lobsters,
  lemmy,
  bluesky,
  mastodon,
  hypothesis,
] as const satisfies readonly ConversationSource[]

export type SourceId = (typeof SOURCES)[number]['id']

/** A source by its id; undefined for one that is no source any more. */
export const sourceOf = (id: string): ConversationSource | undefined =>
  SOURCES.find((source) => source.id === id)

/** What a source is called; its id where it is no source any more. */
export const sourceName = (id: string): string => sourceOf(id)?.name ?? id
