// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import { LibraryList } from '../../../../components/library/library-list'
import type { ListState } from '../../../../components/library/types'
import { NO_FILTER } from '../../../../core/library/filter-stories'
import { listState, stories } from '../../../gallery/library-samples'
import { draw } from '../../support/draw'

function drawList(change: Partial<ListState> = {}) {
  const events = {
    onQuery: vi.fn(),
    onFilter: vi.fn(),
    onSort: vi.fn(),
    onSelect: vi.fn(),
    onCurrent: vi.fn(),
    onDelete: vi.fn(),
    onStar: vi.fn(),
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
  expect(within(row).getByText(/has a note/i)).toBeTruthy()
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
  ['empty', { found: [], total: 0 }, /your library is empty/i],
  ['nothing found', { found: [], query: 'xyz' }, /no results for .?“?.?xyz/i],
  ['nothing fits', { found: [], filter: { ...NO_FILTER, kept: true } }, /no stories match/i],
  ['reading', { reading: { done: 2, of: 9 } }, /loaded 2 of 9/i],
  ['unreadable', { unreadable: 2 }, /2 briefs in the database can't be read/i],
])('says so when %s', (_, change, words) => {
  drawList(change)
  expect(document.body.textContent).toMatch(words)
})

test('does what is wanted with all that are selected', () => {
  const ids = stories.slice(0, 2).map(({ id }) => id)
  const events = drawList({ selected: new Set(ids) })
  fireEvent.click(screen.getByRole('button', { name: /delete selected/i }))
  expect(events.onDelete).toHaveBeenCalledWith(ids)
  fireEvent.click(screen.getByRole('button', { name: /^star selected/i }))
  expect(events.onStar).toHaveBeenCalledWith(ids, true)
  fireEvent.click(screen.getByRole('button', { name: /export selected/i }))
  fireEvent.click(screen.getByRole('menuitem', { name: /web page/i }))
  expect(events.onExport).toHaveBeenCalledWith(ids, 'html')
})
