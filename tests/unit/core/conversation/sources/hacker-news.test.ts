import { expect, test } from 'vitest'
import { SourceError } from '../../../../../core/conversation/source-error'
import { hackerNews } from '../../../../../core/conversation/sources/hacker-news'
import * as answers from '../../../../stand-ins/source-answers'
import { ADDRESSES, asking, OTHER, OUTLINE, outline, TREE } from '../../../support/asked-source'

test('one request an article; what is about another page is dropped', async () => {
  const it = asking(hackerNews, ({ query }) =>
    answers.hnSearch(
      `${query.query}`.startsWith('news.example')
        ? [
            { id: '1', url: 'http://news.example/bridge-open?utm_source=x' },
            { id: '2', url: OTHER },
          ]
        : [{ id: '3', url: ADDRESSES[1].url, comments: 9 }],
    ),
  )
  const { threads } = await it.find()
  expect(it.requests.map(({ query }) => query.query)).toEqual([
    'news.example/bridge-open',
    'courier.example/bridge',
  ])
  expect(threads.map(({ id }) => id)).toEqual(['3', '1'])
  expect(threads[1]).toMatchObject({ about: ADDRESSES[0].key, score: 120 })
})

test('one address that fails costs itself alone; where all fail, the first failure is told', async () => {
  const it = asking(hackerNews, ({ query }) => {
    if (`${query.query}`.startsWith('courier')) throw new SourceError({ kind: 'timeout' })
    return answers.hnSearch([{ id: '1', url: ADDRESSES[0].url }])
  })
  expect(await it.find()).toMatchObject({ threads: [{ id: '1' }], missed: 1 })
  const broken = asking(hackerNews, () => {
    throw new SourceError({ kind: 'broken', status: 502 })
  })
  await expect(broken.find()).rejects.toMatchObject({ failure: { kind: 'broken' } })
})

test('reads a tree of comments', async () => {
  expect(outline(await asking(hackerNews, () => answers.hnItem('1', TREE)).comments('1'))).toEqual(OUTLINE)
})

test('reads a thread deeper than a stack', async () => {
  const item = answers.hnItem('1', [])
  for (let i = 0; i < 20_000; i++) {
    const [child] = Array.isArray(item.children) ? item.children : []
    item.children = [{ ...answers.hnItem(String(i + 2), []), text: 'x', children: child ? [child] : [] }]
  }
  const page = await asking(hackerNews, () => item).comments('1')
  expect(page.comments).toHaveLength(10_000)
})

test('an entry that does not fit is left out, the others stay', async () => {
  const found = answers.hnSearch([{ id: '1', url: ADDRESSES[0].url }])
  const broken = { ...found, hits: [null, 7, { objectID: '../../etc' }, ...found.hits] }
  expect((await asking(hackerNews, () => broken).find()).threads).toHaveLength(1)
})
