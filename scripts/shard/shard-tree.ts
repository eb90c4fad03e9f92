import { join } from 'node:path'
import { type Brief, parseBrief } from '../../core/brief/brief'
import { readBriefWithFaults } from '../../core/sources/brief-faults'
import type { FeedFault } from '../../core/sources/fault'
import { JSON_FEED } from '../../core/sources/json-feed'
import { leanItem } from '../../core/sources/make-feed'
import { MANIFEST_FORMAT, MANIFEST_VERSION, type Shard } from '../../core/sources/shards/manifest'
import { dayOf, shardPath, shardTopics } from '../../core/sources/shards/place-brief'
import { uniqueBriefs } from '../../core/sources/unique-briefs'
import { Spool } from './spool'
import { type Written, writeText } from './write-file'

/** Days whose shards stand in the manifest itself; those before are listed by the month. */
const RECENT_DAYS = 31
const DAY = 86_400_000
/** Faults that are kept to be told. */
const MOST_FAULTS = 100

/** What a publisher says of the tree. */
export interface TreeHead {
  title?: string
  home_page_url?: string
  licence?: { name: string; url: string }
}

/** What was written. */
export interface Tree {
  briefs: number
  /** Briefs that could not be read; `faults` tells of the first. */
  lost: number
  faults: FeedFault[]
  shards: number
  bytes: number
  manifestBytes: number
}

/** Adds one to the list under a key; a day may have 50,000 of them, too many to copy the list for each. */
function pushInto<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key)
  if (list) list.push(one)
  else lists.set(key, [one])
}

function writeDay(out: string, day: string, lines: readonly string[], offered: ReadonlySet<string>): Shard[] {
  const placed = lines.map((line) => ({ brief: parseBrief(JSON.parse(line)), path: day }))
  const byTopic = new Map<string, Brief[]>()
  for (const brief of uniqueBriefs(placed).briefs)
    for (const topic of shardTopics(brief, offered)) pushInto(byTopic, topic, brief)
  return [...byTopic].sort().map(([topic, briefs]) => {
    const items = briefs.map((brief) => JSON.stringify(leanItem(brief))).join(',\n')
    const title = JSON.stringify(topic || day)
    const text = `{"version":"${JSON_FEED}","title":${title},"items":[\n${items}\n]}\n`
    return { ...writeText(out, shardPath(day, topic), text, briefs.length), day, topic }
  })
}

const head = { format: MANIFEST_FORMAT, version: MANIFEST_VERSION }

function writeMonths(out: string, shards: readonly Shard[]): (Written & { month: string })[] {
  const byMonth = new Map<string, Shard[]>()
  for (const shard of shards) pushInto(byMonth, shard.day.slice(0, 7), shard)
  return [...byMonth].map(([month, listed]) => {
    const text = `${JSON.stringify({ ...head, shards: listed })}\n`
    const briefs = listed.reduce((sum, shard) => sum + shard.briefs, 0)
    return { ...writeText(out, `${month.replace('-', '/')}/list.json`, text, briefs), month }
  })
}

/**
 * Cuts briefs into dated shards of a topic each, with a manifest that names them. Nothing of it needs a server that thinks.
 * @param lines each a brief as JSON; read once, in their order, and never held all at once.
 * @param offered topics that get shards of their own; none: every topic does.
 */
export async function shardTree(
  lines: AsyncIterable<string> | Iterable<string>,
  out: string,
  about: TreeHead,
  offered: ReadonlySet<string> = new Set(),
): Promise<Tree> {
  const spool = new Spool(join(out, '.spool'))
  const tree: Tree = { briefs: 0, lost: 0, faults: [], shards: 0, bytes: 0, manifestBytes: 0 }
  let number = 0
  for await (const line of lines) {
    number++
    if (!line.trim()) continue
    const { brief, faults } = readLine(line, number)
    tree.faults.push(...faults.slice(0, MOST_FAULTS - tree.faults.length))
    if (!brief) tree.lost++
    else {
      tree.briefs++
      spool.add(dayOf(brief), JSON.stringify(brief))
    }
  }
  const shards: Shard[] = []
  for (const { day, lines } of spool.days()) shards.push(...writeDay(out, day, lines, offered))
  const newest = shards.at(-1)?.day ?? '1970-01-01'
  const since = new Date(Date.parse(newest) - (RECENT_DAYS - 1) * DAY).toISOString().slice(0, 10)
  const older = writeMonths(
    out,
    shards.filter(({ day }) => day < since),
  )
  const recent = shards.filter(({ day }) => day >= since).reverse()
  const manifest = { ...head, ...about, shards: recent, older: older.reverse() }
  const { bytes } = writeText(out, 'manifest.json', `${JSON.stringify(manifest)}\n`, tree.briefs)
  tree.shards = shards.length
  tree.manifestBytes = bytes
  tree.bytes = [...shards, ...older].reduce((sum, file) => sum + file.bytes, bytes)
  return tree
}

function readLine(line: string, number: number): ReturnType<typeof readBriefWithFaults> {
  try {
    return readBriefWithFaults(JSON.parse(line), `line ${number}`)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const fault: FeedFault = {
      path: `line ${number}`,
      wrong: 'is no JSON',
      fix: 'Write one brief a line.',
      weight: 'lost',
    }
    return { brief: null, faults: [fault] }
  }
}
