import { expect, test } from 'vitest'
import { lobsters } from '../../../../../core/conversation/sources/lobsters'
import * as answers from '../../../../stand-ins/source-answers'
import { ADDRESSES, asking, OUTLINE, outline, TREE } from '../../../support/asked-source'

test('finds by address, and reads a flat list as a tree', async () => {
  const it = asking(lobsters, ({ path, query }) =>
    path === '/stories/url/all.json'
      ? answers.lobstersStories(
          query.url === ADDRESSES[0].url ? [{ id: 'ab12cd', url: ADDRESSES[0].url }] : [],
        )
      : answers.lobstersStory('ab12cd', TREE),
  )
  expect((await it.find()).threads).toMatchObject([
    { url: 'https://lobste.rs/s/ab12cd', author: 'crustacean' },
  ])
  expect(outline(await it.comments('ab12cd'))).toEqual(OUTLINE)
})

test('a merged story is followed to the one it is in, by an address that tells nothing of the reader', async () => {
  const it = asking(lobsters, ({ path }) =>
    path.startsWith('/s/') ? answers.lobstersStory('ef34gh', TREE) : [],
  )
  await it.find()
  await it.comments('ab12cd')
  expect(it.requests.map(({ how }) => how.follow === true)).toEqual([false, false, true])
})

test('a story that moderators took away is gone, not unreadable', async () => {
  await expect(asking(lobsters, () => null).comments('ab12cd')).rejects.toMatchObject({
    failure: { kind: 'gone' },
  })
})
