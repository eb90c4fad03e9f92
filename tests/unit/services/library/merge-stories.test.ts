import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Brief } from '../../../../core/brief/brief'
import { ARCHIVE_FRAME, type ArchiveStory, archiveStory } from '../../../../core/library/archive'
import { CAME_BY } from '../../../../core/library/came-by'
import { readImport } from '../../../../core/library/read-import'
import { type LibraryDatabase, openLibraryDatabase } from '../../../../services/library/database'
import { setNote, setRead, setStarred } from '../../../../services/library/flags'
import { Library } from '../../../../services/library/library'
import { mergeStories } from '../../../../services/library/merge-stories'
import { storyOf } from '../../../../services/library/story-of'
import { recordVisit } from '../../../../services/library/visits'
import { storyBriefs } from '../../../site/story-briefs'
import { anyBrief } from '../../support/arbitrary-brief'
import { sampleBrief } from '../../support/sample-brief'

const [comet, mill] = storyBriefs

/** The library as an export writes it. */
async function exported(database: LibraryDatabase): Promise<string> {
  const places = await database.getAll('places')
  const stories: ArchiveStory[] = []
  for (const id of [...new Set(places.map(({ story }) => story))].sort()) {
    const ids = places.filter(({ story }) => story === id).map((place) => place.id)
    const detail = await storyOf(database, id, ids)
    if (detail) stories.push(archiveStory(detail))
  }
  return `${ARCHIVE_FRAME.head}${stories.map((one) => JSON.stringify(one)).join(ARCHIVE_FRAME.between)}${ARCHIVE_FRAME.tail}`
}

/** Imports what an export wrote, each story into its own. */
async function imported(database: LibraryDatabase, text: string) {
  const stories = readImport(text, 1).stories.flatMap(({ story }) => story ?? [])
  return (
    await mergeStories(
      database,
      stories.map((story) => ({ story, into: story.id })),
    )
  ).outcomes
}

const entry = (brief: Brief, more: Partial<ArchiveStory['briefs'][number]> = {}) => ({
  brief,
  cameBy: 'imported' as const,
  addedAt: 10,
  changedAt: null,
  versions: [],
  ...more,
})
const story = (brief: Brief, more: Partial<ArchiveStory> = {}): ArchiveStory => ({
  id: brief.id,
  kept: false,
  readAt: null,
  note: '',
  notedAt: null,
  briefs: [entry(brief)],
  visits: [],
  ...more,
})
const merge = (database: LibraryDatabase, one: ArchiveStory, into = one.id) =>
  mergeStories(database, [{ story: one, into }])

const moment = fc.integer({ min: 0, max: 2_000_000_000_000 })
const maybe = fc.option(moment)
const anyFound = fc.record({
  line: fc.string({ unit: 'binary', maxLength: 40 }),
  verdict: fc.constantFrom('found' as const, 'partly' as const),
  said: fc.string({ maxLength: 40 }),
  fragment: fc.constantFrom('', '#:~:text=bridge'),
})
const anyVisit = fc
  .record(
    {
      url: fc.webUrl(),
      title: fc.string({ maxLength: 60 }),
      times: fc.uniqueArray(moment, { minLength: 1, maxLength: 4 }),
      found: fc.uniqueArray(anyFound, { maxLength: 3, selector: ({ line }) => line }),
    },
    { requiredKeys: ['url', 'title', 'times'] },
  )
  .map((one) => ({ ...one, times: one.times.sort((a, b) => a - b) }))
const anyStory = fc
  .record({
    kept: fc.boolean(),
    readAt: maybe,
    note: fc.string({ unit: 'binary', maxLength: 60 }),
    notedAt: maybe,
    briefs: fc.uniqueArray(
      fc.record({
        brief: anyBrief,
        cameBy: fc.constantFrom(...CAME_BY),
        addedAt: moment,
        changedAt: maybe,
        earlier: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 999 }), moment), {
          maxLength: 4,
          selector: ([number]) => number,
        }),
      }),
      { minLength: 1, maxLength: 3, selector: ({ brief }) => brief.id },
    ),
    visits: fc.uniqueArray(anyVisit, { maxLength: 3, selector: ({ url }) => url }),
  })
  .map(
    ({ briefs, ...own }): ArchiveStory => ({
      ...own,
      id: briefs[0]?.brief.id ?? '',
      briefs: briefs.map(({ earlier, ...one }) => ({
        ...one,
        versions: [...new Map(earlier.map(([number, until]) => [until, number]))]
          .sort(([a], [b]) => b - a)
          .map(([until, number]) => ({
            until,
            brief: { ...one.brief, takeaways: [`Earlier line ${number}`] },
          })),
      })),
    }),
  )

test('whatever a library holds, its export imported into an empty one gives the same export', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(anyStory, {
        maxLength: 4,
        comparator: (a, b) => a.briefs.some(({ brief }) => b.briefs.some((one) => one.brief.id === brief.id)),
      }),
      async (stories) => {
        globalThis.indexedDB = new IDBFactory()
        const first = await openLibraryDatabase()
        await mergeStories(
          first,
          stories.map((one) => ({ story: one, into: one.id })),
        )
        const text = await exported(first)
        first.close()
        globalThis.indexedDB = new IDBFactory()
        const second = await openLibraryDatabase()
        await imported(second, text)
        expect(await exported(second)).toBe(text)
        // And once more changes nothing.
        const outcomes = await imported(second, text)
        expect(outcomes.flatMap(({ briefs }) => briefs).every((one) => one === 'unchanged')).toBe(true)
        expect(await exported(second)).toBe(text)
        second.close()
      },
    ),
    { numRuns: 60 },
  )
})

test('a newer version takes the place of the kept one, which stays as an earlier version', async () => {
  const database = await openLibraryDatabase()
  await merge(database, story(comet))
  const newer = { ...comet, headline: 'It came closer', updatedAt: '2026-03-09' }
  const { outcomes, put } = await merge(database, story(newer))
  expect(outcomes).toEqual([
    { story: comet.id, headline: 'It came closer', briefs: ['updated'], isNoteJoined: false },
  ])
  expect(put).toEqual([newer])
  const kept = await storyOf(database, comet.id, [comet.id])
  expect(kept?.briefs[0]?.brief).toEqual(newer)
  expect(kept?.briefs[0]?.versions.map(({ brief }) => brief)).toEqual([comet])
  database.close()
})

test('an older version never overwrites, and stands among the earlier ones', async () => {
  const database = await openLibraryDatabase()
  await merge(database, story(comet))
  const older = { ...comet, headline: 'First seen', updatedAt: '2026-03-01' }
  expect((await merge(database, story(older))).outcomes[0]?.briefs).toEqual(['older'])
  const kept = await storyOf(database, comet.id, [comet.id])
  expect(kept?.briefs[0]?.brief).toEqual(comet)
  expect(kept?.briefs[0]?.versions.map(({ brief }) => brief)).toEqual([older])
  database.close()
})

test('notes stand one below the other, once; what was kept, read and met stays', async () => {
  const database = await openLibraryDatabase()
  await merge(database, story(comet))
  await setNote(database, comet.id, 'Here', 5)
  await setStarred(database, comet.id, true)
  await setRead(database, comet.id, 50)
  await recordVisit(database, { id: comet.id, url: 'https://a.example/', title: 'A' }, 100)
  const brought = story(comet, {
    note: 'There',
    notedAt: 9,
    readAt: 20,
    visits: [{ url: 'https://a.example/', title: 'B', times: [30, 100] }],
  })
  expect((await merge(database, brought)).outcomes[0]?.isNoteJoined).toBe(true)
  expect((await merge(database, brought)).outcomes[0]?.isNoteJoined).toBe(false)
  expect(await storyOf(database, comet.id, [comet.id])).toMatchObject({
    kept: true,
    readAt: 50,
    note: 'Here\n\n---\n\nThere',
    notedAt: 9,
    visits: [{ url: 'https://a.example/', title: 'A', times: [30, 100] }],
  })
  database.close()
})

test('the story of an address that another maker told before takes the brief in', async () => {
  const library = new Library([sampleBrief], openLibraryDatabase)
  await library.put(mill)
  const second = { ...mill, id: 'wire:mill', provenance: { kind: 'feed' as const, by: 'Night Wire' } }
  const [outcome] = await library.merge([{ story: story(second), into: null }])
  expect(outcome).toMatchObject({ story: mill.id, briefs: ['added'] })
  const database = await openLibraryDatabase()
  const detail = await storyOf(
    database,
    mill.id,
    await database.getAllKeysFromIndex('places', 'story', mill.id),
  )
  expect(detail?.briefs.map(({ brief }) => brief.provenance.by).sort()).toEqual(['Night Wire', 'Tide Paper'])
  database.close()
})

test('all stories of one handing over are in, or none', async () => {
  const database = await openLibraryDatabase()
  const broken = story(mill, { note: 'x' })
  Object.defineProperty(broken.briefs[0], 'cameBy', { value: () => 1 })
  const both = [story(comet), broken].map((one) => ({ story: one, into: one.id }))
  await expect(mergeStories(database, both)).rejects.toThrow()
  expect(await database.count('briefs')).toBe(0)
  expect(await database.get('revision', 'now')).toBeUndefined()
  database.close()
})
