import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import { pageEvidenceInSteps } from '../../../../core/evidence/page-evidence'
import { type FoundLine, foundLine, joinFound, MOST_FOUND } from '../../../../core/library/found-line'
import { DEFAULT_SETTINGS } from '../../../../core/settings'
import { makeRecord } from '../../../../services/briefing/make-record'
import { type LibraryDatabase, openLibraryDatabase } from '../../../../services/library/database'
import { Library } from '../../../../services/library/library'
import { ReadingHistory } from '../../../../services/library/reading-history'
import { storyOf } from '../../../../services/library/story-of'
import { sampleArticle } from '../../support/sample-article'
import { sampleBrief } from '../../support/sample-brief'

const line = (text: string, said = text): FoundLine => ({ line: text, verdict: 'found', said, fragment: '' })
const met = { id: sampleBrief.id, url: 'https://a.example/', title: 'A' }

let database: LibraryDatabase
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  await new Library([sampleBrief], openLibraryDatabase).ready()
  database = await openLibraryDatabase()
})

const history = (isOn = true) =>
  new ReadingHistory(openLibraryDatabase, async () => ({ ...DEFAULT_SETTINGS, history: isOn }))

test('the takeaways a page has are kept with their words and an address that opens it there', () => {
  const { brief } = makeRecord(sampleArticle)
  const asked = { ...brief, takeaways: [...brief.takeaways, 'Comets were seen above Antarctica.'] }
  const steps = pageEvidenceInSteps(sampleArticle, asked)
  let step = steps.next()
  while (!step.done) step = steps.next()
  const found = step.value.takeaways.flatMap((one) => foundLine(sampleArticle, one) ?? [])
  expect(found.map((one) => one.line)).toEqual(brief.takeaways)
  for (const { line, said, verdict, fragment } of found) {
    expect(verdict).toBe('found')
    expect(said).toContain(line.slice(0, 20))
    expect(fragment).toMatch(/^#:~:text=/)
  }
})

test('of one line the later word holds, and the oldest of too many go', () => {
  expect(joinFound([line('a'), line('b')], [line('a', 'x')])).toEqual([line('a', 'x'), line('b')])
  expect(joinFound([line('a'), line('b')], [], ['a'])).toEqual([line('b')])
  const many = Array.from({ length: MOST_FOUND + 2 }, (_, at) => line(String(at)))
  expect(joinFound(many, [])).toEqual(many.slice(2))
})

test('they stay with the page through later visits, and are there only where the page is remembered', async () => {
  await history().found(met, ['a', 'b'], [line('a')])
  await history().meet(met)
  await history().found(met, ['a', 'b'], [line('a')])
  await history().found({ ...met, url: 'https://b.example/' }, ['a'], [line('a')])
  await history(false).found(met, ['b'], [line('b')])
  await history().meet({ ...met, title: '' })
  const story = await storyOf(database, sampleBrief.id, [sampleBrief.id])
  expect(story?.visits.map(({ url, title, found }) => ({ url, title, found }))).toEqual([
    { url: met.url, title: 'A', found: [line('a')] },
  ])
})
