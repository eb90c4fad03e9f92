import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { putBriefs } from '../../../../services/library/brief-store'
import { openLibraryDatabase } from '../../../../services/library/database'
import { libraryNames } from '../../../../services/library/database-names'
import { Library } from '../../../../services/library/library'
import { clearQuarantine, damageReport, quarantinedRows } from '../../../../services/library/quarantine'
import { recover } from '../../../../services/library/recover'
import { storyBriefs } from '../../../site/story-briefs'
import { makeMisshapen } from '../../support/old-databases'
import { sampleBrief } from '../../support/sample-brief'

const [comet, mill, strike] = storyBriefs
const library = () => new Library([sampleBrief], openLibraryDatabase)

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => {
  vi.restoreAllMocks()
})

const place = {
  story: comet.id,
  address: 'sky.example/comet',
  cameBy: 'imported',
  addedAt: 4,
  changedAt: null,
}
const note = { id: comet.id, kept: true, readAt: 7, note: 'Mine', notedAt: 8 }
const visit = { id: comet.id, url: 'https://a.example/', title: 'A', times: [1], last: 1 }

const misshapen = () =>
  makeMisshapen({
    briefs: [
      { id: comet.id, brief: comet, revision: 3 },
      { id: 'torn', brief: { headline: 7 }, revision: 3 },
      'no row at all',
    ],
    places: [
      { id: comet.id, ...place },
      { id: 'torn', story: 9 },
    ],
    stories: [note],
    visits: [visit],
    versions: [{ id: comet.id, brief: { ...comet, headline: 'Before' }, until: 2 }],
  })

test('a database that lacks stores is set aside and rebuilt from what can be read, and the rest is reported', async () => {
  await misshapen()
  await library().ready()
  const database = await openLibraryDatabase()
  expect(database.name).toBe('storypulse~2')
  expect(await database.getAllKeys('briefs')).toEqual([comet.id, sampleBrief.id])
  expect(await database.get('places', comet.id)).toEqual({ id: comet.id, ...place })
  expect(await database.get('stories', comet.id)).toEqual(note)
  expect(await database.getAll('visits')).toEqual([visit])
  expect(await database.count('versions')).toBe(1)
  expect(await damageReport()).toMatchObject({ recovered: 1, isClosed: false, quarantined: 3 })
  expect(await quarantinedRows()).toContainEqual({
    store: 'briefs',
    key: 'torn',
    row: { id: 'torn', brief: { headline: 7 }, revision: 3 },
  })
  // Gone only now that everything in it was read.
  expect(await libraryNames()).toEqual(['storypulse~2'])
  await clearQuarantine()
  expect(await damageReport()).toBeNull()
  database.close()
})

test('pages of recovered briefs are recognised', async () => {
  await misshapen()
  const card = {
    url: comet.story.url,
    otherAddresses: [],
    title: comet.headline,
    otherTitles: [],
    lang: 'en',
    paragraphs: comet.takeaways,
  }
  expect(await library().decide(card, [])).toMatchObject({ kind: 'same-page', storyId: comet.id })
})

test('a rescue that was ended midway and begun again has nothing twice and overwrites nothing newer', async () => {
  await misshapen()
  const database = await openLibraryDatabase()
  await putBriefs(database, [{ ...comet, headline: 'Newer' }])
  await database.put('stories', { ...note, note: 'Newer note' })
  await recover(database)
  await recover(database)
  expect((await database.get('briefs', comet.id))?.brief).toMatchObject({ headline: 'Newer' })
  expect(await database.get('stories', comet.id)).toMatchObject({ note: 'Newer note' })
  expect(await damageReport()).toMatchObject({ recovered: 0, quarantined: 3 })
  database.close()
})

/** Has every opening of the first database fail, as with a file the browser cannot read. */
function failFirst(name: string) {
  const open = indexedDB.open.bind(indexedDB)
  return vi.spyOn(indexedDB, 'open').mockImplementation((wanted, version) => {
    if (wanted === 'storypulse') throw new DOMException('Internal error', name)
    return open(wanted, version)
  })
}

test('a database that cannot be opened is left as it is, another is begun, and what it holds comes back once it opens', async () => {
  const before = await openLibraryDatabase()
  await putBriefs(before, [comet, mill])
  before.close()
  const spy = failFirst('UnknownError')
  const first = library()
  await first.put(strike)
  expect((await damageReport())?.isClosed).toBe(true)
  expect(await libraryNames()).toEqual(['storypulse', 'storypulse~2'])
  spy.mockRestore()
  await library().ready()
  const database = await openLibraryDatabase()
  expect(await database.getAllKeys('briefs')).toEqual([comet.id, strike.id, sampleBrief.id, mill.id])
  expect(await damageReport()).toMatchObject({ recovered: 2, isClosed: false, quarantined: 0 })
  expect(await libraryNames()).toEqual(['storypulse~2'])
  database.close()
})

test('an opening that fails once is tried again and damages nothing', async () => {
  const open = indexedDB.open.bind(indexedDB)
  let tries = 0
  vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    if (tries++ === 0) throw new DOMException('Busy', 'UnknownError')
    return open(name, version)
  })
  const database = await openLibraryDatabase()
  expect(database.name).toBe('storypulse')
  database.close()
})

test('a full disk damages nothing and begins no other library', async () => {
  failFirst('QuotaExceededError')
  await expect(openLibraryDatabase()).rejects.toMatchObject({ name: 'QuotaExceededError' })
  expect(await libraryNames()).toEqual(['storypulse'])
})

test('a brief that cannot be read gives way to its earlier version, or is put aside with all that belongs to it', async () => {
  const database = await openLibraryDatabase()
  await putBriefs(database, [comet, mill])
  await putBriefs(database, [{ ...comet, headline: 'Later' }])
  await database.put('stories', { ...note, id: mill.id })
  for (const { id } of [comet, mill]) await database.put('briefs', { id, brief: { torn: true }, revision: 9 })
  const mending = library()
  await mending.repair([comet.id, mill.id, sampleBrief.id, 'nobody'])
  expect(await mending.brief(comet.id)).toEqual(comet)
  expect(await database.count('versions')).toBe(0)
  expect(await database.getAllKeys('briefs')).toEqual([comet.id, sampleBrief.id])
  expect(await damageReport()).toMatchObject({ recovered: 1, quarantined: 4 })
  expect((await quarantinedRows()).map(({ store }) => store)).toEqual([
    'briefs',
    'briefs',
    'places',
    'stories',
  ])
  database.close()
})

test('clearing everything forgets what was set aside too', async () => {
  await misshapen()
  const clearing = library()
  await clearing.ready()
  await clearing.clear()
  expect(await damageReport()).toBeNull()
  expect(await libraryNames()).toEqual(['storypulse~2'])
})
