import { beforeEach, expect, test } from 'vitest'
import type { FoundLine } from '../../../../core/library/found-line'
import { DEFAULT_SETTINGS } from '../../../../core/settings'
import { type LibraryDatabase, openLibraryDatabase } from '../../../../services/library/database'
import { Library } from '../../../../services/library/library'
import { ReadingHistory } from '../../../../services/library/reading-history'
import { storyOf } from '../../../../services/library/story-of'
import { sampleBrief } from '../../support/sample-brief'

const line = (text: string, said = text): FoundLine => ({ line: text, verdict: 'found', said, fragment: '' })

const met = { id: sampleBrief.id, url: 'https://a.example/', title: 'A' }

let database: LibraryDatabase

beforeEach(async () => {
  await new Library([sampleBrief], openLibraryDatabase).ready()
  database = await openLibraryDatabase()
})

const history = (isOn = true) =>
  new ReadingHistory(openLibraryDatabase, async () => ({ ...DEFAULT_SETTINGS, history: isOn }))

test('they stay with the page through later visits, and are there only where the page is remembered', async () => {
  await history().found(met, ['a', 'b'], [line('a')])
  await history().recordVisit(met)
  await history().found(met, ['a', 'b'], [line('a')])
  await history().found({ ...met, url: 'https://b.example/' }, ['a'], [line('a')])
  await history(false).found(met, ['b'], [line('b')])
  await history().recordVisit({ ...met, title: '' })
  const story = await storyOf(database, sampleBrief.id, [sampleBrief.id])
  expect(story?.visits.map(({ url, title, found }) => ({ url, title, found }))).toEqual([
    { url: met.url, title: 'A', found: [line('a')] },
  ])
})
