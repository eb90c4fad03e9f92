import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeFeed } from '../../../../core/sources/make-feed'
import { checkText } from '../../../../scripts/check-feed/check-source'
import { openSource } from '../../../../scripts/check-feed/open-source'
import { shardTree } from '../../../../scripts/shard/shard-tree'
import { sampleBrief } from '../../support/sample-brief'
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
