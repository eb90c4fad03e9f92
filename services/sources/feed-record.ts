import * as v from 'valibot'
import { LIMITS } from '../../core/brief/brief'
import { feedFailureSchema } from '../../core/sources/failure'
import type { FeedFault } from '../../core/sources/fault'
import { FEED_LIMITS } from '../../core/sources/limits'
import { FEED_KINDS, HOURS, MAKING, SOURCE_DAYS, type SourceCounts } from '../../core/sources/source-view'

/** Sources of one reader. */
export const MOST_FEEDS = 200
/** Faults kept of the last refresh; all are counted. */
export const MOST_KEPT_FAULTS = 20
const text = (most: number) => v.pipe(v.string(), v.maxLength(most))
const time = v.pipe(v.number(), v.integer(), v.minValue(0))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

const validatorsSchema = v.object({ etag: v.optional(text(200)), lastModified: v.optional(text(200)) })

/** What a refresh did. */
export const countsSchema: v.GenericSchema<unknown, SourceCounts> = v.object({
  added: count,
  updated: count,
  unchanged: count,
  lost: count,
})

export const faultSchema: v.GenericSchema<unknown, FeedFault> = v.pipe(
  v.object({
    path: text(400),
    wrong: text(400),
    fix: v.optional(text(400)),
    /** What `fix` was called in stores of earlier builds. */
    mend: v.optional(text(400)),
    weight: v.picklist(['lost', 'part', 'note']),
  }),
  v.transform(({ path, wrong, fix, mend, weight }) => ({ path, wrong, fix: fix ?? mend ?? '', weight })),
)

/** One source of briefs, as it is kept. Times in ms since 1970. */
export const feedRecordSchema = v.object({
  id: text(60),
  kind: v.picklist(FEED_KINDS),
  address: v.pipe(text(LIMITS.address), v.url()),
  title: text(FEED_LIMITS.title),
  licence: v.fallback(v.nullable(v.object({ name: text(200), url: text(LIMITS.address) })), null),
  isOn: v.boolean(),
  everyHours: v.fallback(whole(HOURS.fewest, HOURS.most), HOURS.usual),
  /** Topics or categories to choose from; empty where the source has none. */
  offered: v.fallback(v.array(v.object({ id: text(FEED_LIMITS.title), title: text(FEED_LIMITS.title) })), []),
  /** The ids of those chosen. */
  chosen: v.fallback(v.array(text(FEED_LIMITS.title)), []),
  /** How many days back shards are pulled. */
  days: v.fallback(whole(SOURCE_DAYS.fewest, SOURCE_DAYS.most), SOURCE_DAYS.usual),
  /** When briefs are made of the articles it names. */
  making: v.fallback(v.picklist(MAKING), 'opened'),
  /** By address, what to ask by whether anything changed. */
  validators: v.fallback(v.record(v.string(), validatorsSchema), {}),
  /** By path, the hash of each shard that was pulled. */
  pulled: v.fallback(v.record(v.string(), text(64)), {}),
  addedAt: time,
  lastTry: v.fallback(v.nullable(time), null),
  lastSuccess: v.fallback(v.nullable(time), null),
  /** Of the last refresh; null when it went well. */
  failure: v.fallback(v.nullable(feedFailureSchema), null),
  /** Refreshes in a row that failed. */
  failures: v.fallback(count, 0),
  /** Not asked again before. */
  waitUntil: v.fallback(v.nullable(time), null),
  /** Of the last refresh that went well; null before the first. */
  counts: v.fallback(v.nullable(countsSchema), null),
  faults: v.fallback(v.array(faultSchema), []),
})

export type FeedRecord = v.InferOutput<typeof feedRecordSchema>

/** The sources of a reader. One that does not fit is left out; the others stay. */
export const feedRecordsSchema = v.pipe(
  v.array(v.unknown()),
  v.transform((all) =>
    all.slice(0, MOST_FEEDS).flatMap((one) => {
      const record = v.safeParse(feedRecordSchema, one)
      return record.success ? [record.output] : []
    }),
  ),
)

/** Nothing done yet. */
export const NO_COUNTS: SourceCounts = { added: 0, updated: 0, unchanged: 0, lost: 0 }

/** Both together. */
export function addCounts(a: SourceCounts, b: SourceCounts): SourceCounts {
  return {
    added: a.added + b.added,
    updated: a.updated + b.updated,
    unchanged: a.unchanged + b.unchanged,
    lost: a.lost + b.lost,
  }
}
