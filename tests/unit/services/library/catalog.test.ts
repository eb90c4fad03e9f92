import { expect, test } from 'vitest'
import { putBriefs } from '../../../../services/library/brief-store'
import { Catalog } from '../../../../services/library/catalog'
import { openLibraryDatabase } from '../../../../services/library/database'
import { setNote, setStarred } from '../../../../services/library/flags'
import { splitBrief } from '../../../../services/library/split-story'
import { storyBriefs } from '../../../site/story-briefs'

const [comet, mill, strike] = storyBriefs

async function opened() {
  const database = await openLibraryDatabase()
  const places = new Map([[mill.id, { story: comet.id, cameBy: 'source' as const }]])
  await putBriefs(database, [comet, mill], places)
  const catalog = new Catalog(database)
  await catalog.refresh()
  const story = (id: string) => catalog.summaries().find((one) => one.id === id)
  return { database, catalog, story }
}

test('reads what came since, forgets what went, and leaves the rest as it was', async () => {
  const { database, catalog, story } = await opened()
  const before = story(comet.id)
  expect(before?.briefs).toHaveLength(2)
  await putBriefs(database, [strike])
  await catalog.refresh()
  expect(story(strike.id)?.headline).toBe(strike.headline)
  // The very same, so that nothing of it is drawn or counted anew.
  expect(story(comet.id)).toBe(before)
  await database.delete('briefs', strike.id)
  await putBriefs(database, [])
  await catalog.refresh()
  expect(story(strike.id)).toBeUndefined()
  expect(catalog.search.find('strike')?.size).toBe(0)
  database.close()
})

test('marks, notes and a story that was parted are seen at the next look', async () => {
  const { database, catalog, story } = await opened()
  await setStarred(database, comet.id, true)
  await setNote(database, comet.id, 'Wilhelmina')
  await splitBrief(database, mill.id, mill.id)
  await catalog.refresh()
  expect(story(comet.id)).toMatchObject({ kept: true, note: 'Wilhelmina', briefs: [{ id: comet.id }] })
  expect(story(mill.id)?.briefs).toHaveLength(1)
  expect(catalog.search.find('wilhelm')?.size).toBe(1)
  await setNote(database, comet.id, '')
  await catalog.refresh()
  expect(catalog.search.find('wilhelm')?.size).toBe(0)
  database.close()
})

test('more places than are read in one go are all read', async () => {
  const { database, catalog, story } = await opened()
  const many = Array.from({ length: 1203 }, (_, index) => ({ ...strike, id: `many:${index}` }))
  await putBriefs(database, many)
  await catalog.refresh()
  await splitBrief(database, 'many:1202', 'many:0')
  await catalog.refresh()
  expect(story('many:0')?.briefs).toHaveLength(2)
  database.close()
})
