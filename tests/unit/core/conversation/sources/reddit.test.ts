import { describe, expect, test } from 'vitest'
import { reddit, redditQueries } from '../../../../../core/conversation/sources/reddit'
import * as answers from '../../../../stand-ins/source-answers'
import { ADDRESSES, asking, OTHER, OUTLINE, outline, TREE } from '../../../support/asked-source'

test('asks about several addresses in one query, and in no query longer than it takes', () => {
  expect(redditQueries(ADDRESSES)).toEqual(['url:"news.example/bridge-open" OR url:"courier.example/bridge"'])
  const long = Array.from({ length: 5 }, (_, i) => ({
    url: '',
    key: `https://a.example/${i}${'x'.repeat(200)}`,
  }))
  expect(redditQueries(long)).toHaveLength(2)
  for (const query of redditQueries(long)) expect(query.length).toBeLessThanOrEqual(512)
})

test('is off for a reader who chose nothing, and says why', () => {
  expect(reddit).toMatchObject({ isOn: false, caveats: ['mostly closed'] })
})

describe('without a login', () => {
  test('one request for a feed; scores and counts are not known', async () => {
    const it = asking(reddit, () =>
      answers.redditFeed([
        { id: 'abc', url: `${ADDRESSES[1].url}?utm_source=share&x=1&y=2`, title: 'A & B "quoted"' },
        { id: 'abd', url: OTHER },
        { id: 'abe', url: ADDRESSES[0].url },
      ]),
    )
    const { threads } = await it.find()
    expect(it.requests).toMatchObject([{ path: '/search.rss', how: { as: 'text' } }])
    expect(threads).toMatchObject([
      {
        key: 'reddit:abe',
        place: 'r/programming',
        author: 'op',
        score: null,
        comments: null,
        url: 'https://www.reddit.com/r/programming/comments/abe/title/',
        at: Date.parse('2026-03-20T09:30:00Z'),
      },
    ])
  })

  test('comments come flat, without the post', async () => {
    const it = asking(reddit, () => answers.redditCommentFeed('abc', TREE))
    const page = await it.comments('abc')
    expect(page.comments.map(({ id, parentId, author }) => [id, parentId, author]).slice(0, 2)).toEqual([
      ['11', null, 'ann'],
      ['12', null, 'ben'],
    ])
    expect(page.cursor).toBeNull()
  })

  test('what was taken away says so', async () => {
    const said = ['[removed]', '[ Removed by Reddit ]', '[deleted]', 'I [removed] it'].map((text, i) => ({
      id: `${i}`,
      by: i < 3 ? null : 'ann',
      text: `<p>${text}</p>`,
    }))
    const page = await asking(reddit, () => answers.redditCommentFeed('abc', said)).comments('abc')
    expect(page.comments.map(({ gone, author }) => [gone, author])).toEqual([
      ['moderator', ''],
      ['moderator', ''],
      ['author', ''],
      [null, 'ann'],
    ])
  })

  test.each(['<html><body>blocked</body></html>', '<feed><entry>', '{"error":403}', ''])(
    'what is no feed is said to be unreadable: %s',
    async (text) => {
      await expect(asking(reddit, () => text).find()).rejects.toMatchObject({
        failure: { kind: 'malformed' },
      })
    },
  )
})

describe("with the reader's own session", () => {
  test('reads posts and comments, and goes on where there are more', async () => {
    const it = asking(
      reddit,
      ({ path }) =>
        path === '/search.json'
          ? answers.redditSearch([
              { id: 'abc', url: ADDRESSES[1].url },
              { id: 'abd', url: OTHER },
            ])
          : path === '/comments/abc.json'
            ? answers.redditComments('abc', TREE, ['21', '22'])
            : answers.redditMore('abc', [{ id: '21', by: 'dee', text: 'Later' }]),
      { session: true },
    )
    expect((await it.find()).threads).toMatchObject([{ id: 'abc', place: 'r/programming', comments: 2 }])
    const page = await it.comments('abc')
    expect(outline(page)).toEqual(OUTLINE)
    expect(page.comments[0]).toMatchObject({
      score: 7,
      url: 'https://www.reddit.com/r/programming/comments/abc/title/11/',
    })
    expect(page.cursor).toBe('21,22')
    expect(outline(await it.comments('abc', page.cursor))).toEqual([['21', null, null, 'Later']])
    expect(it.requests.at(-1)?.query).toMatchObject({ link_id: 't3_abc', children: '21,22' })
  })
})

test('what a writer hid stays closed, by either way', async () => {
  const said = [{ id: '1', by: 'a', text: '<p>So <span class="md-spoiler-text">he did it</span>!</p>' }]
  const feed = await asking(reddit, () => answers.redditCommentFeed('p', said)).comments('p')
  const json = await asking(reddit, () => answers.redditComments('p', said), { session: true }).comments('p')
  for (const page of [feed, json])
    expect(page.comments[0]?.blocks).toEqual([
      { kind: 'text', spans: ['So ', { spoiler: ['he did it'] }, '!'] },
    ])
})
