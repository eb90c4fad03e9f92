import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { Newsroom } from '../../bench/match/generated'
import { PROJECT } from '../harness/browsers'
import { again, command, lastJson } from './support/command'
import { temporaryFolder } from './support/temporary'

const COUNT = 12
const folder = temporaryFolder()
const briefs = join(folder, 'briefs.ndjson')
const tree = join(folder, 'tree')
const manifest = join(tree, 'manifest.json')

beforeAll(() => {
  const newsroom = new Newsroom(6)
  const lines = Array.from({ length: COUNT }, (_, number) => JSON.stringify(newsroom.brief(number)))
  writeFileSync(briefs, `${lines.join('\n')}\n`)
})

test('npm run shard writes a tree that npm run check:feed finds nothing wrong with, until a file is damaged', async () => {
  const cut = await command('shard', [briefs, tree, '--title', 'Toy Post'])
  expect(cut.stderr).toBe('')
  expect(cut.code).toBe(0)
  expect(cut.stdout).toMatch(new RegExp(`^${COUNT} briefs in \\d+ shards, \\d+ bytes; 0 lost$`, 'm'))
  expect(JSON.parse(readFileSync(manifest, 'utf8'))).toMatchObject({ title: 'Toy Post' })

  const checked = await command('check:feed', [manifest])
  expect(checked.stdout.trim().split('\n').at(-1)).toBe(`${COUNT} briefs, 0 to be fixed`)
  expect(checked.code, checked.stderr).toBe(0)

  const shard = readdirSync(tree, { recursive: true, encoding: 'utf8' }).find((path) => path.endsWith('.gz'))
  writeFileSync(join(tree, shard ?? ''), 'damaged')
  const damaged = await again('check:feed', [manifest])
  expect(damaged.stdout).toMatch(new RegExp(`^lost +${shard} is not what the manifest says`, 'm'))
  expect(damaged.code).toBe(1)
})

describe.concurrent('publishing', () => {
  test('npm run shard tells of a brief it could not take and ends with 1', async () => {
    const broken = join(folder, 'broken.ndjson')
    writeFileSync(broken, readFileSync(briefs))
    appendFileSync(broken, '{"headline": 3}\n')
    const { code, stdout, stderr } = await again('shard', [broken, join(folder, 'broken')])
    expect(stderr).toMatch(new RegExp(`^line ${COUNT + 1}`, 'm'))
    expect(stdout).toMatch(/; 1 lost$/m)
    expect(code).toBe(1)
  })

  test('npm run scale measures what a publisher and a reader pay', async () => {
    const ended = await command('scale', ['40'])
    expect(ended.code, ended.stderr).toBe(0)
    const [first = ''] = ended.stdout.split('\n')
    expect(JSON.parse(first)).toMatchObject({ count: 40, briefs: 40, lost: 0, faults: 0 })
    expect(lastJson(ended)).toMatchObject({ days: 3, topics: 0, requests: expect.any(Number) })
  })

  test('npm run schema leaves the published files as they are', async () => {
    const published = () =>
      ['brief', 'feed'].map((name) => readFileSync(join(PROJECT, `docs/${name}.schema.json`), 'utf8'))
    const before = published()
    const { code, stdout, stderr } = await command('schema')
    expect(code, stderr).toBe(0)
    expect(stdout).toBe('Wrote docs/brief.schema.json\nWrote docs/feed.schema.json\n')
    expect(published()).toEqual(before)
  })

  test.each([
    [
      'shard',
      'an unknown option',
      [briefs, tree, '--name', 'X'],
      /Unknown option '--name'[\s\S]+npm run shard/,
    ],
    [
      'check:feed',
      'a file that is not there',
      [join(folder, 'gone.json')],
      /gone\.json cannot be read: ENOENT/,
    ],
    ['scale', 'no number', ['many'], /^It takes numbers of briefs\.\nnpm run scale/],
  ])('npm run %s ends with 2 at %s', async (name, _, args, words) => {
    const { code, stderr } = await again(name, args)
    expect(stderr).toMatch(words)
    expect(code).toBe(2)
  })
})
