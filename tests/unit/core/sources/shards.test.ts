import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseShards, firstDay, monthsToRead } from '../../../../core/sources/shards/choose-shards'
import { parseManifest, type Shard, topicsOf } from '../../../../core/sources/shards/manifest'
import { dayOf, shardPath, shardTopics } from '../../../../core/sources/shards/place-brief'
import { NOW } from '../../support/arbitrary-brief'
import { sampleBrief } from '../../support/sample-brief'

const shard = (day: string, topic = 'City', change: Partial<Shard> = {}): Shard => ({
  path: shardPath(day, topic),
  day,
  topic,
  briefs: 3,
  bytes: 100,
  text: 300,
  sha256: 'a'.repeat(64),
  ...change,
})
const head = { format: 'storypulse-shards', version: 1, title: 'Harbour News' }
const month = (name: string) => {
  const { day: _, topic: __, ...file } = shard('2026-01-01')
  return { ...file, path: `${name}.json.gz`, month: name }
}

describe('parseManifest', () => {
  it('reads shards and older months', () => {
    const shards = [shard('2026-03-09'), shard('2026-03-08', '')]
    const { manifest, faults } = parseManifest({
      ...head,
      shards,
      older: [month('2025-12'), month('2026-01')],
    })
    expect(faults).toEqual([])
    expect(manifest).toMatchObject({ ...head, shards, older: [{ month: '2026-01' }, { month: '2025-12' }] })
  })

  it.each([
    '../x.json',
    '/x.json',
    'https://evil.example/x.json',
    '//evil.example/x.json',
    'a/../x.json',
    'a\\x.json',
    'x.html',
    '.x.json',
    'a//x.json',
    'x.json?y',
    '%2e%2e/x.json',
  ])('refuses the path %s and keeps the rest', (path) => {
    const { manifest, faults } = parseManifest({
      ...head,
      shards: [shard('2026-03-09'), shard('2026-03-08', 'X', { path })],
    })
    expect(manifest?.shards).toHaveLength(1)
    expect(faults).toMatchObject([{ path: '$.shards[1].path', weight: 'lost' }])
  })

  it('refuses a version it does not know', () => {
    expect(parseManifest({ ...head, version: 2, shards: [] })).toMatchObject({
      manifest: null,
      faults: [{ path: '$.version', wrong: 'is 2' }],
    })
  })

  it('answers any data', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        parseManifest(data)
        expect(parseManifest({ ...head, shards: data, older: data }).manifest).not.toBeNull()
      }),
    )
  })

  it('names topics by their briefs', () => {
    const shards = [shard('2026-03-09', 'A'), shard('2026-03-09', 'B'), shard('2026-03-08', 'B')]
    expect(topicsOf({ ...parsed(shards) })).toEqual(['B', 'A'])
  })
})

function parsed(shards: Shard[], older: object[] = []) {
  const { manifest } = parseManifest({ ...head, shards, older })
  if (!manifest) throw new Error('no manifest')
  return manifest
}

describe('chooseShards', () => {
  const shards = ['2026-03-05', '2026-03-07', '2026-03-09'].flatMap((day) => [
    shard(day, 'A'),
    shard(day, 'B'),
  ])
  const paths = (topics: string[], days: number, pulled = new Map<string, string>()) => {
    const from = firstDay({ shards }, { topics, days }, NOW) ?? ''
    return chooseShards(shards, { topics, days }, from, NOW, pulled).map(
      ({ day, topic }) => `${day} ${topic}`,
    )
  }

  it('takes the newest days of the wished topics', () => {
    expect(paths(['B'], 3)).toEqual(['2026-03-09 B', '2026-03-07 B'])
    expect(paths([], 1)).toEqual(['2026-03-09 A', '2026-03-09 B'])
  })

  it('leaves out what was pulled and did not change', () => {
    const pulled = new Map([
      [shardPath('2026-03-09', 'A'), 'a'.repeat(64)],
      [shardPath('2026-03-09', 'B'), 'b'.repeat(64)],
    ])
    expect(paths([], 1, pulled)).toEqual(['2026-03-09 B'])
  })

  it('lets no day of 2100 push the true ones out', () => {
    const with2100 = [...shards, shard('2100-01-01')]
    expect(firstDay({ shards: with2100 }, { topics: [], days: 1 }, NOW)).toBe('2026-03-09')
    expect(chooseShards(with2100, { topics: [], days: 1 }, '2026-03-09', NOW, new Map())).toHaveLength(2)
  })

  it('reads the lists of older months only where they are wished', () => {
    const manifest = parsed(shards, [month('2026-02'), month('2026-01'), month('2025-12')])
    const months = (days: number) =>
      monthsToRead(manifest, { topics: [], days }, NOW).map(({ month }) => month)
    expect(months(3)).toEqual([])
    expect(months(20)).toEqual(['2026-02'])
    expect(months(45)).toEqual(['2026-02', '2026-01'])
    expect(monthsToRead(parsed([]), { topics: [], days: 99 }, NOW)).toEqual([])
  })
})

describe('the place of a brief', () => {
  it('is the day of its last update, in its topics', () => {
    expect(dayOf({ updatedAt: '2026-03-02T23:30:00-02:00' })).toBe('2026-03-03')
    expect(shardTopics(sampleBrief, new Set())).toEqual(['Transport'])
    expect(shardTopics(sampleBrief, new Set(['City']))).toEqual([''])
    expect(shardTopics({ topics: ['A', 'B', 'A', 'C', 'D'] }, new Set())).toEqual(['A', 'B', 'C'])
  })

  it('is a path the manifest lets in, and its own for each topic', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 }), (a, b) => {
        const path = shardPath('2026-03-02', a)
        expect(parsed([shard('2026-03-02', a)]).shards).toHaveLength(1)
        if (a !== b) expect(path).not.toBe(shardPath('2026-03-02', b))
      }),
    )
  })
})
