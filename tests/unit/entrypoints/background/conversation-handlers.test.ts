import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ConversationView } from '../../../../core/conversation/view'
import { pass, rest } from '../../support/clock'
import { AT, FOUND } from '../../support/pages'
import { RefusedError, type WebTab, World } from '../../support/world'

let world: World
const fetched = vi.fn()
beforeEach(() => {
  world = World.open()
  fetched.mockReset().mockRejectedValue(new TypeError('No network in tests'))
  vi.stubGlobal('fetch', fetched)
  for (const name of ['error', 'debug'] as const) vi.spyOn(console, name).mockReturnValue()
})
afterEach(async () => {
  await world.close()
  vi.restoreAllMocks()
})

const asks = async (tab: WebTab, action: 'view' | 'load' | 'stop') =>
  (await world.ask(tab.page, 'sidebar-background:conversation', {
    action,
    ...(action === 'load' && { press: crypto.randomUUID() }),
  })) as ConversationView

describe('the conversation', () => {
  it('asks nobody until the reader does, whatever else he does', async () => {
    const tab = await world.visit(AT.story, FOUND.story)
    expect(await asks(tab, 'view')).toMatchObject({ asked: false, closed: null })
    await asks(tab, 'stop')
    await world.ask(tab.page, 'sidebar-background:conversation-choice', {
      byItself: true,
      press: crypto.randomUUID(),
    })
    await world.popup(tab)
    expect(fetched).not.toHaveBeenCalled()
  })

  it('asks the chosen sources alone when he does', async () => {
    const tab = await world.visit(AT.story, FOUND.story)
    for (const source of ['reddit', 'lobsters', 'lemmy', 'mastodon', 'bluesky', 'hypothesis'])
      await world.ask(tab.page, 'sidebar-background:conversation-choice', { source, on: false })
    await asks(tab, 'load')
    const hosts = new Set(fetched.mock.calls.map(([address]) => new URL(String(address)).host))
    expect([...hosts]).toEqual(['hn.algolia.com'])
  })

  it('asks nobody without a press, nor twice for one', async () => {
    const tab = await world.visit(AT.story, FOUND.story)
    const ask = (payload: object) => world.ask(tab.page, 'sidebar-background:conversation', payload)
    await expect(ask({ action: 'load' })).rejects.toThrow(new RefusedError('NoPressError'))
    await expect(ask({ action: 'refresh' })).rejects.toThrow(new RefusedError('NoPressError'))
    expect(fetched).not.toHaveBeenCalled()
    const load = ask({ action: 'load', press: 'one' })
    // A source that allows few requests a second is asked one after the other.
    await rest()
    await pass(5000)
    await load
    const times = fetched.mock.calls.length
    expect(times).toBeGreaterThan(0)
    await expect(ask({ action: 'refresh', press: 'one' })).rejects.toThrow(new RefusedError('NoPressError'))
    expect(fetched).toHaveBeenCalledTimes(times)
  })

  it('remembers for the site whether it loads by itself, of private windows nothing', async () => {
    const choose = (tab: WebTab) =>
      world.ask(tab.page, 'sidebar-background:conversation-choice', {
        byItself: true,
        press: crypto.randomUUID(),
      })
    const hidden = await world.visit(AT.story, FOUND.story, true)
    await choose(hidden)
    const open = await world.visit(AT.story, FOUND.story)
    expect((await asks(open, 'view')).byItself).toBe(false)
    await choose(open)
    expect((await asks(open, 'view')).byItself).toBe(true)
    const elsewhere = await world.visit(AT.retold, FOUND.retold)
    expect((await asks(elsewhere, 'view')).byItself).toBe(false)
  })

  it('is refused where no story is shown', async () => {
    const tab = await world.visit(AT.unknown, FOUND.unknown)
    await expect(asks(tab, 'load')).rejects.toThrow(new RefusedError('NoStoryError'))
    expect(fetched).not.toHaveBeenCalled()
  })
})
