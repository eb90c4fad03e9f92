// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import { Popup, type PopupContent } from '../../../../components/popup/popup'
import type { Brief } from '../../../../core/brief/brief'
import type { PopupPage, PopupView, SidebarRefusal, SidebarState } from '../../../../core/views'
import { draw } from '../../support/draw'
import { hostileBrief, sameStory } from '../../support/popup-samples'
import { sampleBrief } from '../../support/sample-brief'
import { t } from '../../support/text'

function drawPopup(page: PopupPage, more: Partial<PopupView> = {}) {
  const view: PopupView = {
    page,
    site: { name: 'news.example', looked: true },
    recents: [],
    theme: 'light',
    textSize: 'normal',
    density: 'comfortable',
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
  ['closed', t('popup.open'), 'open'],
  ['folded', t('popup.unfold'), 'open'],
  ['open', t('popup.close'), 'closed'],
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
  press(t('sidebar.no'))
  expect(events.onAnswer).toHaveBeenCalledExactlyOnceWith('other')
})

test('an answer can be taken back', () => {
  const { events } = drawPopup({ kind: 'none' }, { undo: 'other' })
  expect(screen.getByText(t('popup.undoOther'))).toBeTruthy()
  press('Undo')
  expect(events.onUndo).toHaveBeenCalledOnce()
})

test.each<[PopupPage, string]>([
  [{ kind: 'none' }, 'No story found for this page'],
  [{ kind: 'excluded' }, 'You excluded this site'],
  [{ kind: 'not article', why: 'front page' }, t('popup.notArticle')],
  [{ kind: 'not article', why: 'listing or tool' }, t('popup.notArticle')],
  [{ kind: 'not article', why: 'error page' }, t('popup.notArticle')],
  [{ kind: 'not article', why: 'private page' }, t('popup.notArticle')],
  [{ kind: 'not article', why: 'product or profile' }, t('popup.notArticle')],
  [{ kind: 'not article', why: 'editor' }, t('popup.notArticle')],
  [{ kind: 'not article', why: 'too little text' }, t('popup.notArticle')],
  [{ kind: 'untouchable', why: 'browser page' }, t('popup.browserPage')],
  [{ kind: 'untouchable', why: 'extension store' }, 'This is an extension store'],
  [{ kind: 'untouchable', why: 'local file' }, t('popup.localFile')],
  [{ kind: 'untouchable', why: 'withheld' }, t('popup.withheld')],
])('%o is said as it is', (page, title) => {
  const { container } = drawPopup(page)
  expect(container.querySelector('.notice-title')?.textContent).toBe(title)
  expect(container.querySelector('.notice p')?.textContent).toMatch(/\w{3}.*\.$/)
})

test('the next step of each state does what it says', () => {
  const none = drawPopup({ kind: 'none' })
  press(t('popup.demo'))
  expect(none.events.onDemo).toHaveBeenCalledOnce()
  const excluded = drawPopup({ kind: 'excluded' })
  press(t('popup.lookAgain'))
  expect(excluded.events.onSite).toHaveBeenCalledExactlyOnceWith(true)
  const withheld = drawPopup({ kind: 'untouchable', why: 'withheld' })
  press(t('popup.grant'))
  expect(withheld.events.onGrant).toHaveBeenCalledOnce()
})

test('offers a brief where no story is known, and anyway where it is no article', () => {
  const none = drawPopup({ kind: 'none' })
  press(t('popup.brief'))
  expect(none.events.onBrief).toHaveBeenCalledExactlyOnceWith('make')
  const other = drawPopup({ kind: 'not article', why: 'front page' })
  press(t('popup.briefAnyway'))
  expect(other.events.onBrief).toHaveBeenCalledExactlyOnceWith('make')
  drawPopup({ kind: 'none' }, { offers: false })
  expect(screen.queryByRole('button', { name: /^Make a brief/ })).toBeNull()
})

test('says why a brief came to nothing, in place of what it said before', () => {
  const { events, container } = drawPopup({ kind: 'none' }, { failure: 'nothing to brief' })
  expect(container.querySelector('.notice-title')?.textContent).toBe(t('failed.nothing'))
  expect(container.querySelectorAll('.notice')).toHaveLength(1)
  press('Try again')
  expect(events.onBrief).toHaveBeenCalledExactlyOnceWith('make')
  drawPopup({ kind: 'none' }, { failure: 'stopped' })
  expect(screen.getByText('No story found for this page')).toBeTruthy()
})

test('a saved brief can be removed', () => {
  const { events } = drawPopup(briefPage({ saved: true }))
  press(t('made.remove'))
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
  expect(screen.getByText(t('popup.loading'))).toBeTruthy()
  const onRetry = vi.fn()
  drawContent({ kind: 'error', onRetry })
  press('Try again')
  expect(onRetry).toHaveBeenCalledOnce()
})
