import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkText } from '../../../../scripts/check-feed/check-source'
import { openSource } from '../../../../scripts/check-feed/open-source'
import { measureReader } from '../../../../scripts/shard/measure-reader'
import { shardTree } from '../../../../scripts/shard/shard-tree'
import { AFTER, seventyBriefs } from '../../support/seventy-briefs'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'storypulse-shards-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

const lines = seventyBriefs.map((brief) => JSON.stringify(brief))

async function checked(source: string) {
  const opened = await openSource(source)
  return checkText(opened.text, source, opened, AFTER)
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
  await shardTree([...lines, JSON.stringify({ ...seventyBriefs[69], id: 't:new' })], folder, {})
  expect(statSync(join(folder, shard)).mtimeMs).toBe(before)
})

test('a line that is no brief is lost and told, the others are kept', async () => {
  const tree = await shardTree([lines[0] ?? '', '{"headline": 1}', 'not json', ''], folder, {})
  expect(tree).toMatchObject({ briefs: 1, lost: 2 })
  expect(tree.faults.map(({ path }) => path)).toContain('line 3')
})
