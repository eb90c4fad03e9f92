import { describe, expect, test } from 'vitest'
import { SourceError } from '../../../../../core/conversation/source-error'
import { lemmy } from '../../../../../core/conversation/sources/lemmy'
import * as answers from '../../../../stand-ins/source-answers'
import { ADDRESSES, asking, OUTLINE, outline, type Request, TREE } from '../../../support/asked-source'

const fails = (kind: 'timeout') => {
  throw new SourceError({ kind })
}
const full = Array.from({ length: 50 }, (_, i) => ({ id: String(100 + i), by: 'a', text: `**${i}**` }))

describe('0.19', () => {
  const older = ({ path, query }: Request) => {
    if (path.startsWith('/api/v4/')) return null
    if (path === '/api/v3/search')
      return answers.lemmySearch(query.q === ADDRESSES[0].url ? [{ id: 9, url: `${query.q}` }] : [])
    return answers.lemmyComments(query.page === '1' ? full : TREE)
  }

  test('each address letter by letter, after one request that tells the version', async () => {
    const it = asking(lemmy, older)
    expect((await it.find()).threads).toMatchObject([
      { id: '9', url: 'https://lemmy.world/post/9', place: 'technology@lemmy.ml', score: 31 },
    ])
    expect(it.requests).toHaveLength(lemmy.requests(3))
  })

  test('comments in pages, the best first', async () => {
    const it = asking(lemmy, older)
    const first = await it.comments('9')
    expect(first.comments).toHaveLength(50)
    const second = await it.comments('9', first.cursor)
    expect(second.cursor).toBeNull()
    expect(outline(second)).toEqual(OUTLINE)
    expect(second.comments[0]?.author).toBe('ann@feddit.example')
    expect(it.requests.at(-1)?.query.page).toBe('2')
  })

  test('an address that tells nothing of the version costs itself alone', async () => {
    const it = asking(lemmy, (request) =>
      request.path.startsWith('/api/v4/') && request.query.search_term === ADDRESSES[0].url
        ? fails('timeout')
        : request.path === '/api/v3/search'
          ? answers.lemmySearch([{ id: 9, url: ADDRESSES[1].url }])
          : null,
    )
    expect(await it.find()).toMatchObject({ threads: [{ id: '9' }], missed: 1 })
    expect(it.requests.length).toBeLessThanOrEqual(lemmy.requests(3))
    await expect(asking(lemmy, () => fails('timeout')).find()).rejects.toMatchObject({
      failure: { kind: 'timeout' },
    })
  })
})

describe('1.0', () => {
  const newer = ({ path, query }: Request) => {
    if (path === '/api/v4/search')
      return answers.lemmySearchV4(
        query.search_term === ADDRESSES[1].url ? [{ id: 7, url: ADDRESSES[1].url, comments: 60 }] : [],
      )
    if (path === '/api/v4/comment/list')
      return query.page_cursor === 'p2' ? answers.lemmyCommentsV4(TREE) : answers.lemmyCommentsV4(full, 'p2')
    // What it keeps of version 3 looks at no page.
    return path === '/api/v3/comment/list' ? answers.lemmyComments(full) : answers.lemmySearch([])
  }

  test('links are searched as links, and as many requests go as there are addresses', async () => {
    const it = asking(lemmy, newer)
    expect((await it.find()).threads).toMatchObject([
      { key: 'lemmy:7', id: 'v4-7', place: 'technology@lemmy.ml', comments: 60, score: 31 },
    ])
    expect(it.requests).toHaveLength(3)
    expect(it.requests.every(({ query }) => query.post_url_only === 'true')).toBe(true)
  })

  test('pages follow the cursor that the instance names', async () => {
    const it = asking(lemmy, newer)
    const first = await it.comments('v4-7')
    expect(first.cursor).toBe('p2')
    const second = await it.comments('v4-7', first.cursor)
    expect(outline(second)).toEqual(OUTLINE)
    expect(second).toMatchObject({
      cursor: null,
      comments: [{ author: 'ann@feddit.example', score: 7 }, {}, {}, {}],
    })
  })

  test('a thread found with version 3 ends where the first page comes again', async () => {
    const it = asking(lemmy, newer)
    let cursor: string | null = null
    let asked = 0
    do {
      cursor = (await it.comments('7', cursor)).cursor
      asked++
    } while (cursor !== null && asked < 9)
    expect(asked).toBe(2)
  })
})

test('what a writer hid stays closed, under its name', async () => {
  const text = 'Seen it.\n\n::: spoiler the *end*\nThe ferry **sinks**.\n\n- twice\n:::\n\nGo and see.'
  const page = await asking(lemmy, () => answers.lemmyComments([{ id: '1', by: 'a', text }])).comments('9')
  const [first, name, hidden, last] = page.comments[0]?.blocks ?? []
  expect(first?.spans).toEqual(['Seen it.'])
  expect(name?.spans).toEqual([{ text: 'the end', style: 'strong' }])
  expect(JSON.stringify(hidden?.spans)).toContain('sinks')
  expect(hidden?.spans.every((span) => typeof span === 'object' && 'spoiler' in span)).toBe(true)
  expect(last?.spans).toEqual(['Go and see.'])
})
