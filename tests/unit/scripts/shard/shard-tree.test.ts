import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Brief } from '../../../../core/brief/brief'
import { makeFeed } from '../../../../core/feeds/make-feed'
import { checkText } from '../../../../scripts/check-feed/check-source'
import { openSource } from '../../../../scripts/check-feed/open-source'
import { feedJsonSchema } from '../../../../scripts/lib/feed-json-schema'
import { measureReader } from '../../../../scripts/shard/measure-reader'
import { shardTree } from '../../../../scripts/shard/shard-tree'
import { sampleBrief } from '../../support/sample-brief'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'storypulse-shards-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const DAY = 86_400_000
const START = Date.UTC(2026, 0, 1)
const NOW = START + 70 * DAY
/** One a day for 70 days, of two topics in turn. */
const briefs = Array.from({ length: 70 }, (_, number): Brief => {
  const day = new Date(START + number * DAY).toISOString().slice(0, 10)
  const topics = [number % 2 === 0 ? 'City' : 'Sport']
  return { ...sampleBrief, id: `t:${number}`, topics, createdAt: day, updatedAt: day }
})
const lines = briefs.map((brief) => JSON.stringify(brief))

async function checked(source: string) {
  const opened = await openSource(source)
  return checkText(opened.text, source, opened, NOW)
}

test('a tree holds every brief, lists old months apart, and passes the checker', async () => {
  const tree = await shardTree(lines, folder, { title: 'Tidings' })
  expect(tree).toMatchObject({ briefs: 70, lost: 0, shards: 70 })
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  expect(manifest.shards).toHaveLength(31)
  expect(manifest.older.map(({ month }: { month: string }) => month)).toEqual(['2026-02', '2026-01'])
  expect(await checked(join(folder, 'manifest.json'))).toEqual({ briefs: 70, faults: [], isSource: true })
  expect(measureReader(folder, 3, [])).toMatchObject({ requests: 4, briefs: 3 })
  expect(measureReader(folder, 3, ['City'])).toMatchObject({ briefs: 1 })
})

test('made again, files that would be the same are left alone', async () => {
  await shardTree(lines, folder, {})
  const shard = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')).shards[5].path
  const before = statSync(join(folder, shard)).mtimeMs
  await new Promise((resolve) => setTimeout(resolve, 20))
  await shardTree([...lines, JSON.stringify({ ...briefs[69], id: 't:new' })], folder, {})
  expect(statSync(join(folder, shard)).mtimeMs).toBe(before)
})

test('a line that is no brief is lost and told, the others are kept', async () => {
  const tree = await shardTree([lines[0] ?? '', '{"headline": 1}', 'not json', ''], folder, {})
  expect(tree).toMatchObject({ briefs: 1, lost: 2 })
  expect(tree.faults.map(({ path }) => path)).toContain('line 3')
})

test('the checker finds a shard that is not what the manifest says, and one that is missing', async () => {
  await shardTree(lines, folder, {})
  const { shards } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  writeFileSync(join(folder, shards[0].path), '{}')
  rmSync(join(folder, shards[1].path))
  const { faults } = await checked(join(folder, 'manifest.json'))
  expect(faults.map(({ wrong }) => wrong)).toEqual([
    expect.stringMatching(/not what the manifest says/),
    expect.stringMatching(/cannot be read/),
  ])
})

test('the checker tells each fault of a feed with its place, and what is no source', async () => {
  const file = join(folder, 'feed.json')
  const feed = makeFeed([sampleBrief], { title: 'T' })
  writeFileSync(file, JSON.stringify({ ...feed, items: [...feed.items, { id: '2', _storypulse: {} }] }))
  const { briefs, faults } = await checked(file)
  expect(briefs).toBe(1)
  expect(faults.map(({ path }) => path)).toContain('$.items[1]._storypulse.takeaways')
  writeFileSync(file, '{"a":\n ]')
  expect(await checked(file)).toMatchObject({
    isSource: false,
    faults: [{ path: `${file}, line 2, column 2` }],
  })
})

test('docs/feed.schema.json is what the program reads by', () => {
  expect(readFileSync('docs/feed.schema.json', 'utf8')).toBe(feedJsonSchema())
})
