// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fetchStart, greet } from '../../../../controllers/sidebar/greeting'
import { FakeBackground } from '../../support/fake-background'
import { sampleView } from '../../support/sidebar-props'

const parent = {}
const own = { parent, origin: 'chrome-extension://ours' }
const port = { addEventListener: vi.fn(), start: vi.fn(), postMessage: vi.fn() }

let background: FakeBackground
beforeEach(() => {
  background = new FakeBackground({
    'sidebar-background:connect': ({ token }: { token: string }) => (token === 'right' ? sampleView() : null),
  })
  vi.spyOn(console, 'debug').mockReturnValue()
})
afterEach(() => background.remove())

const greeting = (change: object = {}) =>
  ({
    data: { token: 'right' },
    origin: 'https://news.example',
    source: parent,
    ports: [port],
    ...change,
  }) as never

it('begins with what the background answers the token with', async () => {
  const greeted = await greet(greeting(), own)
  expect(greeted?.start).toEqual(sampleView())
  expect(background.payloads('sidebar-background:connect')).toEqual([{ token: 'right' }])
})

it.each([
  ['of another window', { source: {} }],
  ['without a port', { ports: [] }],
  ['without a token', { data: null }],
  ['with a token that is none', { data: { token: 7 } }],
])('takes no greeting %s, and asks nobody', async (_name, change) => {
  expect(await greet(greeting(change), own)).toBeNull()
  expect(background.asked).toEqual([])
})

it('shows nothing to a page that put a copy of us into itself', async () => {
  expect(await greet(greeting({ data: { token: 'guessed' } }), own)).toBeNull()
  expect(await fetchStart('guessed')).toBeNull()
})

it('takes our own demo page at its origin, which no other page has', async () => {
  const greeted = await greet(greeting({ origin: own.origin, data: { token: '' } }), own)
  expect(greeted?.start).toBeNull()
  expect(greeted?.linkTo(() => undefined).brief).toBeNull()
  expect(background.asked).toEqual([])
})

it('takes no sandboxed page for our own: both have no origin', async () => {
  const sandboxed = { parent, origin: 'null' }
  expect(await greet(greeting({ origin: 'null', data: { token: '' } }), sandboxed)).toBeNull()
})

it('shows nothing where the background gives no answer', async () => {
  delete background.answers['sidebar-background:connect']
  expect(await greet(greeting(), own)).toBeNull()
})
