import * as v from 'valibot'
import { type FeedFault, pathTo } from '../fault'
import { isFields } from '../fields'
import { FEED_LIMITS } from '../limits'

/** What a manifest calls itself in `format`. */
export const MANIFEST_FORMAT = 'storypulse-shards'
/** The version this program reads and writes. A later one may mean other things by the same names. */
export const MANIFEST_VERSION = 1

/** Shards and months of one manifest that are looked at. */
const MOST_SHARDS = 20_000
const MOST_MONTHS = 1200

const name = v.pipe(v.string(), v.maxLength(FEED_LIMITS.title))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const webAddress = v.pipe(v.string(), v.maxLength(2048), v.url(), v.regex(/^https?:\/\//i))

/** A file below the manifest: plain names, none of which begins with a dot. */
const path = v.pipe(
  v.string(),
  v.maxLength(300),
  v.regex(
    /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.json(?:\.gz)?$/,
    'expected a plain path such as 2026/03/02/city.json.gz',
  ),
)

const file = {
  path,
  briefs: count,
  /** As it lies on the server. */
  bytes: count,
  /** Unpacked. */
  text: v.pipe(count, v.maxValue(FEED_LIMITS.text)),
  /** SHA-256 of the unpacked text, in hexadecimal. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits')),
}

const shardSchema = v.object({
  ...file,
  /** Of the last update of its briefs, in UTC. */
  day: v.pipe(v.string(), v.isoDate()),
  /** '' for briefs of none of the topics. */
  topic: name,
})

/** The list of shards of an earlier month, a manifest of its own. */
const monthSchema = v.object({ ...file, month: v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)) })

const headSchema = v.object({
  format: v.literal(MANIFEST_FORMAT),
  version: v.literal(MANIFEST_VERSION),
  title: v.fallback(v.optional(v.pipe(name, v.trim(), v.minLength(1))), undefined),
  home_page_url: v.fallback(v.optional(webAddress), undefined),
  licence: v.fallback(v.optional(v.object({ name, url: webAddress })), undefined),
})

export type Shard = v.InferOutput<typeof shardSchema>
export type ShardMonth = v.InferOutput<typeof monthSchema>

/** A feed cut into shards: who publishes it, the recent shards, and where the lists of the older ones are. */
export interface Manifest extends v.InferOutput<typeof headSchema> {
  shards: Shard[]
  /** Newest first. */
  older: ShardMonth[]
}

/** Whether data says of itself that it is a manifest, of whatever version. */
export function saysManifest(data: unknown): boolean {
  return isFields(data) && data.format === MANIFEST_FORMAT
}

function entries<T>(
  list: unknown,
  at: string,
  most: number,
  schema: v.GenericSchema<unknown, T>,
  faults: FeedFault[],
): T[] {
  if (list === undefined) return []
  if (!Array.isArray(list) || list.length > most) {
    const wrong = Array.isArray(list)
      ? `has ${list.length} entries; the first ${most} are read`
      : 'is no list'
    faults.push({ path: at, wrong, fix: 'Make the manifest by "npm run shard".', weight: 'lost' })
  }
  return (Array.isArray(list) ? list.slice(0, most) : []).flatMap((entry, index) => {
    const result = v.safeParse(schema, entry)
    if (result.success) return [result.output]
    for (const issue of result.issues) {
      const where = (issue.path ?? []).reduce((path, { key }) => pathTo(path, String(key)), pathTo(at, index))
      faults.push({
        path: where,
        wrong: issue.message,
        fix: 'Make the manifest by "npm run shard".',
        weight: 'lost',
      })
    }
    return []
  })
}

/** Reads a manifest. An entry that is broken gives a fault and costs nothing but itself; null where nothing can be read. */
export function parseManifest(data: unknown): { manifest: Manifest | null; faults: FeedFault[] } {
  const head = v.safeParse(headSchema, data)
  if (!head.success || !isFields(data)) {
    const wrong = isFields(data) ? `is ${JSON.stringify(data.version)?.slice(0, 40)}` : 'is missing'
    const fix = `This program reads version ${MANIFEST_VERSION}.`
    return { manifest: null, faults: [{ path: '$.version', wrong, fix, weight: 'lost' }] }
  }
  const faults: FeedFault[] = []
  const shards = entries(data.shards, '$.shards', MOST_SHARDS, shardSchema, faults)
  const months = entries(data.older, '$.older', MOST_MONTHS, monthSchema, faults)
  const older = months.sort((a, b) => (a.month < b.month ? 1 : -1))
  return { manifest: { ...head.output, shards, older }, faults }
}

/** The topics of a manifest's shards, those with most briefs first. */
export function topicsOf({ shards }: Manifest): string[] {
  const briefs = new Map<string, number>()
  for (const shard of shards) briefs.set(shard.topic, (briefs.get(shard.topic) ?? 0) + shard.briefs)
  const byBriefs = [...briefs].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return byBriefs.slice(0, FEED_LIMITS.topics).map(([topic]) => topic)
}
