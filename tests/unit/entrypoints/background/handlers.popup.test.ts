import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AT, articleAt, FOUND, story } from '../../support/pages'
import { briefArticle } from '../../support/sample-article'
import { type WebTab, World } from '../../support/world'

let world: World
beforeEach(() => {
  world = World.open()
})
afterEach(() => world.close())

const pageOf = async (tab: WebTab) => (await world.popup(tab)).page
const opened = (url: string, report = FOUND.unknown) => world.openTab(url, report)

describe('what the popup says of', () => {
  it('a story that was recognised, with where its sidebar stands', async () => {
    const tab = await world.visit(AT.story, FOUND.story)
    expect(await pageOf(tab)).toMatchObject({ kind: 'brief', brief: { id: story.id }, sidebar: 'open' })
    await tab.page.close()
    expect(await pageOf(tab)).toMatchObject({ kind: 'brief', sidebar: 'closed' })
  })

  it('a question', async () => {
    const tab = await world.visit(AT.unsure, FOUND.unsure)
    expect(await pageOf(tab)).toMatchObject({ kind: 'unsure', brief: { id: story.id } })
  })

  it('an article without a story', async () => {
    expect(await pageOf(await world.visit(AT.unknown, FOUND.unknown))).toEqual({ kind: 'none' })
  })

  it('a page that is no article', async () => {
    const tab = opened('https://news.example/', { notArticle: 'front page' })
    expect(await pageOf(tab)).toEqual({ kind: 'not article', why: 'front page' })
  })

  it('an excluded site, which is not looked at', async () => {
    await world.choose({ excluded: ['news.example'] })
    const tab = opened(AT.unknown)
    expect(await pageOf(tab)).toEqual({ kind: 'excluded' })
    expect(tab.page.scripts).toEqual([])
  })

  it.each([
    ['chrome://settings/', 'browser page'],
    ['about:blank', 'browser page'],
    ['file:///home/a.html', 'local file'],
    ['https://addons.mozilla.org/firefox/', 'extension store'],
    ['https://chromewebstore.google.com/detail/x', 'extension store'],
  ])('%s', async (url, why) => {
    const tab = opened(url)
    expect(await pageOf(tab)).toEqual({ kind: 'untouchable', why })
    expect(tab.page.scripts).toEqual([])
  })

  it('a page the browser withholds', async () => {
    const tab = opened(AT.unknown)
    tab.page.isClosed = true
    expect(await pageOf(tab)).toEqual({ kind: 'untouchable', why: 'withheld' })
  })

  it('a page nothing was known of, by having the gate read it and stay out', async () => {
    await world.choose({ where: 'click' })
    const tab = opened(AT.story, FOUND.story)
    expect(await pageOf(tab)).toMatchObject({ kind: 'brief', brief: { id: story.id } })
    expect(tab.page.scripts).toEqual(['gate.js'])
    expect(tab.page.isFollowed).toBe(false)
  })

  it('the stories met lately, and the site’s switch', async () => {
    await world.visit(AT.story, FOUND.story)
    const view = await world.popup(await world.visit(AT.retold, FOUND.retold))
    expect(view.recents.map(({ storyId, url }) => [storyId, url])).toEqual([[story.id, AT.retold]])
    expect(view.site).toEqual({ name: 'kernel-gazette.example', looked: true })
  })
})

describe('from the popup', () => {
  it('the sidebar is opened, folded and closed', async () => {
    const tab = await world.visit(AT.story, FOUND.story)
    const to = (state: 'open' | 'folded' | 'closed') =>
      world.own('popup-background:sidebar', { tabId: tab.id, to: state })
    await to('folded')
    expect(tab.page.sidebar?.state).toBe('folded')
    await to('closed')
    expect(tab.page.sidebar).toBeNull()
    await world.ask(tab.page, 'gate-background:card', FOUND.story)
    expect(tab.page.sidebar).toBeNull()
    await to('open')
    expect(tab.page.sidebar).toMatchObject({ state: 'open', view: { brief: { id: story.id } } })
  })

  it('a question is answered, and what stands in the page follows', async () => {
    const tab = await world.visit(AT.unsure, FOUND.unsure)
    const view = await world.own('popup-background:answer', {
      tabId: tab.id,
      storyId: story.id,
      answer: 'other',
    })
    expect(view).toMatchObject({ page: { kind: 'none' }, undo: 'other' })
    expect(tab.page.sidebar).toBeNull()
    const back = await world.own('popup-background:undo', { tabId: tab.id })
    expect(back).toMatchObject({ page: { kind: 'unsure' }, undo: null })
    expect(await world.badge(tab)).toBe('?')
  })

  it('a brief is made, and the sidebar opens with it', async () => {
    const tab = await world.visit(AT.unknown, FOUND.unknown)
    tab.page.article = articleAt(AT.unknown)
    const view = await world.own('popup-background:brief', { tabId: tab.id, action: 'make' })
    expect(view).toMatchObject({ page: { kind: 'brief', decision: null, sidebar: 'open' }, failure: null })
    expect(tab.page.sidebar?.view?.generated).not.toBeNull()
  })

  it('a brief that could not be made leaves the view, with why', async () => {
    const tab = await world.visit(AT.unknown, FOUND.unknown)
    const view = await world.own('popup-background:brief', { tabId: tab.id, action: 'make' })
    expect(view).toMatchObject({ page: { kind: 'none' }, failure: 'failed' })
    expect(tab.page.sidebar).toBeNull()
  })

  it('a made brief is removed, and its sidebar with it', async () => {
    const tab = await world.visit(AT.unknown, FOUND.unknown)
    tab.page.article = articleAt(AT.unknown)
    await world.own('popup-background:brief', { tabId: tab.id, action: 'make' })
    const view = await world.own('popup-background:brief', { tabId: tab.id, action: 'remove' })
    expect(view.page).toEqual({ kind: 'none' })
    expect(tab.page.sidebar).toBeNull()
    expect(await world.badge(tab)).toBe('')
  })

  it('a look finds that the page is a brief of another, and otherwise changes nothing', async () => {
    const tab = await world.visit(AT.unknown, FOUND.unknown)
    tab.page.article = articleAt(AT.unknown)
    expect(await world.own('popup-background:preview', { tabId: tab.id })).toBeNull()
    const digest = opened(briefArticle.url, {
      card: {
        url: briefArticle.url,
        otherAddresses: [],
        title: '',
        otherTitles: [],
        lang: 'en',
        paragraphs: [],
      },
    })
    digest.page.article = briefArticle
    await world.popup(digest)
    const view = await world.own('popup-background:preview', { tabId: digest.id })
    expect(view?.page).toMatchObject({ kind: 'brief', generated: { saving: 'possible' } })
    expect(await world.badge(digest)).toBe('○')
    expect(digest.page.sidebar).toBeNull()
  })

  it('the form last copied in is offered next', async () => {
    const tab = await world.visit(AT.story, FOUND.story)
    await world.own('popup-background:copied', { format: 'markdown' })
    expect((await world.popup(tab)).copyFormat).toBe('markdown')
  })
})
