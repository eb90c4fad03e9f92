import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { pageKey } from '../../../../core/brief/page-key'
import { openLibraryDatabase } from '../../../../services/library/database'
import { storyBriefs } from '../../../site/story-briefs'
import { done } from '../../support/clock'
import { AT, articleAt, FOUND, story } from '../../support/pages'
import { RefusedError, World } from '../../support/world'

const [comet] = storyBriefs

let world: World
beforeEach(() => {
  world = World.open()
  vi.spyOn(console, 'error').mockReturnValue()
})
afterEach(async () => {
  await world.close()
  vi.restoreAllMocks()
})

const report = {
  card: {
    url: comet.story.url,
    otherAddresses: [],
    title: comet.headline,
    otherTitles: [],
    lang: 'en',
    paragraphs: [...comet.takeaways],
  },
}
const archived = {
  id: comet.id,
  kept: true,
  readAt: null,
  note: '',
  notedAt: null,
  briefs: [{ brief: comet, cameBy: 'imported' as const, addedAt: 1, changedAt: null, versions: [] }],
  visits: [],
}
const merge = () => world.own('library-background:merge', { stories: [{ story: archived, into: null }] })

describe('a story that comes into the library', () => {
  it('is recognised on its page from then on', async () => {
    expect((await world.visit(comet.story.url, report)).page.sidebar).toBeNull()
    await merge()
    const tab = await world.visit(comet.story.url, report)
    expect(tab.page.sidebar?.view?.brief.id).toBe(comet.id)
  })

  it('is no longer when it is thrown away, and is when that is taken back', async () => {
    await merge()
    await world.own('library-background:trash', { keys: [comet.id], at: 7 })
    expect((await world.visit(comet.story.url, report)).page.sidebar).toBeNull()
    expect(await world.own('library-background:restore', { at: 7 })).toBe(true)
    const tab = await world.visit(comet.story.url, report)
    expect(tab.page.sidebar?.view?.brief.id).toBe(comet.id)
  })

  it('is there for a background that wakes', async () => {
    await merge()
    await world.sleep()
    const tab = await world.visit(comet.story.url, report)
    expect(tab.page.sidebar?.view?.brief.id).toBe(comet.id)
  })
})

describe('another brief of a story', () => {
  it('is turned to, and stays after a reload', async () => {
    const second = { ...comet, id: 'second', provenance: { kind: 'feed' as const, by: 'Morning Wire' } }
    const both = { ...archived, briefs: [...archived.briefs, { ...archived.briefs[0], brief: second }] }
    await world.own('library-background:merge', { stories: [{ story: both as typeof archived, into: null }] })
    const tab = await world.visit(comet.story.url, report)
    const [shown] = [tab.page.sidebar?.view]
    const turned = shown?.brief.id === 'second' ? comet.id : 'second'
    expect(shown?.more?.briefs.map(({ id }) => id).sort()).toEqual([comet.id, 'second'].sort())
    await tab.page.send('sidebar-background:select-brief', { id: turned })
    expect(tab.page.sidebar?.view?.brief.id).toBe(turned)
    await world.ask(tab.page, 'gate-background:card', report)
    expect(tab.page.sidebar?.view?.brief.id).toBe(turned)
  })

  it('that is gone is not turned to', async () => {
    const tab = await world.visit(AT.story, FOUND.story)
    await tab.page.send('sidebar-background:select-brief', { id: 'nobody' })
    expect(tab.page.sidebar?.view?.brief.id).toBe(story.id)
  })
})

describe('a brief made of a page', () => {
  it('that is kept stays in the library, marked so', async () => {
    const tab = await world.visit(AT.unknown, FOUND.unknown)
    tab.page.article = articleAt(AT.unknown)
    await world.ask(tab.page, 'sidebar-background:brief', { action: 'make' })
    const key = pageKey(AT.unknown)
    const id = await world.own('library-background:save-generated', { key, kept: true })
    const database = await done(openLibraryDatabase())
    expect(await done(database.get('stories', id))).toMatchObject({ kept: true })
    expect(await done(database.get('places', id))).toMatchObject({ cameBy: 'made' })
    database.close()
  })

  it('that is gone cannot be kept', async () => {
    const keeping = world.own('library-background:save-generated', {
      key: 'https://gone.example/',
      kept: true,
    })
    await expect(keeping).rejects.toThrow(new RefusedError('MadeGoneError'))
  })
})

it('the library opens in a tab of its own, the options on their page', async () => {
  const tab = await world.visit(AT.story, FOUND.story)
  await world.ask(tab.page, 'sidebar-background:library')
  await world.ask(tab.page, 'sidebar-background:options')
  expect(world.browser.opened).toEqual([fakeBrowser.runtime.getURL('/library.html')])
  expect(world.browser.optionsOpened).toBe(1)
})
