import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { DEFAULT_SETTINGS } from '../../../core/settings'
import { ask, BackgroundError, type Handlers, serve } from '../../../services/messaging'
import { expectFrame, matchFrame, recordOfFrame } from '../../../services/sidebar/frames'

type Listener = (message: unknown, sender: object, reply: (value: unknown) => void) => unknown

/** Serves with handlers that say they were called, and hands back the one listener. */
function listener(): { listener: Listener; called: string[] } {
  const called: string[] = []
  const handlers = new Proxy<Record<string, unknown>>(
    {},
    {
      get: (_, name) => async () => {
        called.push(String(name))
        if (name === 'options-background:clear') throw new RangeError('secret details')
        return DEFAULT_SETTINGS
      },
    },
  )
  const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener')
  serve(handlers as unknown as Handlers, recordOfFrame)
  const [found] = add.mock.calls.map(([one]) => one as Listener)
  if (!found) throw new Error('Nothing listens')
  return { listener: found, called }
}

const id = () => fakeBrowser.runtime.id
const page = () => ({ id: id(), frameId: 0, url: 'https://news.example/a', tab: { id: 7, incognito: false } })
const sidebar = (more: object = {}) => ({
  id: id(),
  frameId: 4,
  documentId: 'frame',
  url: fakeBrowser.runtime.getURL('/sidebar.html'),
  tab: { id: 7, incognito: false },
  ...more,
})
const own = () => ({ id: id(), url: fakeBrowser.runtime.getURL('/popup.html') })

const send = (to: Listener, message: unknown, sender: object) =>
  new Promise((resolve) => {
    if (to(message, sender, resolve) !== true) resolve('ignored')
  })

beforeEach(() => fakeBrowser.reset())

describe('serve', () => {
  it('answers a content script', async () => {
    const { listener: to, called } = listener()
    expect(await send(to, { name: 'gate-background:navigated', payload: {} }, page())).toMatchObject({
      ok: true,
    })
    expect(called).toEqual(['gate-background:navigated'])
  })

  it.each([
    ['another extension', { ...page(), id: 'other' }],
    ['a frame within the page', { ...page(), frameId: 3 }],
    ['no tab', { id: id(), frameId: 0, url: 'https://news.example/a' }],
  ])('hears nothing from %s', async (_, sender) => {
    const { listener: to, called } = listener()
    expect(await send(to, { name: 'gate-background:navigated', payload: {} }, sender)).toBe('ignored')
    expect(called).toEqual([])
  })

  const view = { name: 'sidebar-background:view', payload: {} }
  const matched = async () => {
    const page = { tabId: 7, url: 'https://news.example/a', isPrivate: false }
    await expectFrame(page, 'token', null)
    await matchFrame(7, { frameId: 4, documentId: 'frame' }, 'token')
  }

  it('answers the sidebar once its frame was matched to its host', async () => {
    const { listener: to, called } = listener()
    expect(await send(to, view, sidebar())).toEqual({ ok: false, error: 'ForeignFrameError' })
    await matched()
    expect(await send(to, view, sidebar())).toMatchObject({ ok: true })
    expect(called).toEqual(['sidebar-background:view'])
  })

  it.each([
    ['another frame of the tab', { frameId: 5 }],
    ['another document in the frame', { documentId: 'other' }],
    ['a frame of another tab', { tab: { id: 8, incognito: false } }],
  ])('takes nothing of the sidebar from %s', async (_, other) => {
    const { listener: to, called } = listener()
    await matched()
    expect(await send(to, view, sidebar(other))).toEqual({ ok: false, error: 'ForeignFrameError' })
    expect(called).toEqual([])
  })

  it.each([
    ['a script of the page', page],
    ['the page of the sidebar in a tab of its own', () => sidebar({ frameId: 0 })],
    ['another page of ours in a frame', () => sidebar({ url: fakeBrowser.runtime.getURL('/popup.html') })],
  ])('takes nothing of the sidebar from %s', async (_, sender) => {
    const { listener: to, called } = listener()
    await matched()
    expect(await send(to, view, sender())).toBe('ignored')
    expect(called).toEqual([])
  })

  it('lets the sidebar do nothing that only our own pages may', async () => {
    const { listener: to, called } = listener()
    await matched()
    const clear = { name: 'options-background:clear', payload: {} }
    expect(await send(to, clear, sidebar())).toBe('ignored')
    expect(await send(to, { name: 'gate-background:navigated', payload: {} }, sidebar())).toBe('ignored')
    expect(called).toEqual([])
  })

  it('lets no content script do what only our own pages may', async () => {
    const { listener: to, called } = listener()
    const message = { name: 'options-background:clear', payload: {} }
    expect(await send(to, message, page())).toBe('ignored')
    expect(called).toEqual([])
    await send(to, message, own())
    expect(called).toEqual(['options-background:clear'])
  })

  it('refuses a payload that does not fit', async () => {
    const { listener: to, called } = listener()
    await matched()
    const message = { name: 'sidebar-background:layout', payload: { width: 1e9, folded: 'yes' } }
    expect(await send(to, message, sidebar())).toEqual({ ok: false, error: 'ValiError' })
    expect(called).toEqual([])
  })

  it('tells the name of an error, not its details', async () => {
    const { listener: to } = listener()
    const reply = await send(to, { name: 'options-background:clear', payload: {} }, own())
    expect(reply).toEqual({ ok: false, error: 'RangeError' })
  })

  it.each([null, 5, 'x', {}, { name: 'constructor', payload: {} }, { name: 'toString' }])(
    'ignores %j',
    async (message) => {
      const { listener: to, called } = listener()
      expect(await send(to, message, page())).toBe('ignored')
      expect(called).toEqual([])
    },
  )
})

describe('ask', () => {
  it('asks again when the background was asleep', async () => {
    const replies = [undefined, undefined, { ok: true, value: DEFAULT_SETTINGS }]
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async () => replies.shift())
    expect(await ask('options-background:settings', {})).toEqual(DEFAULT_SETTINGS)
  })

  it('gives up with a named error when nobody answers', async () => {
    vi.useFakeTimers()
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(
      new Error('Could not establish connection'),
    )
    const asked = expect(ask('options-background:settings', {})).rejects.toBeInstanceOf(BackgroundError)
    await vi.runAllTimersAsync()
    await asked
    vi.useRealTimers()
  })
})
