import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Settings } from '../../../../core/settings'
import { rest } from '../../support/clock'
import { AT, articleAt, FOUND, story } from '../../support/pages'
import { World } from '../../support/world'

let world: World
beforeEach(() => {
  world = World.open()
})
afterEach(() => world.close())

const install = async (reason: string) => {
  world.browser.onInstalled.emit({ reason })
  await rest()
}

describe('after installation', () => {
  it('the gate is registered, the menu is there, and the welcome page opens', async () => {
    await install('install')
    expect(world.browser.registered.get('gate')?.matches).toEqual(['*://*/*'])
    expect(world.browser.menus).toHaveLength(3)
    expect(world.browser.menus.map(({ title }) => title)).not.toContain('')
    expect(world.browser.opened).toEqual([fakeBrowser.runtime.getURL('/welcome.html')])
  })

  it('what the reader has before him is looked at without a reload, other tabs are not', async () => {
    const behind = world.openTab(AT.retold, FOUND.retold)
    const before = world.openTab(AT.story, FOUND.story)
    await install('install')
    expect(before.page.sidebar?.view?.brief.id).toBe(story.id)
    expect(behind.page.scripts).toEqual([])
  })

  it('a page that lets nothing in holds nothing up', async () => {
    world.openTab(AT.story, FOUND.story).page.isClosed = true
    await install('install')
    expect(world.browser.opened).toHaveLength(1)
  })

  it('an update opens nothing', async () => {
    await world.choose({ where: 'click' })
    await install('update')
    expect(world.browser.opened).toEqual([])
    expect(world.browser.registered.size).toBe(0)
  })

  it.each([
    ['an excluded site', { excluded: ['thestack.technology'] }],
    ['a site that is not listed', { where: 'listed', listed: ['news.example'] }],
    ['any site where a click is wanted', { where: 'click' }],
  ] as const)('an update reads nothing of %s', async (_, change) => {
    await world.choose({
      ...change,
      excluded: [...('excluded' in change ? change.excluded : [])],
    } as Partial<Settings>)
    const { page } = world.openTab(AT.story, FOUND.story)
    await install('update')
    expect(page.scripts).toEqual([])
    if ('excluded' in change) expect(page.touched).toBe(0)
  })
})

it('the gate is registered anew when the browser starts', async () => {
  world.browser.onStartup.emit()
  await rest()
  expect(world.browser.registered.has('gate')).toBe(true)
})

describe('a tab that is closed', () => {
  it('is forgotten with the brief that was made of its page', async () => {
    const tab = await world.visit(AT.unknown, FOUND.unknown)
    tab.page.article = articleAt(AT.unknown)
    await world.ask(tab.page, 'sidebar-background:brief', { action: 'make' })
    await world.ask(tab.page, 'sidebar-background:conversation', { action: 'load', press: 'load' })
    // Which hosts were asked when belongs to no tab: their limits hold across all of them.
    const { conversationPace } = await world.session()
    const left = { presses: [['load', 'conversation load']], conversationPace }
    expect(await world.session()).not.toEqual(left)
    await world.closeTab(tab)
    expect(await world.session()).toEqual(left)
  })

  it('takes nothing of another tab with it', async () => {
    const one = await world.visit(AT.story, FOUND.story)
    const other = await world.visit(AT.retold, FOUND.retold)
    await world.closeTab(one)
    expect((await world.popup(other)).page.kind).toBe('brief')
  })
})
