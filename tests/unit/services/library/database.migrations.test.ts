import { openDB } from 'idb'
import { expect, test } from 'vitest'
import { Catalog } from '../../../../services/library/catalog'
import { openLibraryDatabase } from '../../../../services/library/database'
import { libraryNames } from '../../../../services/library/database-names'
import { Library } from '../../../../services/library/library'
import { storyBriefs } from '../../../site/story-briefs'
import { makeVersion1, makeVersion2 } from '../../support/old-databases'
import { sampleBrief } from '../../support/sample-brief'

const [comet, mill, strike] = storyBriefs

async function listed() {
  await new Library([sampleBrief], openLibraryDatabase).ready()
  const database = await openLibraryDatabase()
  const catalog = new Catalog(database)
  await catalog.refresh()
  database.close()
  return catalog.summaries().sort((a, b) => (a.id < b.id ? -1 : 1))
}

test('a library of version 1 has every brief in its place after the update, and finds it', async () => {
  const again = { ...mill, id: 'again:mill', provenance: { kind: 'feed' as const, by: 'Other Wire' } }
  await makeVersion1([comet, mill, again, { ...strike, id: 'saved:strike' }])
  const stories = await listed()
  expect(stories.map(({ briefs }) => briefs.length)).toEqual([2, 1, 1, 1])
  // Of one address, so one story.
  expect(stories[0]?.briefs.map(({ id }) => id)).toEqual(['again:mill', 'tide:mill'])
  const database = await openLibraryDatabase()
  expect(database.version).toBe(4)
  expect(await database.count('places')).toBe(5)
  expect(await libraryNames()).toEqual(['storypulse'])
  database.close()
})

test('a library of version 2 keeps the briefs made of pages, and lists them', async () => {
  await makeVersion2([comet], [strike])
  const stories = await listed()
  expect(stories.flatMap(({ briefs }) => briefs.map(({ cameBy }) => cameBy))).toEqual([
    'source',
    'made',
    'bundled',
  ])
})

test('an update that is ended before its end leaves the earlier version, and is done at the next opening', async () => {
  await makeVersion1([comet])
  const broken = openDB('storypulse', 3, {
    upgrade(database, _from, _to, change) {
      database.createObjectStore('made', { keyPath: 'key' })
      change.done.catch(() => undefined)
      change.abort()
    },
  })
  await expect(broken).rejects.toThrow()
  expect((await listed()).map(({ id }) => id)).toContain(comet.id)
})

test('a library of a newer version is left as it is, and not taken for a damaged one', async () => {
  const newer = await openDB('storypulse', 9)
  newer.close()
  await expect(openLibraryDatabase()).rejects.toMatchObject({ name: 'VersionError' })
  expect(await libraryNames()).toEqual(['storypulse'])
})
