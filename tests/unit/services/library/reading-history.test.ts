import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { DEFAULT_SETTINGS, type Settings } from '../../../../core/settings'
import { openLibraryDatabase } from '../../../../services/library/database'
import { Library } from '../../../../services/library/library'
import { ReadingHistory } from '../../../../services/library/reading-history'
import { pruneVisits, recordVisit } from '../../../../services/library/visits'
import { recentStories } from '../../../../services/recents'
import { settings } from '../../../../services/settings'
import { held } from '../../support/held-databases'
import { sampleBrief } from '../../support/sample-brief'
import { openSessions } from '../../support/tab-sessions'

const DAY = 24 * 60 * 60_000
const meeting = { id: sampleBrief.id, url: 'https://a.example/', title: 'A' }
const card = {
  url: sampleBrief.story.url,
  otherAddresses: [],
  title: sampleBrief.headline,
  otherTitles: [],
  lang: 'en',
  paragraphs: sampleBrief.takeaways,
}

beforeEach(async () => {
  fakeBrowser.reset()
  await settings.clear()
})

const historyWith = (change: Partial<Settings>) =>
  new ReadingHistory(openLibraryDatabase, async () => ({ ...DEFAULT_SETTINGS, ...change }))

test('remembers pages and what was read, ninety days by default', async () => {
  await new Library([sampleBrief], openLibraryDatabase).ready()
  const database = await openLibraryDatabase()
  await recordVisit(database, { ...meeting, url: 'https://a.example/old' }, Date.now() - 91 * DAY)
  await recordVisit(database, { ...meeting, url: 'https://a.example/late' }, Date.now() - 89 * DAY)
  const history = historyWith({})
  await history.recordVisit(meeting)
  await history.read(sampleBrief.id)
  expect((await database.getAll('visits')).map(({ url }) => url)).toEqual([
    'https://a.example/',
    'https://a.example/late',
  ])
  expect((await database.get('stories', sampleBrief.id))?.readAt).toBeGreaterThan(0)
  await history.clear()
  expect(await database.count('visits')).toBe(0)
  database.close()
})

test('switched off, it remembers nothing', async () => {
  const history = historyWith({ history: false })
  await history.recordVisit(meeting)
  await history.read(sampleBrief.id)
  const database = await openLibraryDatabase()
  expect(await database.count('visits')).toBe(0)
  expect(await database.count('stories')).toBe(0)
  database.close()
})

test('a page looked at again within half an hour was met once, and of one met often the older times go', async () => {
  const database = await openLibraryDatabase()
  await recordVisit(database, meeting, 10 * DAY)
  await recordVisit(database, { ...meeting, title: '' }, 10 * DAY + 60_000)
  await recordVisit(database, meeting, 12 * DAY)
  expect(await database.getAll('visits')).toEqual([
    { ...meeting, times: [10 * DAY + 60_000, 12 * DAY], last: 12 * DAY },
  ])
  await pruneVisits(database, 1, 12.5 * DAY)
  expect((await database.getAll('visits'))[0]?.times).toEqual([12 * DAY])
  database.close()
})

test.each([
  ['a private window', true, true, 0],
  ['a window of which none is wanted', false, false, 0],
  ['any other window', false, true, 1],
])('of a story met in %s the history holds what it may', async (_, isPrivate, isOn, count) => {
  Object.assign(fakeBrowser, {
    action: {
      setBadgeText: async () => undefined,
      setBadgeBackgroundColor: async () => undefined,
      setTitle: async () => undefined,
      setBadgeTextColor: async () => undefined,
    },
    scripting: { executeScript: async () => [] },
  })
  await settings.update((now) => ({ ...now, history: isOn, onRecognised: 'badge' }))
  const history = new ReadingHistory(openLibraryDatabase, settings.get)
  const { sessions } = openSessions(new Library([sampleBrief], openLibraryDatabase), history)
  const page = { tabId: 1, url: card.url, isPrivate }
  await sessions.dispatch({ type: 'card', page, card, hasMoved: false })
  const database = await openLibraryDatabase()
  expect(await database.count('visits')).toBe(count)
  expect(await recentStories()).toHaveLength(count)
  database.close()
})

test('remembers a page, and forgets all, though the database was closed meanwhile', async () => {
  const all = held(openLibraryDatabase)
  const history = new ReadingHistory(all.open, async () => DEFAULT_SETTINGS)
  await history.recordVisit(meeting)
  all.closeAll()
  await history.recordVisit({ ...meeting, url: 'https://b.example/' })
  const database = await openLibraryDatabase()
  expect(await database.count('visits')).toBe(2)
  all.closeAll()
  await history.clear()
  expect(await database.count('visits')).toBe(0)
  database.close()
})
