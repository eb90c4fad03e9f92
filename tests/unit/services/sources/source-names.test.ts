import { expect, test } from 'vitest'
import { reopening } from '../../../../services/reopening'
import { openFeedsDatabase } from '../../../../services/sources/database'
import { FeedStore } from '../../../../services/sources/feed-store'
import { newRecord } from '../../../../services/sources/new-record'
import { leftBy, own } from '../../../../services/sources/owned'
import { sourceNames } from '../../../../services/sources/source-names'

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
