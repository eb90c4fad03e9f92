import { isPlausible } from '../plausible-date'
import type { Manifest, Shard, ShardMonth } from './manifest'

const DAY = 86_400_000

/** Shards pulled in one go: a month of a dozen topics. */
const MOST_PULLED = 400

/** What a reader wants of a publisher. */
export interface ShardSelection {
  /** None: all. */
  topics: readonly string[]
  /** How many days back, counted from the newest shard; 1 is that day alone. */
  days: number
}

/** The first day wanted, or null where nothing can be. @param now ms since 1970. */
export function firstDay(
  { shards }: Pick<Manifest, 'shards'>,
  { days }: ShardSelection,
  now: number,
): string | null {
  const newest = shards.reduce((last, { day }) => (isPlausible(day, now) && day > last ? day : last), '')
  return newest && new Date(Date.parse(newest) - (days - 1) * DAY).toISOString().slice(0, 10)
}

/** The lists of older shards that have to be read too, newest first. */
export function monthsToRead(manifest: Manifest, selection: ShardSelection, now: number): ShardMonth[] {
  const first = firstDay(manifest, selection, now)?.slice(0, 7)
  return first ? manifest.older.filter(({ month }) => month >= first) : []
}

/**
 * The shards to pull, newest first, at most 400: those of the wished topics and days whose content is not what was pulled
 * last.
 * @param shards all that are known: the manifest's own and those of its older months.
 * @param from the first day wanted, as `firstDay` gives it.
 * @param pulled the hash of what was pulled last, by path.
 */
export function chooseShards(
  shards: readonly Shard[],
  { topics }: ShardSelection,
  from: string,
  now: number,
  pulled: ReadonlyMap<string, string>,
): Shard[] {
  const wanted = new Set(topics)
  const chosen = shards.filter(
    ({ day, topic, path, sha256 }) =>
      day >= from &&
      isPlausible(day, now) &&
      (wanted.size === 0 || wanted.has(topic)) &&
      pulled.get(path) !== sha256,
  )
  const once = [...new Map(chosen.map((shard) => [shard.path, shard])).values()]
  return once.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)).slice(0, MOST_PULLED)
}
