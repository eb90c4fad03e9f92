// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import { Popup, type PopupContent } from '../../../../components/popup/popup'
import type { Brief } from '../../../../core/brief/brief'
import type { PopupPage, PopupView, SidebarRefusal, SidebarState } from '../../../../core/views'
import { draw } from '../../support/draw'
import { hostileBrief, sameStory } from '../../support/popup-samples'
import { sampleBrief } from '../../support/sample-brief'

function drawPopup(page: PopupPage, more: Partial<PopupView> = {}) {
  const view: PopupView = {
    page,
    site: { name: 'news.example', looked: true },
    recents: [],
    theme: 'light',
    textSize: 'normal',
    copyFormat: 'rich',
    undo: null,
    offers: true,
    failure: null,
    ...more,
  }
  return drawContent({ kind: 'ready', view })
}

function drawContent(content: PopupContent) {
  const events = {
    onCopy: vi.fn(),
    onSidebar: vi.fn(),
    onAnswer: vi.fn(),
    onUndo: vi.fn(),
    onSite: vi.fn(),
    onGrant: vi.fn(),
    onOpen: vi.fn(),
    onBrief: vi.fn(),
    onOptions: vi.fn(),
    onLibrary: vi.fn(),
    onDemo: vi.fn(),
  }
  const { container } = draw(<Popup content={content} toast={null} events={events} />)
  return { events, container }
}

const briefPage = (
  more: { sidebar?: SidebarState; refused?: SidebarRefusal; saved?: boolean; brief?: Brief } = {},
): PopupPage => ({
  kind: 'brief',
  generated: null,
  saved: false,
  brief: sampleBrief,
  decision: sameStory,
  sidebar: 'closed',
  refused: null,
  ...more,
})

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

test('shows the brief with its takeaways and copies it', () => {
  const { events } = drawPopup(briefPage())
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(sampleBrief.headline)
  expect(screen.getAllByRole('listitem')).toHaveLength(3)
  press(/^Copy takeaways/)
  expect(events.onCopy).toHaveBeenCalledExactlyOnceWith({ part: 'takeaways' }, 'rich')
})

test.each([
  ['closed', 'Open beside', 'open'],
  ['folded', 'Unfold beside', 'open'],
  ['open', 'Close beside', 'closed'],
] as const)('a sidebar that is %s can be changed', (sidebar, name, to) => {
  const { events } = drawPopup(briefPage({ sidebar }))
  press(name)
  expect(events.onSidebar).toHaveBeenCalledExactlyOnceWith(to)
})

test('says that the page removed the sidebar', () => {
  drawPopup(briefPage({ refused: 'removed' }))
  expect(screen.getByText(/This page removes the sidebar/)).toBeTruthy()
})

test('asks where it is unsure', () => {
  const { events } = drawPopup({
    kind: 'unsure',
    brief: sampleBrief,
    decision: { ...sameStory, kind: 'unsure' },
  })
  press('No, another story')
  expect(events.onAnswer).toHaveBeenCalledExactlyOnceWith('other')
})

test('an answer can be taken back', () => {
  const { events } = drawPopup({ kind: 'none' }, { undo: 'other' })
  expect(screen.getByText('You said this page tells another story.')).toBeTruthy()
  press('Undo')
  expect(events.onUndo).toHaveBeenCalledOnce()
})

test.each<[PopupPage, string]>([
  [{ kind: 'none' }, 'No story found for this page'],
  [{ kind: 'excluded' }, 'You excluded this site'],
  [{ kind: 'not article', why: 'front page' }, 'This is not an article'],
  [{ kind: 'not article', why: 'listing or tool' }, 'This is not an article'],
  [{ kind: 'not article', why: 'error page' }, 'This is not an article'],
  [{ kind: 'not article', why: 'private page' }, 'This is not an article'],
  [{ kind: 'not article', why: 'product or profile' }, 'This is not an article'],
  [{ kind: 'not article', why: 'editor' }, 'This is not an article'],
  [{ kind: 'not article', why: 'too little text' }, 'This is not an article'],
  [{ kind: 'untouchable', why: 'browser page' }, 'This is a page of the browser'],
  [{ kind: 'untouchable', why: 'extension store' }, 'This is an extension store'],
  [{ kind: 'untouchable', why: 'local file' }, 'This is a file on your disk'],
  [{ kind: 'untouchable', why: 'withheld' }, 'The browser withholds this page'],
])('%o is said as it is', (page, title) => {
  const { container } = drawPopup(page)
  expect(container.querySelector('.notice-title')?.textContent).toBe(title)
  expect(container.querySelector('.notice p')?.textContent).toMatch(/\w{3}.*\.$/)
})

test('the next step of each state does what it says', () => {
  const none = drawPopup({ kind: 'none' })
  press('See it on a demo page')
  expect(none.events.onDemo).toHaveBeenCalledOnce()
  const excluded = drawPopup({ kind: 'excluded' })
  press('Look here again')
  expect(excluded.events.onSite).toHaveBeenCalledExactlyOnceWith(true)
  const withheld = drawPopup({ kind: 'untouchable', why: 'withheld' })
  press('Allow reading this site')
  expect(withheld.events.onGrant).toHaveBeenCalledOnce()
})

test('offers a brief where no story is known, and anyway where it is no article', () => {
  const none = drawPopup({ kind: 'none' })
  press('Brief this page')
  expect(none.events.onBrief).toHaveBeenCalledExactlyOnceWith('make')
  const other = drawPopup({ kind: 'not article', why: 'front page' })
  press('Brief it anyway')
  expect(other.events.onBrief).toHaveBeenCalledExactlyOnceWith('make')
  drawPopup({ kind: 'none' }, { offers: false })
  expect(screen.queryByRole('button', { name: /^Brief/ })).toBeNull()
})

test('says why a brief came to nothing, in place of what it said before', () => {
  const { events, container } = drawPopup({ kind: 'none' }, { failure: 'nothing to brief' })
  expect(container.querySelector('.notice-title')?.textContent).toBe('Nothing to brief here')
  expect(container.querySelectorAll('.notice')).toHaveLength(1)
  press('Try again')
  expect(events.onBrief).toHaveBeenCalledExactlyOnceWith('make')
  drawPopup({ kind: 'none' }, { failure: 'stopped' })
  expect(screen.getByText('No story found for this page')).toBeTruthy()
})

test('a saved brief can be removed', () => {
  const { events } = drawPopup(briefPage({ saved: true }))
  press('Remove this brief')
  expect(events.onBrief).toHaveBeenCalledExactlyOnceWith('remove')
})

test('switches the site', () => {
  const { events } = drawPopup({ kind: 'none' })
  const site = screen.getByRole('switch', { name: /Look for stories on/ })
  expect(site.getAttribute('aria-checked')).toBe('true')
  fireEvent.click(site)
  expect(events.onSite).toHaveBeenCalledExactlyOnceWith(false)
})

test('a page of the browser has no site to switch', () => {
  drawPopup({ kind: 'untouchable', why: 'browser page' }, { site: null })
  expect(screen.queryByRole('switch')).toBeNull()
})

test('lists recent stories and opens the page they were met on', () => {
  const at = Date.now() - 2 * 3_600_000
  const story = {
    storyId: 'a',
    headline: '<b>Bridge</b>',
    publisher: 'News',
    url: 'https://news.example/a',
    at,
  }
  const { events } = drawPopup({ kind: 'none' }, { recents: [story] })
  const entry = screen.getByRole('button', { name: /<b>Bridge<\/b>/ })
  expect(entry.textContent).toContain('2 hours ago')
  fireEvent.click(entry)
  expect(events.onOpen).toHaveBeenCalledExactlyOnceWith('https://news.example/a')
})

test('shows hostile text as text', () => {
  const { container } = drawPopup(briefPage({ brief: hostileBrief }))
  expect(container.querySelector('img, script, a')).toBeNull()
})

test('says that it looks, and after a failure offers another try', () => {
  drawContent({ kind: 'loading' })
  expect(screen.getByText('Looking at this page')).toBeTruthy()
  const onRetry = vi.fn()
  drawContent({ kind: 'error', onRetry })
  press('Try again')
  expect(onRetry).toHaveBeenCalledOnce()
})
