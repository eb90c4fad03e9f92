// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../core/settings'
import { clearLeftovers } from '../../../services/leftovers'
import { FakeBrowser } from '../support/fake-browser'

const roots = new Map<Element, ShadowRoot>()
let browser: FakeBrowser

beforeEach(() => {
  browser = new FakeBrowser().install()
  const page = {
    run: (script: object) => ('func' in script && typeof script.func === 'function' ? script.func() : null),
    hear: () => null,
  }
  browser.tabs.set(1, { id: 1, url: 'https://news.example/a', incognito: false, active: true, page })
  vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: (one: Element) => roots.get(one) ?? null } })
})
afterEach(() => {
  browser.remove()
  vi.unstubAllGlobals()
  for (const one of document.querySelectorAll('html > div')) one.remove()
})

/** An element at the end of the page whose closed root holds a frame of this address. */
function host(address: string): Element {
  const element = document.createElement('div')
  const frame = document.createElement('iframe')
  Object.defineProperty(frame, 'src', { value: address })
  // Not connected, because this document would load it.
  const root = document.createElement('div').attachShadow({ mode: 'closed' })
  root.append(frame)
  roots.set(element, root)
  document.documentElement.append(element)
  return element
}

it('takes out our own host, and nothing of the page', async () => {
  const ours = [host('chrome-extension://a/sidebar.html'), host('moz-extension://b-c/sidebar.html')]
  const theirs = [
    host('https://ads.example/sidebar.html'),
    host('chrome-extension://a/other.html'),
    document.documentElement.appendChild(document.createElement('div')),
  ]
  await clearLeftovers(DEFAULT_SETTINGS)
  expect(ours.map(({ isConnected }) => isConnected)).toEqual([false, false])
  expect(theirs.map(({ isConnected }) => isConnected)).toEqual([true, true, true])
})

it('gives the room back that the page was made to leave', async () => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('[data-storypulse-edge="bar"] { max-width: 10px; }')
  const own = new CSSStyleSheet()
  own.replaceSync('p { color: red; }')
  document.adoptedStyleSheets = [own, sheet]
  document.body.innerHTML = '<header data-storypulse-edge="bar"></header>'
  await clearLeftovers(DEFAULT_SETTINGS)
  expect(document.adoptedStyleSheets).toEqual([own])
  expect(document.querySelector('[data-storypulse-edge]')).toBeNull()
})

it('leaves an excluded site alone', async () => {
  const ours = host('chrome-extension://a/sidebar.html')
  await clearLeftovers({ ...DEFAULT_SETTINGS, excluded: ['news.example'] })
  expect(ours.isConnected).toBe(true)
})
