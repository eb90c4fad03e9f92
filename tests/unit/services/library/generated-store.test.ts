import { openDB } from 'idb'
import { expect, test } from 'vitest'
import { makeRecord } from '../../../../services/brief/make-record'
import { storedBrief } from '../../../../services/library/brief-store'
import { openLibraryDatabase } from '../../../../services/library/database'
import { cacheBrief, cachedBrief } from '../../../../services/library/generated-store'
import { sampleArticle } from '../../support/sample-article'
import { sampleBrief } from '../../support/sample-brief'

const record = makeRecord(sampleArticle)

const row = (key: string, at: number, bytes = 100) => ({ key, hash: '1', at, bytes, record })

test('a library of version 1 keeps its briefs and gets room for those of pages', async () => {
  const old = await openDB('storypulse', 1, {
    upgrade(database) {
      database.createObjectStore('briefs', { keyPath: 'id' }).createIndex('revision', 'revision')
      database.createObjectStore('removed', { keyPath: 'id' }).createIndex('revision', 'revision')
      for (const name of ['revision', 'snapshot', 'bundled']) database.createObjectStore(name)
    },
  })
  await old.put('briefs', { id: sampleBrief.id, brief: sampleBrief, revision: 1 })
  await old.put('revision', 1, 'now')
  old.close()
  const database = await openLibraryDatabase()
  expect(database.version).toBe(4)
  expect(await storedBrief(database, sampleBrief.id)).toEqual(sampleBrief)
  await cacheBrief(database, row('a', 1))
  expect(await cachedBrief(database, 'a')).toMatchObject({ key: 'a' })
})

test('the oldest go beyond so many, and beyond so many bytes', async () => {
  const database = await openLibraryDatabase()
  const most = { count: 3, bytes: 1000 }
  for (const [at, key] of ['a', 'b', 'c', 'd'].entries()) await cacheBrief(database, row(key, at), most)
  expect(await database.getAllKeys('made')).toEqual(['b', 'c', 'd'])
  await cacheBrief(database, row('e', 9, 850), most)
  expect(await database.getAllKeys('made')).toEqual(['d', 'e'])
})
