import { afterEach, expect, test, vi } from 'vitest'
import type { PageCard } from '../../../../core/article/page-card'
import type { Brief } from '../../../../core/brief/brief'
import { StoryIndex } from '../../../../core/match/story-index'
import { INDEX_KEPT_AFTER } from '../../../../core/timing'
import {
  currentRevision,
  loadSnapshot,
  putBriefs,
  saveSnapshot,
} from '../../../../services/library/brief-store'
import { openLibraryDatabase } from '../../../../services/library/database'
import { Library } from '../../../../services/library/library'
import { loadIndex } from '../../../../services/library/load-index'
import { PATIENCE } from '../../support/patience'
import { sampleBrief } from '../../support/sample-brief'
import { stopClock } from '../../support/stop-clock'
import { until } from '../../support/until'

const other: Brief = {
  ...sampleBrief,
  id: 'other-story',
  headline: 'Observatory on the ridge finds a comet of ice',
  takeaways: ['The comet was seen on four nights.'],
  story: { ...sampleBrief.story, url: 'https://sky.example/comet' },
}

const cardOf = ({ headline, takeaways, story }: Brief): PageCard => ({
  url: story.url,
  otherAddresses: [],
  title: headline,
  otherTitles: [],
  lang: 'en',
  paragraphs: takeaways,
})

/** The same text at an address the brief does not name. */
const elsewhere = (brief: Brief): PageCard => ({ ...cardOf(brief), url: 'https://elsewhere.example/1' })

const library = () => new Library([sampleBrief], openLibraryDatabase)

/** Has a library decide, and the pause pass after which its index is kept. */
async function decideAndKeep(): Promise<void> {
  const clock = stopClock()
  await library().decide(cardOf(sampleBrief), [])
  await until(() => clock.waits(INDEX_KEPT_AFTER) === 1)
  await clock.pass(INDEX_KEPT_AFTER)
  startClock()
  await vi.waitFor(async () => {
    const database = await openLibraryDatabase()
    expect((await loadSnapshot(database))?.revision).toBe(await currentRevision(database))
    database.close()
  }, PATIENCE)
}

function startClock(): void {
  vi.restoreAllMocks()
  vi.useRealTimers()
}
afterEach(startClock)

test('recognises the bundled briefs and reads them back', async () => {
  const decision = await library().decide(cardOf(sampleBrief), [])
  expect(decision).toMatchObject({ kind: 'same-page', storyId: sampleBrief.id })
  expect(await library().brief(sampleBrief.id)).toEqual(sampleBrief)
  expect(await library().brief('nobody')).toBeNull()
})

test('reads the index back after a sleep instead of building it', async () => {
  await decideAndKeep()
  const add = vi.spyOn(StoryIndex.prototype, 'add')
  expect(await library().decide(cardOf(sampleBrief), [])).toMatchObject({ kind: 'same-page' })
  expect(add).not.toHaveBeenCalled()
})

test('finds again what was stored after the index was kept', async () => {
  await decideAndKeep()
  const database = await openLibraryDatabase()
  await putBriefs(database, [other])
  const add = vi.spyOn(StoryIndex.prototype, 'add')
  expect(await library().decide(cardOf(other), [])).toMatchObject({ storyId: 'other-story' })
  expect(add).toHaveBeenCalledOnce()
})

test('takes out everything but the bundled briefs, and an older snapshot does not bring it back', async () => {
  const database = await openLibraryDatabase()
  await putBriefs(database, [other])
  const full = await loadIndex(database)
  await saveSnapshot(database, { revision: full.revision, blob: new Blob([full.index.toSnapshot()]) })
  await library().clear()
  expect(await library().decide(cardOf(other), [])).toEqual({ kind: 'none' })
  expect(await library().brief('other-story')).toBeNull()
  expect(await library().brief(sampleBrief.id)).toEqual(sampleBrief)
})

test.each([
  ['damaged', (bytes: Uint8Array) => bytes.map((byte, i) => (i === 400 ? byte ^ 1 : byte))],
  [
    'damaged in a record',
    (bytes: Uint8Array) => bytes.map((byte, i) => (i === bytes.length - 9 ? byte ^ 1 : byte)),
  ],
  ['cut short', (bytes: Uint8Array) => bytes.slice(0, -8)],
  ['of another version', (bytes: Uint8Array) => bytes.map((byte, i) => (i === 4 ? byte + 1 : byte))],
])('builds an index anew that is %s', async (_, spoil) => {
  vi.spyOn(console, 'warn').mockReturnValue()
  const database = await openLibraryDatabase()
  await putBriefs(database, [other])
  const { index, revision } = await loadIndex(database)
  await saveSnapshot(database, { revision, blob: new Blob([new Uint8Array(spoil(index.toSnapshot()))]) })
  expect(await library().decide(elsewhere(other), [])).toMatchObject({ storyId: 'other-story' })
  expect(console.warn).toHaveBeenCalledOnce()
})

test('one stored brief that cannot be read does not lose the others', async () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  const database = await openLibraryDatabase()
  const revision = await putBriefs(database, [other])
  await database.put('briefs', { id: 'broken', brief: { headline: 7 }, revision })
  expect(await library().decide(cardOf(other), [])).toMatchObject({ storyId: 'other-story' })
})

test('works with the bundled briefs where the browser gives no database', async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  const alone = new Library([sampleBrief], () =>
    Promise.reject(new DOMException('full', 'QuotaExceededError')),
  )
  expect(await alone.decide(cardOf(sampleBrief), [])).toMatchObject({ kind: 'same-page' })
  expect(await alone.brief(sampleBrief.id)).toEqual(sampleBrief)
  await alone.clear()
})

test('a newer version of a bundled brief is kept', async () => {
  const database = await openLibraryDatabase()
  const update = { ...sampleBrief, headline: 'The harbour bridge is open again', updatedAt: '2030-01-01' }
  await putBriefs(database, [update])
  expect((await library().brief(sampleBrief.id))?.headline).toBe(update.headline)
})
