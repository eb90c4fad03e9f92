import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chooseShards, firstDay, monthsToRead } from '../../core/sources/shards/choose-shards'
import { type Manifest, parseManifest } from '../../core/sources/shards/manifest'

/** What a first refresh costs a reader. */
interface ReaderCost {
  requests: number
  /** Over the wire. */
  bytes: number
  briefs: number
}

function read(out: string, path: string): Manifest {
  const { manifest } = parseManifest(JSON.parse(readFileSync(join(out, path), 'utf8')))
  if (!manifest) throw new RangeError(`${path} is no manifest`)
  return manifest
}

/** What a reader of some topics and days pulls of a tree the first time, chosen as the extension chooses. */
export function measureReader(out: string, days: number, topics: readonly string[]): ReaderCost {
  const manifest = read(out, 'manifest.json')
  const selection = { topics, days }
  const now = Date.now()
  const months = monthsToRead(manifest, selection, now)
  const shards = [...manifest.shards, ...months.flatMap(({ path }) => read(out, path).shards)]
  const pulled = chooseShards(shards, selection, firstDay(manifest, selection, now) ?? '', now, new Map())
  const own = readFileSync(join(out, 'manifest.json')).length
  const sum = (of: 'bytes' | 'briefs') => pulled.reduce((all, shard) => all + shard[of], 0)
  return {
    requests: 1 + months.length + pulled.length,
    bytes: own + months.reduce((all, { bytes }) => all + bytes, 0) + sum('bytes'),
    briefs: sum('briefs'),
  }
}
