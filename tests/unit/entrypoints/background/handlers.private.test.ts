import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLibraryDatabase } from '../../../../services/library/database'
import { done } from '../../support/clock'
import { AT, articleAt, FOUND, story } from '../../support/pages'
import { type WebTab, World } from '../../support/world'

let world: World
beforeEach(() => {
  world = World.open()
})
afterEach(() => world.close())

const STORES = ['made', 'stories', 'versions', 'visits', 'trash'] as const

/** Everything that is kept of the reader's beyond the browser's session, as text. */
async function kept(): Promise<string> {
  const database = await done(openLibraryDatabase())
  const rows = await done(Promise.all(STORES.map((name) => database.getAll(name))))
  database.close()
  const { settings: _, ...stored } = await world.stored()
  return JSON.stringify([stored, rows])
}

async function doEverything(tab: WebTab): Promise<void> {
  const { page } = tab
  page.article = articleAt(tab.url)
  await world.ask(page, 'sidebar-background:layout', { width: 400, folded: false })
  await world.ask(page, 'sidebar-background:answer', { storyId: story.id, answer: 'same' })
  await world.ask(page, 'sidebar-background:evidence')
  await world.ask(page, 'sidebar-background:brief', { action: 'make' })
  await world.ask(page, 'sidebar-background:conversation-choice', { byItself: true, press: 'by itself' })
  await world.popup(tab)
  await world.press('toggle-sidebar', tab)
}

describe('a private window', () => {
  it.each(['story', 'unsure', 'unknown'] as const)('leaves nothing of a page (%s) behind', async (name) => {
    const before = await kept()
    await doEverything(await world.visit(AT[name], FOUND[name], true))
    expect(await kept()).toBe(before)
  })

  it('shows and decides as any other', async () => {
    const tab = await world.visit(AT.unsure, FOUND.unsure, true)
    expect(tab.page.sidebar?.view?.decision?.kind).toBe('unsure')
    await tab.page.send('sidebar-background:answer', { storyId: story.id, answer: 'same' })
    expect(tab.page.sidebar?.view?.decision?.kind).toBe('same-page')
  })

  it('has its answers hold there alone', async () => {
    const hidden = await world.visit(AT.unsure, FOUND.unsure, true)
    await world.ask(hidden.page, 'sidebar-background:answer', { storyId: story.id, answer: 'other' })
    const open = await world.visit(AT.unsure, FOUND.unsure)
    expect(open.page.sidebar?.view?.decision?.kind).toBe('unsure')
    expect((await world.popup(open)).undo).toBeNull()
  })
})

describe('a window that is not private', () => {
  it('keeps what a private one does not, so that the comparison means something', async () => {
    await doEverything(await world.visit(AT.unsure, FOUND.unsure))
    const all = await kept()
    expect(all).toContain('open-desk.example')
    expect(Object.keys(await world.stored())).toEqual(
      expect.arrayContaining(['answers', 'layouts', 'recents']),
    )
  })

  it('notes no page where the reader wants no history', async () => {
    await world.choose({ history: false })
    await world.visit(AT.story, FOUND.story)
    expect(await kept()).not.toContain('thestack.technology')
  })
})

describe('a mailbox', () => {
  it('is not read when the popup opens on it, and nothing of it is kept', async () => {
    const before = await kept()
    const tab = world.openTab(AT.mail, FOUND.mail)
    expect((await world.popup(tab)).page).toEqual({ kind: 'not article', why: 'private page' })
    expect(tab.page.scripts).toEqual([])
    expect(await kept()).toBe(before)
  })

  it('is not told to any source of the conversation', async () => {
    const tab = world.openTab(AT.mail, FOUND.mail)
    tab.page.article = articleAt(AT.mail)
    await world.popup(tab)
    await world.own('popup-background:brief', { tabId: tab.id, action: 'make' })
    const view = await world.ask(tab.page, 'sidebar-background:conversation', {
      action: 'load',
      press: 'load',
    })
    expect(view).toMatchObject({ closed: 'own affair', addresses: [], asked: false })
  })
})
