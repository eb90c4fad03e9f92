import { beforeEach, expect, test } from 'vitest'
import { pageKey } from '../../../../core/brief/page-key'
import { DEFAULT_SETTINGS } from '../../../../core/settings'
import { makeRecord } from '../../../../services/brief/make-record'
import { type LibraryDatabase, openLibraryDatabase } from '../../../../services/library/database'
import { setNote } from '../../../../services/library/flags'
import { cacheBrief } from '../../../../services/library/generated-store'
import { Library } from '../../../../services/library/library'
import { ReadingHistory } from '../../../../services/library/reading-history'
import { storyOf } from '../../../../services/library/story-of'
import { sampleArticle } from '../../support/sample-article'
import { sampleBrief } from '../../support/sample-brief'

const record = makeRecord(sampleArticle)
const story = record.brief.id
const key = pageKey(sampleArticle.url)
const other = { ...sampleBrief, id: 'other', story: { ...sampleBrief.story, url: 'https://sky.example/' } }

let database: LibraryDatabase
let library: Library

beforeEach(async () => {
  database = await openLibraryDatabase()
  library = new Library([sampleBrief], openLibraryDatabase)
  await library.ready()
  await cacheBrief(database, { key, hash: '1', at: 1, bytes: 100, record })
})

const history = () => new ReadingHistory(openLibraryDatabase, async () => DEFAULT_SETTINGS)
const meeting = { id: story, url: sampleArticle.url, title: 'A' }

test('what is the reader’s of a brief made of a page outlives the deletion of other stories', async () => {
  await setNote(database, story, 'To be asked about')
  await library.putAll([other])
  await library.trash([other.id], 1)
  await library.putAll([other])
  await library.remove(other.id)
  expect((await storyOf(database, story, [key]))?.note).toBe('To be asked about')
})

test('deleted with what is the reader’s of it, it comes back whole', async () => {
  await history().readGenerated(key, meeting)
  await setNote(database, story, 'To be asked about')
  const before = await storyOf(database, story, [key])
  expect(before).toMatchObject({ note: 'To be asked about', visits: [{ url: sampleArticle.url }] })
  await library.trash([key], 1)
  expect(await database.get('stories', story)).toBeUndefined()
  expect(await database.count('visits')).toBe(0)
  expect(await library.restore(1)).toBe(true)
  expect(await storyOf(database, story, [key])).toEqual(before)
})

test('is read when it is shown beside its page, and only where it is kept', async () => {
  await history().readGenerated(key, meeting)
  expect((await database.get('stories', story))?.readAt).toBeGreaterThan(0)
  await history().readGenerated(`${key}/else`, { ...meeting, id: 'page:else' })
  expect(await database.count('stories')).toBe(1)
  expect(await database.count('visits')).toBe(1)
})
