import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { done, rest } from '../../support/clock'
import { AT, articleAt, FOUND, story } from '../../support/pages'
import { RefusedError, World } from '../../support/world'

let world: World
beforeEach(() => {
  world = World.open()
  vi.spyOn(console, 'error').mockReturnValue()
})
afterEach(async () => {
  await world.close()
  vi.restoreAllMocks()
})

const REQUESTS: [name: string, payload: unknown][] = [
  ['gate-background:card', FOUND.story],
  ['gate-background:navigated', {}],
  ['sidebar-background:view', {}],
  ['sidebar-background:closed', {}],
  ['host-background:refused', { why: 'removed' }],
  ['sidebar-background:answer', { storyId: story.id, answer: 'other' }],
  ['sidebar-background:undo', {}],
  ['sidebar-background:select-brief', { id: story.id }],
  ['sidebar-background:brief', { action: 'make' }],
  ['sidebar-background:evidence', {}],
  ['sidebar-background:conversation', { action: 'load' }],
]

describe('a page that is gone from its tab', () => {
  it.each(REQUESTS)('cannot say %s about the site that stands there now', async (name, payload) => {
    const tab = await world.visit(AT.story, FOUND.story)
    const { page: before } = tab
    world.go(tab, AT.unsure, FOUND.unsure)
    await world.ask(tab.page, 'gate-background:card', FOUND.unsure)
    const session = await world.session()
    await expect(world.ask(before, name, payload)).rejects.toThrow(RefusedError)
    expect(await world.session()).toEqual(session)
    expect(tab.page.scripts).toEqual(['host.js'])
    expect((await world.popup(tab)).page.kind).toBe('unsure')
  })

  it('is answered with an error when its tab is closed', async () => {
    const tab = await world.visit(AT.story, FOUND.story)
    await world.closeTab(tab)
    await expect(world.ask(tab.page, 'sidebar-background:view')).rejects.toThrow(RefusedError)
    expect(await world.session()).toEqual({})
  })
})

describe('a page that went on to the next one of its site', () => {
  /** What the frame of the page before says, which the browser delivers while the sidebar of the next one is on its way. */
  const late = async (name: string, payload: unknown) => {
    const tab = await world.visit(AT.story, FOUND.story)
    const { page: before } = tab
    const { 'sidebar:1': record } = await world.session()
    const url = new URL('/next', AT.story).href
    const found = { card: { ...cardOf('retold'), url } }
    world.go(tab, url, found)
    await world.ask(tab.page, 'gate-background:card', found)
    expect(tab.page.sidebar).not.toBeNull()
    await fakeBrowser.storage.session.set({ 'sidebar:1': record })
    await done(before.requestFromFrame(name, payload))
    await rest()
    return { tab, url, found }
  }

  it('closes no sidebar of that', async () => {
    const { tab, url, found } = await late('sidebar-background:closed', {})
    world.go(tab, url, found)
    await world.ask(tab.page, 'gate-background:card', found)
    expect(tab.page.sidebar?.view?.brief.id).toBe(story.id)
  })

  it('answers no question of that', async () => {
    const { tab } = await late('sidebar-background:answer', { storyId: story.id, answer: 'other' })
    const { page, undo } = await world.popup(tab)
    expect([page.kind, undo]).toEqual(['brief', null])
  })
})

describe('a brief of the page', () => {
  it('that is finished when another page stands in the tab is shown nowhere', async () => {
    const tab = await world.visit(AT.unknown, FOUND.unknown)
    const { page } = tab
    page.article = articleAt(AT.unknown)
    const asked = world.ask(page, 'sidebar-background:brief', { action: 'make' })
    world.go(tab, AT.other, FOUND.other)
    expect(await asked.catch((error: unknown) => error)).not.toMatchObject({ failure: null })
    await world.ask(tab.page, 'gate-background:card', FOUND.other)
    expect(tab.page.sidebar).toBeNull()
    expect((await world.popup(tab)).page.kind).toBe('none')
  })

  it('that the reader stops is not shown', async () => {
    const tab = await world.visit(AT.unknown, FOUND.unknown)
    tab.page.article = articleAt(AT.unknown)
    const asked = world.ask(tab.page, 'sidebar-background:brief', { action: 'make' })
    await world.ask(tab.page, 'sidebar-background:brief', { action: 'stop' })
    expect(await asked).toMatchObject({ view: null, failure: 'stopped' })
    expect(await world.badge(tab)).toBe('')
  })
})

describe('who may ask', () => {
  it('a page of the web cannot change settings or clear the library', async () => {
    const tab = await world.visit(AT.story, FOUND.story)
    for (const name of ['options-background:clear', 'options-background:settings', 'popup-background:view'])
      await expect(world.ask(tab.page, name, { tabId: tab.id })).rejects.toThrow('Nobody took the message')
  })

  it('a card out of all bounds is refused and changes nothing', async () => {
    const tab = world.openTab(AT.story, FOUND.story)
    const card = { ...('card' in FOUND.story && FOUND.story.card), title: 'x'.repeat(10_000) }
    await expect(world.ask(tab.page, 'gate-background:card', { card })).rejects.toThrow('ValiError')
    expect(await world.session()).toEqual({})
  })
})

function cardOf(name: 'retold') {
  const found = FOUND[name]
  if (!('card' in found)) throw new Error('No article')
  return found.card
}
