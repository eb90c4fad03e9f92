import { expect, test, vi } from 'vitest'
import { BriefCache } from '../../../../services/brief/cache'
import { makeRecord } from '../../../../services/brief/make-record'
import { openLibraryDatabase } from '../../../../services/library/database'
import { held } from '../../support/held-databases'
import { sampleArticle } from '../../support/sample-article'

const record = makeRecord(sampleArticle)

const row = (key: string, at: number, bytes = 100) => ({ key, hash: '1', at, bytes, record })

test('is found again with the same content, not with another, and not when it is damaged', async () => {
  const cache = new BriefCache(openLibraryDatabase)
  await cache.put('a', 'hash', record)
  expect(await cache.get('a', 'hash')).toEqual(record)
  expect(await cache.get('a', 'other')).toBeNull()
  const database = await openLibraryDatabase()
  await database.put('made', { ...row('a', 1), hash: 'hash', record: { brief: 7 } })
  expect(await cache.get('a', 'hash')).toBeNull()
  await cache.put('a', 'hash', record)
  await cache.put('a\twritten', 'hash', record)
  await cache.put('ab', 'hash', record)
  await cache.forgetPage('a')
  expect(await cache.get('a', 'hash')).toBeNull()
  expect(await cache.get('a\twritten', 'hash')).toBeNull()
  expect(await cache.get('ab', 'hash')).toEqual(record)
})

test('without a database nothing is found and nothing fails', async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  const cache = new BriefCache(() => Promise.reject(new DOMException('full', 'QuotaExceededError')))
  await cache.put('a', 'hash', record)
  expect(await cache.get('a', 'hash')).toBeNull()
  await cache.clear()
})

test('a brief is found and kept though the database was closed meanwhile', async () => {
  const all = held(openLibraryDatabase)
  const cache = new BriefCache(all.open)
  await cache.put('a', 'hash', record)
  all.closeAll()
  expect(await cache.get('a', 'hash')).toEqual(record)
  all.closeAll()
  await cache.put('b', 'hash', record)
  all.closeAll()
  expect(await cache.get('b', 'hash')).toEqual(record)
})
