import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Brief } from '../../../../core/brief/brief'
import { openLibraryDatabase } from '../../../../services/library/database'
import { Library } from '../../../../services/library/library'
import { ReadingHistory } from '../../../../services/library/reading-history'
import { settings } from '../../../../services/settings'
import { sampleBrief } from '../../support/sample-brief'
import { openSessions } from '../../support/tab-sessions'

const page = { tabId: 7, url: sampleBrief.story.url, isPrivate: false }
const card = {
  url: sampleBrief.story.url,
  otherAddresses: [],
  title: sampleBrief.headline,
  otherTitles: [],
  lang: 'en',
  paragraphs: sampleBrief.takeaways,
}
const ofGazette: Brief = {
  ...sampleBrief,
  id: 'gazette:bridge',
  headline: 'As the Gazette has it',
  provenance: { kind: 'publisher', by: 'Gazette' },
}
const update: Brief = { ...sampleBrief, headline: 'Another headline', updatedAt: '2027-01-01T00:00:00Z' }
const NOON = Date.UTC(2026, 10, 26, 12)

beforeEach(async () => {
  fakeBrowser.reset()
  Object.assign(fakeBrowser, { scripting: { executeScript: async () => [] } })
  await settings.clear()
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
})

function background() {
  const library = new Library([sampleBrief], openLibraryDatabase)
  const history = new ReadingHistory(openLibraryDatabase, settings.get)
  return { library, ...openSessions(library, history) }
}

/** The reader opens the page and reads the brief there. */
async function read({ sessions, history, view }: ReturnType<typeof background>) {
  await sessions.dispatch({ type: 'card', page, card, hasMoved: false })
  const shown = await view(page)
  if (!shown) throw new Error('nothing is shown')
  await history.noteRead(page, shown)
  return shown
}

test('what a brief says otherwise since it was read is told on the next visit, and still after a reload', async () => {
  const open = background()
  const { library } = open
  expect((await read(open)).more).toEqual({ changes: [], briefs: [] })
  vi.setSystemTime(NOON + 3_600_000)
  await library.putAll([update])
  vi.setSystemTime(NOON + 7_200_000)
  const changes = [
    { kind: 'reworded', part: 'headline', at: 0, before: sampleBrief.headline, now: update.headline },
  ]
  expect((await read(open)).more?.changes).toEqual(changes)
  vi.setSystemTime(NOON + 7_300_000)
  expect((await read(open)).more?.changes).toEqual(changes)
  vi.setSystemTime(NOON + 14_400_000)
  expect((await read(open)).more?.changes).toEqual([])
})

test('nothing is told as new where the reader wants no history', async () => {
  await settings.update((now) => ({ ...now, history: false }))
  const open = background()
  const { library } = open
  await read(open)
  vi.setSystemTime(NOON + 3_600_000)
  await library.putAll([update])
  vi.setSystemTime(NOON + 7_200_000)
  expect((await read(open)).more?.changes).toEqual([])
})

test('the reader turns to another brief of the story, and to none of another', async () => {
  const open = background()
  const { library } = open
  await library.putAll([
    ofGazette,
    {
      ...sampleBrief,
      id: 'other:1',
      headline: 'Else',
      story: { ...sampleBrief.story, url: 'https://else.example/' },
    },
  ])
  const { sessions, view } = open
  const select = (id: string) => sessions.dispatch({ type: 'briefSelected', page, id })
  const first = await read(open)
  expect(first.more?.briefs.map(({ by }) => by).sort()).toEqual(['Gazette', sampleBrief.provenance.by].sort())
  const other = first.brief.id === ofGazette.id ? sampleBrief.id : ofGazette.id
  await select(other)
  expect((await view(page))?.brief.id).toBe(other)
  await sessions.dispatch({ type: 'card', page, card, hasMoved: false })
  expect((await view(page))?.brief.id).toBe(other)
  await select('other:1')
  expect((await view(page))?.brief.id).toBe(first.brief.id)
  await select(other)
  await library.trash([other], NOON)
  expect((await view(page))?.brief.id).toBe(first.brief.id)
})
