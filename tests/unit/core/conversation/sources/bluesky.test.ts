import { describe, expect, test } from 'vitest'
import { SourceError } from '../../../../../core/conversation/source-error'
import { bluesky } from '../../../../../core/conversation/sources/bluesky'
import * as answers from '../../../../stand-ins/source-answers'
import { ADDRESSES, asking, type Request, TREE } from '../../../support/asked-source'

const post = { id: 'p1', by: 'ann', text: 'Ünïcode before a link, see', answers: TREE }
const URI = 'at://did:plc:ann/app.bsky.feed.post/p1'

/** The service as it is: the documented host refuses searches, and the other one those with a cursor. */
const service = ({ host, path, query }: Request) => {
  if (!path.endsWith('searchPosts')) return answers.blueskyThread(post)
  if (host !== 'api.bsky.app' || query.cursor) throw new SourceError({ kind: 'refused', status: 403 })
  return answers.blueskySearch(query.url === ADDRESSES[0].url ? [post] : [])
}

test('searches at the host that answers; all posts are one thread, answers come when asked for', async () => {
  const it = asking(bluesky, service)
  const { threads, pages, missed } = await it.find()
  expect(missed).toBe(0)
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

test('a thread is asked for at the other host where the documented one refuses', async () => {
  const it = asking(bluesky, ({ host }) => {
    if (host === 'public.api.bsky.app') throw new SourceError({ kind: 'refused', status: 403 })
    return answers.blueskyThread(post)
  })
  expect((await it.comments('posts', URI)).comments).toHaveLength(3)
  const late = asking(bluesky, () => {
    throw new SourceError({ kind: 'timeout' })
  })
  await expect(late.comments('posts', URI)).rejects.toMatchObject({ failure: { kind: 'timeout' } })
  expect(late.requests).toHaveLength(1)
})

test.each([
  ['deleted', { thread: { $type: 'app.bsky.feed.defs#notFoundPost', uri: URI, notFound: true } }],
  [
    'blocked',
    {
      thread: {
        $type: 'app.bsky.feed.defs#blockedPost',
        uri: URI,
        blocked: true,
        author: { did: 'did:plc:ann', viewer: {} },
      },
    },
  ],
  ['not found', null],
])('a post that is %s is gone', async (_, answer) => {
  await expect(asking(bluesky, () => answer).comments('posts', URI)).rejects.toMatchObject({
    failure: { kind: 'gone' },
  })
})

describe('labels', () => {
  const labelled = (label: string, ofAuthor: boolean) => {
    const { posts } = answers.blueskySearch([post])
    const labels = [{ src: 'did:plc:x', uri: URI, val: label, cts: '2026-03-20T09:30:00.000Z' }]
    return {
      posts: posts.map((one) => ({
        ...one,
        ...(ofAuthor ? { author: { ...one.author, labels } } : { labels }),
      })),
    }
  }
  const find = (label: string, ofAuthor = false) => asking(bluesky, () => labelled(label, ofAuthor)).find()

  test('what is to be warned of stays closed', async () => {
    const { pages } = await find('!warn')
    const spans = pages['bluesky:posts']?.comments[0]?.blocks.flatMap((block) => block.spans)
    expect(spans?.every((span) => typeof span === 'object' && 'spoiler' in span)).toBe(true)
  })

  test('a label about pictures closes no text', async () => {
    const { pages } = await find('nudity')
    expect(pages['bluesky:posts']?.comments[0]?.blocks[0]?.spans[0]).toBe('Ünïcode before a ')
  })

  test('who wants to be shown to members alone is shown to nobody here', async () => {
    expect((await find('!no-unauthenticated', true)).threads).toEqual([])
  })
})
