import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Article } from '../../../../core/article/article'
import { openLibraryDatabase } from '../../../../services/library/database'
import { Library } from '../../../../services/library/library'
import { reopening } from '../../../../services/reopening'
import { openFeedsDatabase } from '../../../../services/sources/database'
import { Feeds } from '../../../../services/sources/feeds'
import { sourceLibraryPort } from '../../../../services/sources/library-adapter'
import { allPages, pagesOfStory, prunePages, putPages } from '../../../../services/sources/page-store'
import { openPagesDatabase } from '../../../../services/sources/pages-database'
import { type FeedServer, startFeedServer } from '../../../stand-ins/feed-server'
import { NOW } from '../../support/arbitrary-brief'
import { rssFeed, wordsOf } from '../../support/plain-feeds'
import { sampleBrief } from '../../support/sample-brief'

const DAY = 86_400_000

let server: FeedServer
beforeAll(async () => {
  server = await startFeedServer()
})
afterAll(() => server.close())
beforeEach(() => {
  fakeBrowser.reset()
})

function background(now = () => NOW) {
  const library = new Library([], openLibraryDatabase)
  const makeBrief = vi.fn(async (_: Article) => undefined)
  const feeds = new Feeds({
    library: sourceLibraryPort(library),
    openDatabase: openFeedsDatabase,
    openPages: openPagesDatabase,
    finder: { decide: (card) => library.decide(card, []), revision: () => library.revision() },
    makeBrief,
    isAllowed: async () => true,
    now,
  })
  return { library, feeds, makeBrief }
}

const dated = (title: string, link: string, more = '') => ({
  title,
  link,
  more: `<pubDate>${new Date(NOW - DAY).toUTCString()}</pubDate>${more}`,
})
const bridge = dated('Bridge open again', 'https://news.example/bridge')
const ferry = dated('Ferry sails', 'https://news.example/ferry')

async function added(feeds: Feeds, path: string): Promise<string> {
  const outcome = await feeds.add(server.origin + path)
  if (outcome.kind !== 'added') throw new Error(outcome.kind)
  return outcome.feed.id
}

const serve = (path: string, ...items: Parameters<typeof rssFeed>[0][number][]) =>
  server.serve(path, { kind: 'text', text: rssFeed(items), type: 'application/rss+xml' })

const known = async () => {
  const database = await openPagesDatabase()
  const pages = await allPages(database)
  database.close()
  return pages.map(({ page, story }) => ({ title: page.title, story }))
}

describe('a feed of articles', () => {
  test('becomes known pages, and counts what is new, changed and as before', async () => {
    const { feeds } = background()
    serve('/rss', bridge, ferry)
    const id = await added(feeds, '/rss')
    expect(await feeds.refresh(id)).toMatchObject({ counts: { added: 2 }, failure: null })
    serve('/rss', { ...bridge, title: 'Bridge open at last' }, ferry, dated('Third', '/third'))
    expect(await feeds.refresh(id)).toMatchObject({ counts: { added: 1, updated: 1, unchanged: 1 } })
    expect((await feeds.view()).sources[0]).toMatchObject({
      kind: 'articles',
      title: 'Harbour News',
      pages: 3,
    })
    expect((await known()).map(({ title }) => title).sort()).toEqual([
      'Bridge open at last',
      'Ferry sails',
      'Third',
    ])
  })

  test('goes with its pages and comes back with them, as often as the background ends in between', async () => {
    serve('/rss', bridge, ferry)
    const id = await added(background().feeds, '/rss')
    await background().feeds.refresh(id)
    await background().feeds.remove(id, false)
    expect(await known()).toEqual([])
    expect((await background().feeds.view()).removed).toMatchObject({ pages: 2 })
    expect(await background().feeds.briefsWhenOpened([bridge.link])).toBe(false)
    await background().feeds.putBack()
    expect(await known()).toHaveLength(2)
    expect(await background().feeds.briefsWhenOpened([`${bridge.link}?utm_source=x`])).toBe(true)
  })

  test('leaves nothing behind once another one is taken out', async () => {
    const { feeds } = background()
    serve('/a', bridge)
    serve('/b', ferry)
    const [a, b] = [await added(feeds, '/a'), await added(feeds, '/b')]
    for (const id of [a, b]) await feeds.refresh(id)
    for (const id of [a, b]) await feeds.remove(id, false)
    const database = await openPagesDatabase()
    expect(await database.count('pages')).toBe(1)
    database.close()
  })

  test('has its pages matched with the stories of the library, also with those that come later', async () => {
    const { feeds, library } = background()
    serve('/rss', bridge, ferry)
    const id = await added(feeds, '/rss')
    await feeds.refresh(id)
    expect(await known()).toEqual(expect.arrayContaining([{ title: 'Bridge open again', story: '' }]))
    await library.put({
      ...sampleBrief,
      id: 'own:bridge',
      story: { ...sampleBrief.story, url: 'https://www.news.example/bridge/' },
    })
    serve('/rss', bridge, ferry, dated('Third', '/third'))
    await feeds.refresh(id)
    const database = await openPagesDatabase()
    expect((await pagesOfStory(database, ['own:bridge'])).map(({ page }) => page.url)).toEqual([bridge.link])
    database.close()
  })

  test('has briefs made at once where its reader wants that and it carries the whole text', async () => {
    const { feeds, makeBrief } = background()
    const text = `<content:encoded><![CDATA[<p>${wordsOf(80)}.</p><p>${wordsOf(90)}.</p>]]></content:encoded>`
    serve('/rss', dated('Whole', '/whole', text), ferry)
    const id = await added(feeds, '/rss')
    await feeds.refresh(id)
    expect(makeBrief).not.toHaveBeenCalled()
    await feeds.set(id, { making: 'at once' })
    serve('/rss', dated('Whole and new', '/whole', text), ferry)
    await feeds.refresh(id)
    await feeds.refresh(id)
    expect(makeBrief).toHaveBeenCalledOnce()
    expect(makeBrief.mock.calls[0]?.[0]).toMatchObject({
      title: 'Whole and new',
      site: 'Harbour News',
      reading: { words: 170, cut: null },
    })
  })

  test('is not briefed when opened where its reader wants to be asked', async () => {
    const { feeds } = background()
    serve('/rss', bridge)
    const id = await added(feeds, '/rss')
    await feeds.refresh(id)
    await feeds.set(id, { making: 'asked' })
    expect(await feeds.briefsWhenOpened([bridge.link])).toBe(false)
  })
})

test('old pages go: those a feed stopped naming, the oldest of a source, and the oldest of all', async () => {
  const kept = reopening(() => openPagesDatabase())
  const page = (number: number, publishedAt: string) => ({
    url: `https://news.example/${number}`,
    title: `Story ${number}`,
    publisher: 'News',
    publishedAt,
    lang: 'en',
    opening: '',
  })
  const titles = async () => (await kept.use(allPages)).map(({ page: { title } }) => title)
  await putPages(kept, 'a', [page(1, '2026-03-01'), page(2, '2026-03-02')], NOW - 40 * DAY)
  await putPages(kept, 'a', [page(2, '2026-03-02'), page(3, '2026-03-03'), page(4, '2026-03-04')], NOW)
  await prunePages(kept, 'a', NOW, { ofSource: 2, inAll: 10, days: 30 })
  expect(await titles()).toEqual(['Story 4', 'Story 3'])
  await putPages(kept, 'b', [page(5, '2026-03-05')], NOW)
  await prunePages(kept, 'b', NOW, { ofSource: 2, inAll: 2, days: 30 })
  expect(await titles()).toEqual(['Story 5', 'Story 4'])
  await kept.close()
})
