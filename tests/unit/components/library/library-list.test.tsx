// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import { DamageBanner } from '../../../../components/library/damage-banner'
import { ImportReport } from '../../../../components/library/import-report'
import { Keeping } from '../../../../components/library/keeping'
import { LibraryList } from '../../../../components/library/library-list'
import { StoryPage } from '../../../../components/library/story-page'
import type { ListState, StoryState } from '../../../../components/library/types'
import { NO_FILTER } from '../../../../core/library/filter-stories'
import {
  keepingState,
  listState,
  plainStory,
  reportedFiles,
  richStory,
  savedThread,
  stories,
} from '../../../gallery/library-samples'
import { syncEvents, syncState } from '../../../gallery/sync-cases'
import { draw } from '../../support/draw'

function drawList(change: Partial<ListState> = {}) {
  const events = {
    onQuery: vi.fn(),
    onFilter: vi.fn(),
    onSort: vi.fn(),
    onSelect: vi.fn(),
    onCurrent: vi.fn(),
    onDelete: vi.fn(),
    onKeep: vi.fn(),
    onCopy: vi.fn(),
    onExport: vi.fn(),
  }
  draw(<LibraryList state={{ ...listState, ...change }} events={events} />)
  return events
}
const link = (index: number) => {
  const found = document.querySelector<HTMLElement>(`[data-row="${index}"] a`)
  if (!found) throw new Error(`Row ${index} is not drawn`)
  return found
}

test('a row says what is the reader’s of its story', () => {
  drawList()
  const row = link(0).closest('li')
  if (!row) throw new Error('No row')
  expect(row.textContent).toMatch(/updated since you read it/i)
  expect(row.textContent).toMatch(/2 briefs/i)
  expect(within(row).getByText(/has a note of yours/i)).toBeTruthy()
  expect(row.getAttribute('aria-setsize')).toBe(String(stories.length))
})

test('markup in a headline is text', () => {
  drawList()
  expect(document.querySelector('img,script')).toBeNull()
})

test('is worked by keys alone, each from where the focus is', () => {
  const events = drawList()
  fireEvent.keyDown(document.body, { key: '/' })
  const field = screen.getByRole('textbox')
  expect(document.activeElement).toBe(field)
  fireEvent.keyDown(field, { key: 'ArrowDown' })
  expect(document.activeElement).toBe(link(0))
  // Two presses before anything is drawn anew.
  fireEvent.keyDown(link(0), { key: 'ArrowDown' })
  expect(document.activeElement).toBe(link(1))
  fireEvent.keyDown(link(1), { key: 'ArrowDown' })
  expect(document.activeElement).toBe(link(2))
  fireEvent.keyDown(link(2), { key: 'x' })
  expect(events.onSelect).toHaveBeenLastCalledWith([stories[2]?.id], true)
  fireEvent.keyDown(link(2), { key: 'Delete' })
  expect(events.onDelete).toHaveBeenLastCalledWith([stories[2]?.id])
  fireEvent.keyDown(link(2), { key: 'a', ctrlKey: true })
  expect(events.onSelect).toHaveBeenLastCalledWith(
    stories.map(({ id }) => id),
    true,
  )
  fireEvent.keyDown(link(2), { key: 'End' })
  expect(events.onCurrent).toHaveBeenLastCalledWith(stories.at(-1)?.id)
})

test('Escape empties the search, and in the list the selection', () => {
  const events = drawList({ query: 'bridge', selected: new Set(['a']) })
  fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' })
  expect(events.onQuery).toHaveBeenCalledWith('')
  expect(events.onSelect).not.toHaveBeenCalled()
  fireEvent.keyDown(link(0), { key: 'Escape' })
  expect(events.onSelect).toHaveBeenCalledWith(['a'], false)
})

test('of a long list only what is near the screen is drawn', () => {
  const [first] = stories
  if (!first) throw new Error('No story')
  drawList({ found: Array.from({ length: 10_000 }, (_, index) => ({ ...first, id: `s${index}` })) })
  expect(document.querySelectorAll('.story-row').length).toBeLessThan(60)
})

test.each<[string, Partial<ListState>, RegExp]>([
  ['empty', { found: [], total: 0 }, /the library is empty/i],
  ['nothing found', { found: [], query: 'xyz' }, /nothing holds .?“?.?xyz/i],
  ['nothing fits', { found: [], filter: { ...NO_FILTER, kept: true } }, /no story fits/i],
  ['reading', { reading: { done: 2, of: 9 } }, /read 2 of 9/i],
  ['unreadable', { unreadable: 2 }, /2 briefs in the database cannot be read/i],
])('says so when %s', (_, change, words) => {
  drawList(change)
  expect(document.body.textContent).toMatch(words)
})

test('does what is wanted with all that are selected', () => {
  const ids = stories.slice(0, 2).map(({ id }) => id)
  const events = drawList({ selected: new Set(ids) })
  fireEvent.click(screen.getByRole('button', { name: /delete what is selected/i }))
  expect(events.onDelete).toHaveBeenCalledWith(ids)
  fireEvent.click(screen.getByRole('button', { name: /^keep what is selected/i }))
  expect(events.onKeep).toHaveBeenCalledWith(ids, true)
  fireEvent.click(screen.getByRole('button', { name: /export what is selected/i }))
  fireEvent.click(screen.getByRole('menuitem', { name: /html page/i }))
  expect(events.onExport).toHaveBeenCalledWith(ids, 'html')
})

function drawStory(state: StoryState) {
  const events = {
    onNote: vi.fn(),
    onKeep: vi.fn(),
    onUnread: vi.fn(),
    onDelete: vi.fn(),
    onCopy: vi.fn(),
    onCopyTakeaway: vi.fn(),
    onExport: vi.fn(),
    onSplit: vi.fn(),
    onForgetVisit: vi.fn(),
    onRemoveThread: vi.fn(),
  }
  draw(<StoryPage state={state} copyFormat="rich" events={events} />)
  return events
}
const ready = (more: Partial<Extract<StoryState, { kind: 'ready' }>> = {}): StoryState => ({
  kind: 'ready',
  story: richStory,
  threads: [],
  noteState: 'kept',
  readBefore: null,
  ...more,
})

test('a story shows its versions change by change, its coverage, and the pages it was met on', () => {
  const events = drawStory(ready())
  const said = document.body.textContent ?? ''
  expect(said).toMatch(/The bill is 76 million\./)
  expect(said).toMatch(/Engineers Weekly/)
  expect(said).toMatch(/2 times/)
  fireEvent.click(screen.getAllByRole('button', { name: /^forget/i })[0] ?? document.body)
  expect(events.onForgetVisit).toHaveBeenCalledWith('https://news.example/bridge-open-again')
})

test('a takeaway leads to the pages it was found on, and a page says how many were', () => {
  drawStory(ready())
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.takeaway .cites a')]
  expect(links.map(({ textContent, href }) => [textContent, href])).toEqual([
    ['news.example', 'https://news.example/bridge-open-again#:~:text=Traffic%20has%20been'],
    ['\u2068news.example\u2069 (in part)', 'https://news.example/bridge-open-again'],
    ['courier.example', 'https://courier.example/bridge?a=1'],
  ])
  expect(links[0]?.title).toContain('flowing across the bridge')
  expect(document.querySelector('.visits')?.textContent).toMatch(/2 takeaways found.*1 takeaway found/)
})

test('a saved conversation is read where the story is, without its markup, and can be taken out', () => {
  const events = drawStory(ready({ threads: [savedThread] }))
  expect(document.querySelector('.saved-threads')?.textContent).toMatch(/Hacker News.*6 comments/)
  expect(document.querySelectorAll('.saved-comments li')).toHaveLength(0)
  fireEvent.click(screen.getByRole('button', { name: savedThread.thread.title }))
  const said = [...document.querySelectorAll('.saved-comments li')].map(
    ({ textContent }) => textContent ?? '',
  )
  expect(said).toHaveLength(6)
  expect(said[1]).toMatch(/^Answer, level 1\. ferry_fan/)
  fireEvent.click(screen.getByRole('button', { name: /^take out/i }))
  expect(events.onRemoveThread).toHaveBeenCalledWith(savedThread)
})

test('turns to the brief of the other maker, which can be told apart as a story of its own', () => {
  const events = drawStory(ready())
  expect(screen.queryByRole('button', { name: /two stories/i })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /two stories/i }))
  expect(events.onSplit).toHaveBeenCalledWith('wire:harbour-bridge')
  fireEvent.click(screen.getByRole('button', { name: /Storypulse/ }))
  expect(document.body.textContent).toMatch(/ferry company keeps the morning line/)
})

test('says what changed since it was read', () => {
  drawStory(ready({ readBefore: Date.now() - 2 * 86_400_000 }))
  expect(screen.getByRole('region', { name: /changed since you read it/i }).textContent).toMatch(/reworded/)
})

test('a note is kept when its field is left, and one that could not be kept still stands there', () => {
  const events = drawStory(ready({ story: plainStory }))
  const field = screen.getByLabelText(/your note/i)
  fireEvent.input(field, { target: { value: 'Remember' } })
  fireEvent.blur(field)
  expect(events.onNote).toHaveBeenCalledWith(plainStory.id, 'Remember')
  drawStory(ready({ story: plainStory, noteState: 'failed' }))
  expect(screen.getByRole('alert').textContent).toMatch(/could not be kept/i)
})

test('says when a story is not there', () => {
  drawStory({ kind: 'missing' })
  expect(document.body.textContent).toMatch(/not in the library/i)
})

test('a report says of each file and each story what became of it, and how the import ended', () => {
  const onClose = vi.fn()
  const show = (end: 'whole' | 'stopped' | 'full' | 'failed') =>
    draw(
      <ImportReport state={{ kind: 'done', files: reportedFiles, end }} onStop={vi.fn()} onClose={onClose} />,
    )
  show('whole')
  expect(screen.getByRole('status').textContent).toMatch(/the import is done/i)
  const said = document.body.textContent ?? ''
  expect(said).toMatch(/added: 1/)
  expect(said).toMatch(/updated, the earlier version is kept: 1/)
  expect(said).toMatch(/both notes are kept/)
  expect(said).toMatch(/\$\[1\]\.takeaways.*is missing/)
  for (const [end, words] of [
    ['full', /the disk is full/i],
    ['stopped', /you stopped/i],
    ['failed', /broke off/i],
  ] as const) {
    show(end)
    expect(screen.getByRole('alert').textContent).toMatch(words)
  }
  fireEvent.click(screen.getByRole('button', { name: /close the report/i }))
  expect(onClose).toHaveBeenCalled()
})

test('an import under way can be stopped', () => {
  const onStop = vi.fn()
  draw(<ImportReport state={{ kind: 'running', done: 3, of: 9 }} onStop={onStop} onClose={vi.fn()} />)
  expect(screen.getByRole('progressbar').getAttribute('value')).toBe('3')
  fireEvent.click(screen.getByRole('button', { name: /stop/i }))
  expect(onStop).toHaveBeenCalled()
})

test('exports all or what is kept, asks for lasting storage, and changes the history', () => {
  const events = {
    onExport: vi.fn(),
    onImport: vi.fn(),
    onStopImport: vi.fn(),
    onCloseReport: vi.fn(),
    onPersist: vi.fn(),
    onSettings: vi.fn(),
    onClearHistory: vi.fn(),
  }
  draw(<Keeping state={keepingState} events={events} sync={{ state: syncState, events: syncEvents }} />)
  fireEvent.click(screen.getByRole('button', { name: /export what is kept as: json, complete/i }))
  expect(events.onExport).toHaveBeenCalledWith('kept', 'json')
  fireEvent.click(screen.getByRole('button', { name: /ask the browser to keep it/i }))
  expect(events.onPersist).toHaveBeenCalled()
  fireEvent.click(screen.getByRole('switch', { name: /remember it/i }))
  expect(events.onSettings).toHaveBeenCalledWith({ history: false })
  fireEvent.click(screen.getByRole('button', { name: /forget the history/i }))
  expect(events.onClearHistory).toHaveBeenCalled()
})

test('reports a damaged library, with a way to save what was set aside', () => {
  const onSave = vi.fn()
  const show = (damage: { rescued: number; isClosed: boolean; aside: number }) =>
    draw(<DamageBanner damage={damage} onSave={onSave} onClose={vi.fn()} />)
  show({ rescued: 12, isClosed: false, aside: 1 })
  expect(screen.getByRole('alert').textContent).toMatch(
    /12 briefs are here again.*1 entry could not be read/i,
  )
  fireEvent.click(screen.getByRole('button', { name: /save what was set aside/i }))
  expect(onSave).toHaveBeenCalled()
  show({ rescued: 0, isClosed: true, aside: 0 })
  expect(screen.getByRole('alert').textContent).toMatch(/tries again/i)
  expect(screen.queryByRole('button', { name: /save/i })).toBeNull()
})
