import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Brief } from '../../../../core/brief/brief'
import { makeFeed } from '../../../../core/sources/make-feed'
import { random } from '../../../../scripts/train-match/random'
import { putBriefs, storedBriefs } from '../../../../services/library/brief-store'
import { openLibraryDatabase } from '../../../../services/library/database'
import { Library } from '../../../../services/library/library'
import { openFeedsDatabase } from '../../../../services/sources/database'
import { Feeds } from '../../../../services/sources/feeds'
import { handOverJob } from '../../../../services/sources/hand-over'
import { sourceLibraryPort } from '../../../../services/sources/library-adapter'
import type { SourceLibraryPort } from '../../../../services/sources/library-port'
import { readFiles } from '../../../../services/sources/read-files'
import { type FeedServer, feedPieces, startFeedServer } from '../../../stand-ins/feed-server'
import { NOW } from '../../support/arbitrary-brief'
import { isLong } from '../../support/is-long'
import { kagiCategory, kagiList } from '../../support/kagi-samples'
import { mortal } from '../../support/mortal'
import { pagesTools } from '../../support/pages-tools'
import { sampleBrief } from '../../support/sample-brief'
import { seed } from '../../support/seed'

let server: FeedServer
beforeAll(async () => {
  server = await startFeedServer()
})
afterAll(() => server.close())
beforeEach(() => {
  fakeBrowser.reset()
})

const brief = (number: number, more: Partial<Brief> = {}): Brief => ({
  ...sampleBrief,
  id: `tidings:${number}`,
  headline: `Story number ${number}`,
  story: { ...sampleBrief.story, url: `https://news.example/${number}` },
  provenance: { kind: 'publisher', by: 'Tidings' },
  ...more,
})
const feedOf = (...briefs: Brief[]) => JSON.stringify(makeFeed(briefs, { title: 'Tidings' }))

function background() {
  const library = new Library([], openLibraryDatabase)
  const shelf = sourceLibraryPort(library)
  const feeds = new Feeds({
    library: shelf,
    openDatabase: openFeedsDatabase,
    ...pagesTools,
    isAllowed: async () => true,
    now: () => NOW,
  })
  return { library, feeds }
}

async function added(feeds: Feeds, path: string): Promise<string> {
  const outcome = await feeds.add(server.origin + path)
  if (outcome.kind !== 'added') throw new Error(outcome.kind)
  return outcome.feed.id
}
const viewOf = async (feeds: Feeds, id: string) => (await feeds.view()).sources.find((one) => one.id === id)

test('adds a feed, fetches it once, asks by its validators, and updates in place', async () => {
  const { feeds, library } = background()
  server.serve('/f.json', { kind: 'text', text: feedOf(brief(1), brief(2)) })
  const id = await added(feeds, '/f.json')
  expect(await feeds.refresh(id)).toMatchObject({ counts: { added: 2 }, failure: null })
  expect(await feeds.refresh(id)).toMatchObject({ isUnchanged: true })
  expect(server.asked.filter(({ path }) => path === '/f.json').map(({ status }) => status)).toEqual([
    200, 304,
  ])
  const update = brief(1, { headline: 'Another headline', updatedAt: '2026-03-04' })
  server.serve('/f.json', { kind: 'text', text: feedOf(update, brief(2)) })
  expect(await feeds.refresh(id)).toMatchObject({ counts: { added: 0, updated: 1, unchanged: 1 } })
  expect(await library.brief('tidings:1')).toMatchObject({ headline: 'Another headline' })
})

test('no source replaces what another brought', async () => {
  const { feeds, library } = background()
  server.serve('/mine.json', { kind: 'text', text: feedOf(brief(1)) })
  server.serve('/theirs.json', {
    kind: 'text',
    text: feedOf(brief(1, { headline: 'Hijacked', updatedAt: '2026-03-09' }), brief(2)),
  })
  await feeds.refresh(await added(feeds, '/mine.json'))
  const result = await feeds.refresh(await added(feeds, '/theirs.json'))
  expect(result).toMatchObject({ counts: { added: 1, lost: 1 } })
  expect(result.faults[0]).toMatchObject({ path: 'tidings:1' })
  expect(await library.brief('tidings:1')).toMatchObject({ headline: 'Story number 1' })
})

test('one source that fails does not stop the others, is waited for longer and longer, and keeps its briefs', async () => {
  const { feeds, library } = background()
  server.serve('/good.json', { kind: 'text', text: feedOf(brief(1)) })
  server.serve('/bad.json', { kind: 'text', text: feedOf(brief(2)) })
  const [bad, good] = [await added(feeds, '/bad.json'), await added(feeds, '/good.json')]
  await feeds.refreshDue()
  server.serve('/bad.json', {
    kind: 'text',
    text: '{"version": "https://jsonfeed.org/version/1.1", items: []}',
  })
  server.serve('/good.json', { kind: 'text', text: feedOf(brief(1), brief(3)) })
  const results = await feeds.refreshDue(NOW + 7 * 3_600_000)
  expect(results.map(({ source, failure }) => [source, failure?.kind ?? null])).toEqual(
    expect.arrayContaining([
      [bad, 'no source'],
      [good, null],
    ]),
  )
  const view = await viewOf(feeds, bad)
  expect(view).toMatchObject({
    failure: { what: 'broken json', place: { line: 1 } },
    briefs: 1,
    lastSuccess: NOW,
  })
  expect(await library.brief('tidings:2')).not.toBeNull()
  expect(await library.brief('tidings:3')).not.toBeNull()
})

test('what the reader took out does not come back, until everything is fetched again', async () => {
  const { feeds, library } = background()
  server.serve('/f.json', { kind: 'text', text: feedOf(brief(1)) })
  const id = await added(feeds, '/f.json')
  await feeds.refresh(id)
  await library.remove('tidings:1')
  server.serve('/f.json', { kind: 'text', text: feedOf(brief(1), brief(2)) })
  await feeds.refresh(id)
  expect(await library.brief('tidings:1')).toBeNull()
  await feeds.startOver(id)
  await feeds.refresh(id)
  expect(await library.brief('tidings:1')).not.toBeNull()
})

test('a source goes with or without its briefs, and comes back as it was', async () => {
  const { feeds, library } = background()
  server.serve('/f.json', { kind: 'text', text: feedOf(brief(1), brief(2)) })
  const id = await added(feeds, '/f.json')
  await feeds.refresh(id)
  await feeds.remove(id, true)
  expect(await library.brief('tidings:1')).toBeNull()
  expect((await feeds.view()).removed).toEqual({
    title: 'Tidings',
    briefs: 2,
    pages: 0,
    withBriefs: true,
  })
  await feeds.putBack()
  expect(await library.brief('tidings:2')).toEqual(brief(2))
  expect(await viewOf(feeds, id)).toMatchObject({ title: 'Tidings', briefs: 2 })
  await feeds.remove(id, false)
  expect(await library.brief('tidings:1')).not.toBeNull()
  const again = await added(feeds, '/f.json')
  await feeds.refresh(again)
  expect(await viewOf(feeds, again)).toMatchObject({ briefs: 2, counts: { added: 0, unchanged: 2 } })
})

test('Kagi News is off until categories are chosen, and each of its briefs names its licence', async () => {
  const { feeds, library } = background()
  server.serve('/kite.json', { kind: 'text', text: JSON.stringify(kagiList) })
  server.serve('/world.json', { kind: 'text', text: JSON.stringify(kagiCategory) })
  const id = await added(feeds, '/kite.json')
  expect(await viewOf(feeds, id)).toMatchObject({
    isOn: false,
    licence: { name: 'CC BY-NC 4.0' },
    next: null,
  })
  await feeds.refreshDue()
  expect(server.asked.some(({ path }) => path === '/world.json')).toBe(false)
  await feeds.set(id, { isOn: true, chosen: ['world.json', 'nowhere.json'] })
  expect(await feeds.refresh(id)).toMatchObject({ counts: { added: 1 }, failure: null })
  const database = await openLibraryDatabase()
  const [row] = await database.getAll('briefs')
  expect(await library.brief(row?.id ?? '')).toMatchObject({
    provenance: { licence: { name: 'CC BY-NC 4.0' } },
  })
  database.close()
})

test('files are read into one source with the faults of each', async () => {
  const { feeds, library } = background()
  const file = (name: string, text: string) => ({ name, size: text.length, text: async () => text })
  const read = await readFiles(
    [
      file('notes/a.json', JSON.stringify(brief(1))),
      file('notes/b.md', '---\nurl: https://news.example/b\n---\n# Ferry back\n\n- It sails again.\n'),
      file('notes/c.json', '{"a": '),
      file('notes/picture.png', 'x'),
    ],
    { now: NOW, signal: new AbortController().signal, onRead: vi.fn() },
  )
  const id = await handOverJob(read, openFeedsDatabase, NOW)
  await feeds.addFiles(id, '3 files')
  await feeds.refreshDue()
  expect(await viewOf(feeds, id)).toMatchObject({ counts: { added: 2, lost: 1 }, briefs: 2, next: null })
  expect((await viewOf(feeds, id))?.faults[0]?.path).toBe('notes/c.json, line 1, column 7')
  expect(await library.brief('tidings:1')).not.toBeNull()
})

test('ended by the reader an import leaves what it stored, and nothing under way', async () => {
  const { feeds, library } = background()
  server.serve('/large.json', { kind: 'pieces', pieces: feedPieces(1000, brief) })
  const id = await added(feeds, '/large.json')
  const work = feeds.refresh(id, {
    progress: (source, { phase }) => phase === 'storing' && void feeds.cancel(source),
  })
  await expect(work).rejects.toThrow(/ended it/)
  expect(await viewOf(feeds, id)).toMatchObject({ progress: null })
  expect(await library.brief('tidings:0')).not.toBeNull()
  expect(await library.brief('tidings:999')).toBeNull()
})

test('a source that first copies a saved brief and then forges it replaces nothing', async () => {
  const { feeds, library } = background()
  const saved = brief(1, { id: 'saved:1' })
  await library.put(saved)
  server.serve('/copy.json', { kind: 'text', text: feedOf(saved) })
  const id = await added(feeds, '/copy.json')
  await feeds.refresh(id)
  const forged = { ...saved, headline: 'Forged', updatedAt: '2027-01-01T00:00:00Z' }
  server.serve('/copy.json', { kind: 'text', text: feedOf(forged) })
  await feeds.refresh(id)
  expect((await library.brief('saved:1'))?.headline).toBe(saved.headline)
  const faults = (await viewOf(feeds, id))?.faults ?? []
  expect(faults.map(({ path, weight }) => [path, weight])).toContainEqual(['saved:1', 'lost'])
})

test('what a source left in the library it goes on with when it is added anew, and no other does', async () => {
  const { feeds, library } = background()
  const text = (headline: string) =>
    ({ kind: 'text', text: feedOf(brief(1, { headline, updatedAt: '2027-01-01T00:00:00Z' })) }) as const
  server.serve('/own.json', text('First'))
  const id = await added(feeds, '/own.json')
  await feeds.refresh(id)
  server.serve('/own.json', text('Second'))
  await feeds.startOver(id)
  await feeds.refresh(id)
  expect((await library.brief('tidings:1'))?.headline).toBe('Second')
  await feeds.remove(id, false)
  server.serve('/other.json', text('Forged'))
  await feeds.refresh(await added(feeds, '/other.json'))
  expect((await library.brief('tidings:1'))?.headline).toBe('Second')
  server.serve('/own.json', text('Third'))
  await feeds.refresh(await added(feeds, '/own.json'))
  expect((await library.brief('tidings:1'))?.headline).toBe('Third')
})

const KILLS = isLong ? 50 : 8
/** A batch of 200 takes four calls that write, and no life below gets further. */
const COUNT = KILLS * 200

test(`an import outlives ${KILLS} kills at any point: all is whole, and counted once (seed ${seed})`, async () => {
  const draw = random(seed)
  // What keeps a background awake goes with it.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  server.serve('/many.json', { kind: 'pieces', pieces: feedPieces(COUNT, brief) })
  const live = async (deadly: number) => {
    const one = mortal(deadly, draw() < 0.5)
    const library = one.database(await openLibraryDatabase())
    const shelf: SourceLibraryPort = {
      briefs: async (ids) =>
        new Map(((await storedBriefs(library, ids)) as Brief[]).map((one) => [one.id, one])),
      put: async (briefs) => void (await putBriefs(library, briefs)),
      trash: vi.fn(),
      restore: vi.fn(),
    }
    const openDatabase = async () => one.database(await openFeedsDatabase())
    return {
      one,
      feeds: new Feeds({
        library: shelf,
        openDatabase,
        ...pagesTools,
        isAllowed: async () => true,
        now: () => NOW,
      }),
    }
  }
  const id = await added((await live(Number.POSITIVE_INFINITY)).feeds, '/many.json')
  for (let kill = 0; kill < KILLS; kill++) {
    // Lives end before, between and after the calls of a batch.
    const { one, feeds } = await live(1 + Math.floor(draw() * 4))
    await Promise.race([one.death, feeds.refreshDue().then(() => expect.unreachable('it ended too soon'))])
    // What was begun before the death is carried out by the database all the same.
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const { feeds } = await live(Number.POSITIVE_INFINITY)
  await feeds.refreshDue()
  expect(await viewOf(feeds, id)).toMatchObject({
    counts: { added: COUNT, updated: 0, unchanged: 0, lost: 0 },
    briefs: COUNT,
    failure: null,
    progress: null,
  })
  const database = await openLibraryDatabase()
  expect(await database.count('briefs')).toBe(COUNT)
  expect(server.asked.filter(({ path }) => path === '/many.json')).toHaveLength(1)
  database.close()
}, 240_000)
