import { expect, test } from 'vitest'
import { SourceError } from '../../../../../core/conversation/source-error'
import { mastodon } from '../../../../../core/conversation/sources/mastodon'
import * as answers from '../../../../stand-ins/source-answers'
import { ADDRESSES, asking, outline } from '../../../support/asked-source'

const post = {
  id: '501',
  by: 'ann',
  text: '<p>Look <a href="https://l.example/"><span class="invisible">https://</span>l.example</a></p>',
  answers: [{ id: '502', by: 'ben', text: '<p>Seen</p>' }],
}

test('a link that few post is no failure; answers come when asked for', async () => {
  const it = asking(mastodon, ({ path, query }) =>
    path === '/api/v1/timelines/link'
      ? query.url === ADDRESSES[1].url
        ? answers.mastodonTimeline([post])
        : null
      : answers.mastodonContext(post),
  )
  const { pages } = await it.find()
  const [found] = pages['mastodon:posts']?.comments ?? []
  expect(found?.blocks[0]?.spans).toContainEqual({ text: 'https://', href: 'https://l.example/' })
  expect(outline(await it.comments('posts', found?.more?.cursor ?? ''))).toEqual([
    ['502', '501', null, 'Seen'],
  ])
})

test('nothing found says that the link does not trend, no more', async () => {
  expect(mastodon.nothing).toBe('not trending')
  expect(await asking(mastodon, () => null).find()).toEqual({ threads: [], pages: {}, missed: 0 })
})

test('an instance that wants a login for this feed says so', async () => {
  const it = asking(mastodon, () => {
    throw new SourceError({ kind: 'login' })
  })
  await expect(it.find()).rejects.toMatchObject({ failure: { kind: 'login' } })
})

test('what stands behind a warning stays closed', async () => {
  const [status] = answers.mastodonTimeline([post])
  const it = asking(mastodon, () => [{ ...status, spoiler_text: 'The end of the film', sensitive: true }])
  const [comment] = (await it.find()).pages['mastodon:posts']?.comments ?? []
  expect(comment?.blocks[0]?.spans).toEqual([{ text: 'The end of the film', style: 'strong' }])
  expect(comment?.blocks.slice(1)).toMatchObject([{ spans: [{ spoiler: ['Look ', {}, {}] }] }])
})
