import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AT, articleAt, FOUND, story } from '../../support/pages'
import { World } from '../../support/world'

let world: World
beforeEach(() => {
  world = World.open()
})
afterEach(() => world.close())

describe('a page tells a story', () => {
  it('the sidebar opens by itself with the story’s brief, and the button has a dot', async () => {
    const tab = await world.visit(AT.retold, FOUND.retold)
    expect(tab.page.sidebar).toMatchObject({ state: 'open', view: { brief: { id: story.id } } })
    expect(tab.page.sidebar?.view?.decision?.kind).toBe('same-story')
    expect(await world.badge(tab)).toBe('●')
    expect(await world.badgeTitle(tab)).not.toBe('')
  })

  it('where it may tell one the reader is asked, and the button has a question mark', async () => {
    const tab = await world.visit(AT.unsure, FOUND.unsure)
    expect(tab.page.sidebar?.view?.decision?.kind).toBe('unsure')
    expect(await world.badge(tab)).toBe('?')
  })

  it('where it tells none nothing is put in, and the button has nothing', async () => {
    const tab = await world.visit(AT.unknown, FOUND.unknown)
    expect(tab.page.scripts).toEqual([])
    expect(await world.badge(tab)).toBe('')
  })

  it('the sidebar comes folded, or not at all, where the reader wants that', async () => {
    await world.choose({ onRecognised: 'tab' })
    const folded = await world.visit(AT.story, FOUND.story)
    expect(folded.page.sidebar?.state).toBe('folded')
    await world.choose({ onRecognised: 'badge' })
    const quiet = await world.visit(AT.retold, FOUND.retold)
    expect(quiet.page.scripts).toEqual([])
    expect(await world.badge(quiet)).toBe('●')
  })

  it('it comes as the reader last left it on this site', async () => {
    const first = await world.visit(AT.story, FOUND.story)
    await world.ask(first.page, 'sidebar-background:layout', { width: 500, folded: true })
    const again = await world.visit(AT.story, FOUND.story)
    expect(again.page.sidebar?.view?.layout).toEqual({ width: 500, folded: true })
    const elsewhere = await world.visit(AT.retold, FOUND.retold)
    expect(elsewhere.page.sidebar?.view?.layout).toEqual({ width: 384, folded: false })
  })

  it('a card that speaks of another page than the tab’s is not believed', async () => {
    const tab = await world.visit(AT.unknown, FOUND.story)
    expect(tab.page.scripts).toEqual([])
    expect(await world.badge(tab)).toBe('')
  })

  it('an address whose fragment alone differs is the same page', async () => {
    const tab = await world.visit(`${AT.story}#top`, FOUND.story)
    expect(tab.page.sidebar?.view?.brief.id).toBe(story.id)
  })
})

describe('a reader closes the sidebar', () => {
  it.each(['story', 'unsure'] as const)('it stays away when the page (%s) is loaded again', async (name) => {
    const tab = await world.visit(AT[name], FOUND[name])
    await tab.page.close()
    world.go(tab, AT[name], FOUND[name])
    await world.ask(tab.page, 'gate-background:card', FOUND[name])
    expect(tab.page.sidebar).toBeNull()
  })

  it('it comes again on another page', async () => {
    const tab = await world.visit(AT.story, FOUND.story)
    await tab.page.close()
    world.go(tab, AT.retold, FOUND.retold)
    await world.ask(tab.page, 'gate-background:card', FOUND.retold)
    expect(tab.page.sidebar?.view?.brief.id).toBe(story.id)
  })

  it('it stays away from a page that keeps removing it', async () => {
    const tab = await world.visit(AT.story, FOUND.story)
    tab.page.sidebar = null
    await world.ask(tab.page, 'host-background:refused', { why: 'removed' })
    await world.ask(tab.page, 'gate-background:card', FOUND.story)
    expect(tab.page.sidebar).toBeNull()
    expect((await world.popup(tab)).page).toMatchObject({ kind: 'brief', refused: 'removed' })
  })
})

describe('a reader answers a question', () => {
  it('with yes the story is shown from then on, and the button says so', async () => {
    const tab = await world.visit(AT.unsure, FOUND.unsure)
    await tab.page.send('sidebar-background:answer', { storyId: story.id, answer: 'same' })
    expect(tab.page.sidebar?.view?.decision).toMatchObject({ kind: 'same-page', storyId: story.id })
    expect(await world.badge(tab)).toBe('●')
    const again = await world.visit(AT.unsure, FOUND.unsure)
    expect(again.page.sidebar?.view?.decision?.kind).toBe('same-page')
  })

  it('with no the question goes and does not come back', async () => {
    const tab = await world.visit(AT.unsure, FOUND.unsure)
    await tab.page.send('sidebar-background:answer', { storyId: story.id, answer: 'other' })
    expect(tab.page.sidebar).toBeNull()
    expect(await world.badge(tab)).toBe('')
    const again = await world.visit(AT.unsure, FOUND.unsure)
    expect(again.page.scripts).toEqual([])
  })

  it('and takes that back', async () => {
    const tab = await world.visit(AT.unsure, FOUND.unsure)
    await tab.page.send('sidebar-background:answer', { storyId: story.id, answer: 'other' })
    await tab.page.send('sidebar-background:undo', {})
    expect(tab.page.sidebar?.view?.decision?.kind).toBe('unsure')
    expect(await world.badge(tab)).toBe('?')
  })

  it('a story that was shown wrongly goes for good', async () => {
    const tab = await world.visit(AT.story, FOUND.story)
    await tab.page.send('sidebar-background:answer', { storyId: story.id, answer: 'other' })
    expect(tab.page.sidebar).toBeNull()
    expect((await world.popup(tab)).undo).toBe('other')
  })

  it('an answer twice is one, taken back at once', async () => {
    const tab = await world.visit(AT.unsure, FOUND.unsure)
    for (let time = 0; time < 2; time++)
      await tab.page.send('sidebar-background:answer', { storyId: story.id, answer: 'same' })
    await tab.page.send('sidebar-background:undo', {})
    expect(tab.page.sidebar?.view?.decision?.kind).toBe('unsure')
    expect((await world.popup(tab)).undo).toBeNull()
  })
})

describe('a page goes elsewhere without loading', () => {
  it('the sidebar leaves with the story, and the button is empty', async () => {
    const tab = await world.visit(AT.story, FOUND.story)
    world.goWithin(tab, new URL('/other', AT.story).href, FOUND.unknown)
    expect(await world.ask(tab.page, 'gate-background:navigated')).toBe(true)
    expect(tab.page.sidebar).toBeNull()
    expect(await world.badge(tab)).toBe('')
    // Only the addresses that were passed, by which what is left over in the next head is told.
    const passed = [
      { url: AT.story, declared: [] },
      { url: tab.url, declared: [] },
    ]
    expect(await world.session()).toEqual({ 'tab:1': { passed, page: null } })
  })

  it('a sidebar of the page before leaves where the next one tells no story', async () => {
    const tab = await world.visit(AT.story, FOUND.story)
    const url = new URL('/trams', AT.story).href
    const card = { ...cardOf('unknown'), url }
    world.goWithin(tab, url, { card })
    await world.ask(tab.page, 'gate-background:card', { card })
    expect(tab.page.sidebar).toBeNull()
  })
})

describe('a brief of the page itself', () => {
  const doing = (action: string) => ({ action })

  it('is made where the reader asks for it, shown, and marked on the button', async () => {
    const tab = await world.visit(AT.unknown, FOUND.unknown)
    tab.page.article = articleAt(AT.unknown)
    const answer = await world.ask(tab.page, 'sidebar-background:brief', doing('make'))
    expect(answer).toMatchObject({ failure: null, view: { decision: null, generated: { hasStory: false } } })
    expect(await world.badge(tab)).toBe('○')
  })

  it('is made unasked only where the settings say so', async () => {
    await world.choose({ whenUnknown: 'always' })
    const tab = world.openTab(AT.unknown, FOUND.unknown)
    tab.page.article = articleAt(AT.unknown)
    await world.ask(tab.page, 'gate-background:card', FOUND.unknown)
    expect(tab.page.sidebar?.view?.generated).not.toBeNull()
    expect(tab.page.scripts).toEqual(['reader.js', 'host.js'])
  })

  it('that was made unasked and closed does not come again', async () => {
    await world.choose({ whenUnknown: 'always' })
    const tab = world.openTab(AT.unknown, FOUND.unknown)
    tab.page.article = articleAt(AT.unknown)
    await world.ask(tab.page, 'gate-background:card', FOUND.unknown)
    await tab.page.close()
    await world.ask(tab.page, 'gate-background:card', FOUND.unknown)
    expect(tab.page.sidebar).toBeNull()
  })

  it('says why there is none', async () => {
    const tab = await world.visit(AT.unknown, FOUND.unknown)
    tab.page.article = { ...articleAt(AT.unknown), paragraphs: [], reading: { words: 2, cut: null } }
    const short = await world.ask(tab.page, 'sidebar-background:brief', doing('make'))
    expect(short).toMatchObject({ failure: 'too little text', view: null })
    tab.page.isClosed = true
    const closed = await world.ask(tab.page, 'sidebar-background:brief', doing('make'))
    expect(closed).toMatchObject({ failure: 'withheld' })
  })

  it('stands in for the story’s until the reader turns back', async () => {
    const tab = await world.visit(AT.story, FOUND.story)
    tab.page.article = articleAt(AT.story)
    const made = await world.ask(tab.page, 'sidebar-background:brief', doing('make'))
    expect(made).toMatchObject({ view: { decision: null, generated: { hasStory: true } } })
    const back = await world.ask(tab.page, 'sidebar-background:brief', doing('story'))
    expect(back).toMatchObject({ view: { brief: { id: story.id }, generated: null } })
    expect(await world.badge(tab)).toBe('●')
  })
})

function cardOf(name: 'unknown' | 'story') {
  const found = FOUND[name]
  if (!('card' in found)) throw new Error('No article')
  return found.card
}
