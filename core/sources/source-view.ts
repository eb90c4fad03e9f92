import type { FeedFailure } from './failure'
import type { FeedFault } from './fault'
import type { FoundFeed } from './page-links'

/** Hours between two refreshes that a reader may choose. */
export const HOURS = { fewest: 1, most: 168, usual: 6 } as const
/** Days back that a reader of shards may choose. */
export const SOURCE_DAYS = { fewest: 1, most: 90, usual: 3 } as const

/** When briefs are made of the articles a source names: only when the reader asks, when one is opened, or as soon as they come. */
export const MAKING = ['asked', 'opened', 'at once'] as const
export type BriefMaking = (typeof MAKING)[number]

/** What a source can be. `articles` names articles, which become known pages; the others bring briefs. `files` were read from this machine once; there is nothing to ask again. */
export const FEED_KINDS = [
  'feed',
  'articles',
  'shards',
  'kagi list',
  'kagi category',
  'briefs',
  'markdown',
  'files',
] as const
export type FeedKind = (typeof FEED_KINDS)[number]

/** What a refresh did. `lost` counts items that could not be taken. */
export interface SourceCounts {
  added: number
  updated: number
  unchanged: number
  lost: number
}

/** How far a refresh is. `document` is the number, from 1, of the one being worked on among `documents`. */
export type FeedProgress =
  | { phase: 'waiting' }
  | { phase: 'fetching'; document: number; documents: number; bytes: number }
  | { phase: 'storing'; document: number; documents: number; done: number; of: number }

/** Topics or categories a source offers. */
export interface Offered {
  id: string
  title: string
}

/** One source as the reader sees it. Times in ms since 1970. */
export interface SourceView {
  id: string
  kind: FeedKind
  address: string
  title: string
  licence: { name: string; url: string } | null
  isOn: boolean
  everyHours: number
  /** Empty where there is nothing to choose. */
  offered: Offered[]
  chosen: string[]
  days: number
  making: BriefMaking
  /** Null before the first that went well. */
  lastSuccess: number | null
  /** When it is asked again; null where it is not. */
  next: number | null
  failure: FeedFailure | null
  /** Of the last refresh that brought something. */
  counts: SourceCounts | null
  faults: FeedFault[]
  /** Briefs in the library that came from it. */
  briefs: number
  /** Pages it names that are known. */
  pages: number
  /** Null where no refresh is under way. */
  progress: FeedProgress | null
}

/** A source that was taken out and can be put back. */
export interface RemovedSource {
  title: string
  briefs: number
  /** Known pages that went with it. */
  pages: number
  /** Whether its briefs were taken out too. */
  withBriefs: boolean
}

/** All the section on sources is drawn from. */
export interface SourcesView {
  sources: SourceView[]
  removed: RemovedSource | null
}

/** What a reader may set of a source. */
export interface FeedSetting {
  isOn?: boolean | undefined
  everyHours?: number | undefined
  days?: number | undefined
  chosen?: string[] | undefined
  making?: BriefMaking | undefined
}

/** What adding an address led to. */
export type AddOutcome =
  | { kind: 'added'; id: string }
  /** The reader has it already. */
  | { kind: 'known'; id: string }
  /** The page at the address names several. */
  | { kind: 'choose'; feeds: FoundFeed[] }
  | { kind: 'failed'; failure: FeedFailure }
