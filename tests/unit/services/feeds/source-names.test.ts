import { expect, test } from 'vitest'
import { openFeedsDatabase } from '../../../../services/feeds/database'
import { FeedStore } from '../../../../services/feeds/feed-store'
import { newRecord } from '../../../../services/feeds/new-record'
import { leftBy, own } from '../../../../services/feeds/owned'
import { sourceNames } from '../../../../services/feeds/source-names'
import { reopening } from '../../../../services/reopening'

test('each brief is named with the source that brought it, also where that one is gone', async () => {
  const source = {
    kind: 'feed',
    address: 'https://a.example/f',
    title: 'Tidings',
    licence: null,
    offered: [],
  } as const
  const record = newRecord({ source: { ...source, offered: [] } }, 1)
  await new FeedStore().add(record)
  const kept = reopening(openFeedsDatabase)
  await own(kept, record.id, ['one'])
  await own(kept, leftBy('https://b.example/f'), ['two'])
  await own(kept, 'forgotten', ['three'])
  await kept.close()
  expect([...(await sourceNames())]).toEqual([
    ['one', 'Tidings'],
    ['two', 'b.example'],
  ])
})
