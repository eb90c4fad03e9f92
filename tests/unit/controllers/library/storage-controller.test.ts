// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setNote } from '../../../../services/library/flags'
import { recordVisit } from '../../../../services/library/visits'
import { rememberStory } from '../../../../services/recents'
import { storyBriefs } from '../../../site/story-briefs'
import { done, pass, rest } from '../../support/clock'
import { LibraryPage } from '../../support/library-page'
import { t } from '../../support/text'

const [comet, mill, strike] = storyBriefs
const DAY = 86_400_000

let page: LibraryPage
beforeEach(async () => {
  page = await LibraryPage.open([comet, mill])
  vi.spyOn(console, 'error').mockReturnValue()
  const storage = { estimate: async () => ({ usage: 5, quota: 100 }), persisted: async () => false, persist }
  Object.defineProperty(navigator, 'storage', { value: storage, configurable: true })
})
afterEach(async () => {
  await page.close()
  Reflect.deleteProperty(navigator, 'storage')
})

const persist = async () => true
const importing = () => page.keeping.state.value.importing
const file = (name: string, text: string) => new File([text], name)

/** What an export of the library as it is gives back as text. */
async function exported(): Promise<string> {
  await done(page.work.export(page.model.state.value.stories, 'json'))
  return (await page.files.at(-1)?.blob.text()) ?? ''
}

describe('an import', () => {
  it('brings an archive back with all that was the reader’s, and reports each story', async () => {
    await done(setNote(await page.model.use(async (database) => database), comet.id, 'Ask the observatory'))
    await done(page.model.refresh())
    const archive = await exported()
    await page.close()
    page = await LibraryPage.open([])
    await done(page.keeping.import([file('backup.json', archive)]))
    expect(importing()).toMatchObject({ kind: 'done', end: 'whole' })
    expect([...page.listed].sort()).toEqual([comet.id, mill.id].sort())
    await done(page.story.open(comet.id))
    expect(page.story.state.value).toMatchObject({ story: { note: 'Ask the observatory' } })
  })

  it('twice adds nothing and loses nothing', async () => {
    const archive = await exported()
    await done(page.keeping.import([file('backup.json', archive)]))
    await done(page.keeping.import([file('backup.json', archive)]))
    expect(page.listed).toHaveLength(2)
  })

  it('reports what is broken and takes the rest', async () => {
    const archive = JSON.parse(await exported())
    archive.stories[0].briefs[0].brief.headline = 5
    await done(page.keeping.import([file('half.json', JSON.stringify(archive)), file('none.json', 'no')]))
    const state = importing()
    if (state.kind !== 'done') throw new Error(state.kind)
    expect(state.files.map(({ name, faults }) => [name, faults.length > 0])).toEqual([
      ['half.json', true],
      ['none.json', true],
    ])
    expect(state.end).toBe('whole')
  })

  it.each([
    ['a full disk', 'LibraryFullError', 'full'],
    ['another failure', 'NoLibraryError', 'failed'],
  ])('that %s ends says so', async (_, error, end) => {
    page.failures.set('library-background:merge', error)
    await done(page.keeping.import([file('backup.json', await exported())]))
    expect(importing()).toMatchObject({ kind: 'done', end })
    page.keeping.events.onCloseReport()
    expect(importing().kind).toBe('idle')
  })

  it('is stopped by the reader', async () => {
    const archive = await exported()
    const running = page.keeping.import([file('backup.json', archive)])
    page.keeping.events.onStopImport()
    await done(running)
    expect(importing()).toMatchObject({ kind: 'done', end: 'stopped' })
  })
})

describe('the reminder of a backup', () => {
  const due = async () => {
    await done(page.keeping.lookAtDates())
    return page.keeping.isDue.value
  }

  it('comes as often as the reader chose, and goes with an export that can be imported whole', async () => {
    expect(await due()).toBe(false)
    page.keeping.events.onSettings({ backup: 'week' })
    expect(await due()).toBe(true)
    page.keeping.events.onExport('all', 'html')
    await rest(300)
    expect(await due()).toBe(true)
    page.keeping.events.onExport('all', 'json')
    await rest(300)
    expect(await due()).toBe(false)
    await pass(7 * DAY)
    expect(await due()).toBe(true)
  })

  it('put off stays away for a day', async () => {
    page.keeping.events.onSettings({ backup: 'month' })
    await done(page.keeping.later())
    expect(await due()).toBe(false)
    await pass(DAY)
    expect(await due()).toBe(true)
  })
})

describe('what is kept', () => {
  it('is counted, with the room it takes', async () => {
    await done(page.keeping.look())
    expect(page.keeping.state.value).toMatchObject({
      total: 2,
      kept: 0,
      usage: { used: 5, most: 100, persisted: false },
    })
  })

  it('of the history is forgotten when the reader says so, and nothing else', async () => {
    const database = await page.model.use(async (database) => database)
    await done(recordVisit(database, { id: comet.id, url: 'https://a.example/', title: 'A' }))
    await done(setNote(database, comet.id, 'Stays'))
    await rememberStory({ storyId: strike.id, headline: 'h', publisher: 'p', url: 'u', at: 1 })
    page.keeping.events.onClearHistory()
    await rest(300)
    expect(page.said).toBe(t('library.historyCleared'))
    expect(await done(database.count('visits'))).toBe(0)
    expect((await done(database.get('stories', comet.id)))?.note).toBe('Stays')
  })
})
