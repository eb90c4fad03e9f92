import { describe, expect, test } from 'vitest'
import { plainBlocks } from '../../../../core/conversation/blocks'
import type { CommentPage } from '../../../../core/conversation/conversation'
import { readRedditComments } from '../../../../core/conversation/read/reddit'
import { SOURCES } from '../../../../core/conversation/source-facts'
import type { StoryAddress } from '../../../../core/conversation/story-addresses'
import { redditQueries } from '../../../../services/conversation/reddit'
import type { ConversationSource, Query } from '../../../../services/conversation/source'
import { sourceOf } from '../../../../services/conversation/sources'
import * as answers from '../../../stand-ins/source-answers'

const addresses: StoryAddress[] = [
  { url: 'https://www.news.example/bridge-open', key: 'https://news.example/bridge-open' },
  { url: 'https://courier.example/bridge/', key: 'https://courier.example/bridge' },
  { url: 'https://www.news.example/bridge-open/amp/', key: 'https://news.example/bridge-open' },
]
const OTHER = 'https://news.example/another-page'

interface Request {
  path: string
  query: Query
}

/** A source that is answered by `answer`, and the requests it made. */
function asking(
  source: ConversationSource,
  answer: (request: Request) => unknown,
  host: string = SOURCES[source.id].host,
) {
  const requests: Request[] = []
  const asked = {
    host: host || 'instance.example',
    ask: async (path: string, query: Query = {}) => {
      requests.push({ path, query })
      return answer({ path, query })
    },
  }
  return {
    requests,
    find: () => source.find(addresses, asked),
    comments: (id: string, cursor: string | null = null) =>
      source.comments({ id, kind: 'thread' }, cursor, asked),
  }
}

const outline = ({ comments }: CommentPage) =>
  comments.map(({ id, parentId, gone, blocks }) => [id, parentId, gone, plainBlocks(blocks)])

const tree: answers.Said[] = [
  { id: '11', by: 'ann', text: 'First', score: 7, answers: [{ id: '12', by: 'ben', text: 'Answer' }] },
  { id: '13', by: null, text: '', answers: [{ id: '14', by: 'cy', text: 'To one that is gone' }] },
]
const read = [
  ['11', null, null, 'First'],
  ['12', '11', null, 'Answer'],
  ['13', null, 'author', ''],
  ['14', '13', null, 'To one that is gone'],
]

test.each(Object.values(sourceOf))('$id asks no more often than it says', async (source) => {
  const empty: Record<string, unknown> = {
    'hacker-news': answers.hnSearch([]),
    reddit: answers.redditSearch([]),
    lobsters: [],
    lemmy: answers.lemmySearch([]),
    bluesky: answers.blueskySearch([]),
    mastodon: null,
    hypothesis: answers.hypothesisSearch([]),
  }
  const it = asking(source, () => empty[source.id])
  expect(await it.find()).toEqual({ threads: [], pages: {} })
  expect(it.requests.length).toBeLessThanOrEqual(SOURCES[source.id].requests(addresses.length))
  expect(it.requests.length).toBeGreaterThan(0)
})

test.each(Object.values(sourceOf))('$id refuses an answer of another form', async (source) => {
  for (const answer of ['text', 7, { hits: 'x', kind: 'Listing', posts: 3, rows: {} }]) {
    await expect(asking(source, () => answer).find()).rejects.toMatchObject({ name: 'ValiError' })
  }
})

describe('Hacker News', () => {
  test('finds threads under every address, each once, and drops other pages', async () => {
    const it = asking(sourceOf['hacker-news'], ({ query }) =>
      answers.hnSearch(
        String(query.query).startsWith('news')
          ? [
              { id: '1', url: 'http://news.example/bridge-open?utm_source=x', comments: 12 },
              { id: '2', url: 'https://news.example/bridge-open/amp/' },
              { id: '3', url: OTHER },
            ]
          : [
              { id: '4', url: 'https://courier.example/bridge', comments: 20 },
              { id: '1', url: addresses[0]?.url ?? '' },
            ],
      ),
    )
    const { threads } = await it.find()
    expect(threads.map(({ id }) => id).sort()).toEqual(['1', '2', '4'])
    expect(it.requests.map(({ query }) => query.query)).toEqual([
      'news.example/bridge-open',
      'courier.example/bridge',
    ])
    expect(threads[0]).toMatchObject({ url: 'https://news.ycombinator.com/item?id=4', score: 120 })
  })

  test('reads a tree with what is gone in it', async () => {
    const page = await asking(sourceOf['hacker-news'], () => answers.hnItem('1', tree)).comments('1')
    expect(outline(page)).toEqual(read)
  })

  test('reads a thread deeper than a stack', async () => {
    const item = answers.hnItem('1', [])
    for (let i = 0; i < 20_000; i++) {
      const [child] = Array.isArray(item.children) ? item.children : []
      item.children = [{ ...answers.hnItem(String(i + 2), []), text: 'x', children: child ? [child] : [] }]
    }
    const page = await asking(sourceOf['hacker-news'], () => item).comments('1')
    expect(page.comments).toHaveLength(10_000)
  })
})

describe('Reddit', () => {
  test('asks about several addresses in one query, and in no query longer than it takes', async () => {
    expect(redditQueries(addresses)).toEqual([
      'url:"news.example/bridge-open" OR url:"courier.example/bridge"',
    ])
    const long = Array.from({ length: 5 }, (_, i) => ({
      url: '',
      key: `https://a.example/${i}${'x'.repeat(200)}`,
    }))
    expect(redditQueries(long)).toHaveLength(2)
    for (const query of redditQueries(long)) expect(query.length).toBeLessThanOrEqual(512)
  })

  test('reads posts and comments, and goes on where there are more', async () => {
    const it = asking(sourceOf.reddit, ({ path }) =>
      path === '/search.json'
        ? answers.redditSearch([
            { id: 'abc', url: addresses[1]?.url ?? '' },
            { id: 'abd', url: OTHER },
          ])
        : path === '/comments/abc.json'
          ? answers.redditComments('abc', tree, ['21', '22'])
          : answers.redditMore('abc', [{ id: '21', by: 'dee', text: 'Later' }]),
    )
    expect((await it.find()).threads).toMatchObject([{ id: 'abc', place: 'r/programming', comments: 2 }])
    const page = await it.comments('abc')
    expect(outline(page)).toEqual(read)
    expect(page.comments[0]).toMatchObject({
      score: 7,
      url: 'https://www.reddit.com/r/programming/comments/abc/title/11/',
    })
    expect(page.cursor).toBe('21,22')
    expect(outline(await it.comments('abc', page.cursor))).toEqual([['21', null, null, 'Later']])
    expect(it.requests.at(-1)?.query).toMatchObject({ link_id: 't3_abc', children: '21,22' })
  })
})

test('Lobsters: by address, and a flat list as a tree', async () => {
  const it = asking(sourceOf.lobsters, ({ path, query }) =>
    path === '/stories/url/all.json'
      ? answers.lobstersStories(
          query.url === addresses[0]?.url ? [{ id: 'ab12cd', url: addresses[0]?.url ?? '' }] : [],
        )
      : answers.lobstersStory('ab12cd', tree),
  )
  expect((await it.find()).threads).toMatchObject([
    { url: 'https://lobste.rs/s/ab12cd', author: 'crustacean' },
  ])
  expect(outline(await it.comments('ab12cd'))).toEqual(read)
})

test('Lemmy: each address letter by letter, comments in pages', async () => {
  const full = Array.from({ length: 50 }, (_, i) => ({ id: String(100 + i), by: 'a', text: `**${i}**` }))
  const it = asking(
    sourceOf.lemmy,
    ({ path, query }) =>
      path === '/api/v3/search'
        ? answers.lemmySearch(query.q === addresses[0]?.url ? [{ id: 9, url: String(query.q) }] : [])
        : answers.lemmyComments(query.page === '1' ? full : tree),
    'lemmy.world',
  )
  expect((await it.find()).threads).toMatchObject([
    { url: 'https://lemmy.world/post/9', place: 'technology@lemmy.ml' },
  ])
  const first = await it.comments('9')
  expect(first.cursor).toBe('2')
  const second = await it.comments('9', '2')
  expect(second.cursor).toBeNull()
  expect(outline(second)).toEqual(read)
  expect(second.comments[0]?.author).toBe('ann@feddit.example')
})

test('Bluesky: all posts are one thread, answers come when asked for', async () => {
  const post = { id: 'p1', by: 'ann', text: 'Ünïcode before a link, see', answers: tree }
  const it = asking(sourceOf.bluesky, ({ path, query }) =>
    path.endsWith('searchPosts')
      ? answers.blueskySearch(query.url === addresses[0]?.url ? [post] : [])
      : answers.blueskyThread(post),
  )
  const { threads, pages } = await it.find()
  expect(threads).toMatchObject([{ kind: 'posts', comments: 3 }])
  const [found] = pages['bluesky:posts']?.comments ?? []
  expect(found?.blocks[0]?.spans).toEqual([
    'Ünïcode before a ',
    { text: 'link', href: 'https://linked.example/' },
    ', see',
  ])
  const below = await it.comments('posts', found?.more?.cursor ?? '')
  expect(below.comments.map(({ gone }) => gone)).toEqual([null, null, 'author'])
  expect(below.comments[0]?.parentId).toBe(found?.id)
})

test('Mastodon: a link that few post is no failure; answers come when asked for', async () => {
  const post = {
    id: '501',
    by: 'ann',
    text: '<p>Look <a href="https://l.example/"><span class="invisible">https://</span>l.example</a></p>',
    answers: [{ id: '502', by: 'ben', text: '<p>Seen</p>' }],
  }
  const it = asking(
    sourceOf.mastodon,
    ({ path, query }) =>
      path === '/api/v1/timelines/link'
        ? query.url === addresses[1]?.url
          ? answers.mastodonTimeline([post])
          : null
        : answers.mastodonContext(post),
    'mastodon.social',
  )
  const { pages } = await it.find()
  const [found] = pages['mastodon:posts']?.comments ?? []
  expect(found?.blocks[0]?.spans).toContainEqual({ text: 'https://', href: 'https://l.example/' })
  expect(outline(await it.comments('posts', found?.more?.cursor ?? ''))).toEqual([
    ['502', '501', null, 'Seen'],
  ])
})

test('Hypothesis: one request for all addresses; passages are quotes, answers hang below', async () => {
  const notes = [
    { id: 'n1', by: 'ann', text: 'Really?', quote: 'The bridge opened on Monday' },
    { id: 'n2', by: 'ben', text: 'Yes', to: 'n1' },
  ]
  const it = asking(sourceOf.hypothesis, () => answers.hypothesisSearch(notes))
  const { threads, pages } = await it.find()
  expect(it.requests).toHaveLength(1)
  expect(it.requests[0]?.query.uri).toEqual(addresses.map(({ url }) => url))
  expect(threads).toMatchObject([{ kind: 'posts', comments: 2 }])
  expect(pages['hypothesis:notes']?.comments[0]?.blocks[0]).toEqual({
    kind: 'quote',
    spans: ['The bridge opened on Monday'],
  })
  expect(pages['hypothesis:notes']?.comments[1]?.parentId).toBe('n1')
})

test('an entry that does not fit is left out, the others stay', async () => {
  const found = answers.hnSearch([{ id: '1', url: addresses[0]?.url ?? '' }])
  const broken = { ...found, hits: [null, 7, { objectID: '../../etc' }, ...found.hits] }
  expect((await asking(sourceOf['hacker-news'], () => broken).find()).threads).toHaveLength(1)
})

test('a second that no date can hold is none, and the comment stays', () => {
  const answer = answers.redditComments('p', [{ id: '1', by: 'ann', text: 'Hello' }])
  const late = JSON.parse(JSON.stringify(answer).replace(/"created_utc":\d+/g, '"created_utc":1e300'))
  expect(readRedditComments(late).comments).toMatchObject([{ author: 'ann', at: null }])
})
