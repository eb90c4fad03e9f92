import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { DEFAULT_SETTINGS } from '../../../../core/settings'
import { done, pass, rest } from '../../support/clock'
import { AT, articleAt, FOUND, story } from '../../support/pages'
import { World } from '../../support/world'

let world: World
beforeEach(() => {
  world = World.open()
})
afterEach(() => world.close())

const gate = () => world.browser.registered.get('gate')
const host = (url: string) => new URL(url).hostname.replace(/^www\./, '')

describe('the gate', () => {
  it('is registered for every site but the excluded and private ones', async () => {
    await world.choose({ excluded: ['news.example'] })
    expect(gate()).toMatchObject({ matches: ['*://*/*'] })
    expect(gate()?.excludeMatches).toEqual(
      expect.arrayContaining(['*://*.news.example/*', '*://*.mail.google.com/*']),
    )
  })

  it('follows each change of the settings, and is nowhere where it looks on a click alone', async () => {
    await world.choose({ where: 'listed', listed: ['news.example'] })
    expect(gate()?.matches).toEqual(['*://*.news.example/*'])
    await world.choose({ listed: [] })
    expect(gate()).toBeUndefined()
    await world.choose({ where: 'every' })
    expect(gate()?.matches).toEqual(['*://*/*'])
    await world.choose({ where: 'click' })
    expect(gate()).toBeUndefined()
  })

  it('goes out of the open pages it may no longer look at, and stays in the others', async () => {
    const story = await world.visit(AT.story, FOUND.story)
    const other = await world.visit(AT.other, FOUND.other)
    await world.choose({ excluded: [host(AT.story)] })
    expect([story.page.isFollowed, other.page.isFollowed]).toEqual([false, true])
    await world.choose({ where: 'click' })
    expect(other.page.isFollowed).toBe(false)
  })

  it('is told to go where a card comes from a site it may not look at', async () => {
    await world.choose({ where: 'listed', listed: ['other.example'] })
    const tab = await world.visit(AT.story, FOUND.story)
    expect(tab.page.isFollowed).toBe(false)
    expect(tab.page.scripts).toEqual([])
  })
})

describe('a page that goes elsewhere without loading', () => {
  it('is followed on as the settings say', async () => {
    const tab = await world.visit(AT.story, FOUND.story)
    world.goWithin(tab, new URL('/other', AT.story).href, FOUND.unknown)
    expect(await world.ask(tab.page, 'gate-background:navigated')).toBe(true)
    await world.choose({ where: 'click' })
    expect(await world.ask(tab.page, 'gate-background:navigated')).toBe(false)
  })
})

describe('a site that is excluded while its page hangs', () => {
  it('is excluded within a second, left at once by those of its pages that answer, and by the others when they can', async () => {
    const hung = await world.visit(AT.story, FOUND.story)
    const other = await world.visit(AT.story, FOUND.story)
    const free = world.browser.hang(hung.id)
    const chosen = world.choose({ excluded: [host(AT.story)] })
    await rest(300)
    expect([other.page.isFollowed, other.page.sidebar]).toEqual([false, null])
    await pass(999)
    await done(chosen)
    expect(await world.session()).toEqual({})
    expect((await world.popup(hung)).page).toEqual({ kind: 'excluded' })
    expect(hung.page.isFollowed).toBe(true)
    free()
    await rest()
    expect([hung.page.isFollowed, hung.page.sidebar]).toEqual([false, null])
  })

  it('is excluded from the popup all the same', async () => {
    const tab = await world.visit(AT.story, FOUND.story)
    world.browser.hang(tab.id)
    const view = world.own('popup-background:site', { tabId: tab.id, looked: false })
    await rest()
    await pass(999)
    expect((await done(view)).page).toEqual({ kind: 'excluded' })
  })
})

describe('a site that is excluded while its page is open', () => {
  it('loses its sidebar, and nothing of the page is known any more', async () => {
    const tab = await world.visit(AT.story, FOUND.story)
    await world.choose({ excluded: [host(AT.story)] })
    expect(tab.page.sidebar).toBeNull()
    expect((await world.popup(tab)).page).toEqual({ kind: 'excluded' })
    expect(await world.session()).toEqual({})
    expect(await world.badge(tab)).toBe('')
  })

  it('keeps a sidebar opened by a click where only the looking ends', async () => {
    const tab = await world.visit(AT.story, FOUND.story)
    await world.choose({ where: 'click' })
    expect(tab.page.sidebar?.view?.brief.id).toBe(story.id)
  })

  it('by the popup’s switch goes the same way, and comes back by it', async () => {
    const tab = await world.visit(AT.story, FOUND.story)
    const off = await world.own('popup-background:site', { tabId: tab.id, looked: false })
    expect(off).toMatchObject({ page: { kind: 'excluded' }, site: { looked: false } })
    expect(tab.page.sidebar).toBeNull()
    expect(await world.badge(tab)).toBe('')
    expect(await world.session()).toEqual({})
    const on = await world.own('popup-background:site', { tabId: tab.id, looked: true })
    expect(on).toMatchObject({ page: { kind: 'brief' }, site: { looked: true } })
  })

  it.each([
    ['the command', async (id: number) => world.press('toggle-sidebar', tabOf(id))],
    ['the menu', async (id: number) => world.chooseMenu('brief-page', tabOf(id))],
    ['the popup', async (id: number) => world.own('popup-background:sidebar', { tabId: id, to: 'open' })],
    ['a brief', async (id: number) => world.own('popup-background:brief', { tabId: id, action: 'make' })],
    ['a look', async (id: number) => world.own('popup-background:preview', { tabId: id })],
  ])('is not touched by %s either', async (_, act) => {
    const tab = await world.visit(AT.story, FOUND.story)
    tab.page.article = articleAt(AT.story)
    await world.choose({ excluded: [host(AT.story)] })
    const before = [...tab.page.scripts]
    await act(tab.id)
    expect(tab.page.scripts).toEqual(before)
    expect(tab.page.sidebar).toBeNull()
  })
})

describe('a change of the look', () => {
  it('of the map and of the form for copying is kept', async () => {
    const tab = await world.visit(AT.story, FOUND.story)
    await world.ask(tab.page, 'sidebar-background:map', { shown: false })
    await world.ask(tab.page, 'sidebar-background:copied', { format: 'plain' })
    const view = await world.ask(tab.page, 'sidebar-background:view')
    expect(view).toMatchObject({ map: false, copyFormat: 'plain' })
  })

  it('of the theme or the text size reaches the sidebars that stand', async () => {
    const tab = await world.visit(AT.story, FOUND.story)
    const other = await world.visit(AT.retold, FOUND.retold)
    await world.choose({ theme: 'dark', textSize: 'large' })
    const told = [
      {
        name: 'background-sidebar:style',
        look: { theme: 'dark', textSize: 'large', density: 'comfortable' },
      },
    ]
    expect([tab.page.told, other.page.told]).toEqual([told, told])
    await world.choose({ onRecognised: 'badge' })
    expect(tab.page.told).toEqual(told)
  })

  it('of the theme shows in the next sidebar', async () => {
    await world.choose({ theme: 'dark', textSize: 'larger' })
    const tab = await world.visit(AT.story, FOUND.story)
    expect(tab.page.sidebar?.view).toMatchObject({ theme: 'dark', textSize: 'larger' })
  })
})

describe('clearing everything', () => {
  it('forgets settings, answers, stories met, layouts and made briefs', async () => {
    await world.choose({ excluded: ['news.example'], theme: 'dark' })
    const tab = await world.visit(AT.unsure, FOUND.unsure)
    tab.page.article = articleAt(AT.unsure)
    await world.ask(tab.page, 'sidebar-background:layout', { width: 500, folded: false })
    await world.ask(tab.page, 'sidebar-background:answer', { storyId: story.id, answer: 'same' })
    await world.ask(tab.page, 'sidebar-background:brief', { action: 'make' })
    expect(await world.own('options-background:clear', {})).toEqual(DEFAULT_SETTINGS)
    expect(await world.stored()).toEqual({})
    expect(await world.session()).toEqual({})
    expect(tab.page.sidebar).toBeNull()
    expect(await world.badge(tab)).toBe('')
    expect(gate()?.excludeMatches).not.toContain('*://*.news.example/*')
    expect(world.browser.menus.map(({ id }) => id)).toEqual(['copy-takeaways', 'open-sidebar', 'brief-page'])
  })

  it('leaves nothing in any store, whoever put it there', async () => {
    await world.visit(AT.retold, FOUND.retold)
    await fakeBrowser.storage.local.set({ 'of-an-earlier-version': AT.retold })
    await fakeBrowser.storage.session.set({ 'tab:99': { url: AT.retold } })
    await world.own('options-background:clear', {})
    expect([await world.stored(), await world.session()]).toEqual([{}, {}])
    const left: string[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await openDB(name)
      for (const store of database.objectStoreNames)
        for (const row of await database.getAll(store)) left.push(JSON.stringify(row))
      database.close()
    }
    expect(left.filter((row) => row.includes(host(AT.retold)))).toEqual([])
  })

  it('asks again what was answered before, and still knows the bundled story', async () => {
    const tab = await world.visit(AT.unsure, FOUND.unsure)
    await world.ask(tab.page, 'sidebar-background:answer', { storyId: story.id, answer: 'other' })
    await world.own('options-background:clear', {})
    const again = await world.visit(AT.unsure, FOUND.unsure)
    expect(again.page.sidebar?.view?.decision?.kind).toBe('unsure')
    expect((await world.visit(AT.story, FOUND.story)).page.sidebar).not.toBeNull()
  })
})

function tabOf(id: number) {
  const tab = world.browser.tabs.get(id)
  if (!tab) throw new Error('No such tab')
  return tab
}
