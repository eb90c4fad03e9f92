// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import { Sidebar, type SidebarProps } from '../../../components/sidebar/sidebar'
import { TextProvider } from '../../../components/text'
import { sampleBrief } from '../support/sample-brief'
import { testText } from '../support/text'
import { draw } from './draw'
import { hostileBrief, sidebarEvents, viewOf } from './samples'

function props(more: Partial<SidebarProps> = {}): SidebarProps {
  return {
    state: { kind: 'ready', view: viewOf() },
    mode: 'beside',
    folded: false,
    width: 384,
    currentTakeaway: null,
    answered: null,
    toast: null,
    events: sidebarEvents(),
    ...more,
  }
}

test('stands as a named landmark whose headings go down one level at a time', () => {
  draw(<Sidebar {...props()} />)
  const sidebar = screen.getByRole('complementary', { name: 'Storypulse brief' })
  const levels = within(sidebar)
    .getAllByRole('heading')
    .map(({ tagName }) => tagName)
  expect(levels).toEqual(['H2', 'H3', 'H3', 'H3', 'H3', 'H3'])
})

test('says why it is there and never claims full certainty of a likely story', () => {
  draw(<Sidebar {...props()} />)
  const pill = screen.getByRole('button', { name: 'Same story, 99%' })
  expect(pill.getAttribute('aria-expanded')).toBe('false')
  fireEvent.click(pill)
  expect(pill.getAttribute('aria-expanded')).toBe('true')
  expect(screen.getByText(/Both name/).textContent).toContain('Ines Okafor')
  expect(screen.getByText(/A number differs/).textContent).toMatch(/76 million.*80 million/)
})

test('copies one takeaway in the form last used', () => {
  const events = sidebarEvents()
  draw(<Sidebar {...props({ events })} />)
  fireEvent.click(screen.getByRole('button', { name: 'Copy takeaway 2' }))
  expect(events.onCopy).toHaveBeenCalledExactlyOnceWith({ part: 'takeaway', index: 1 }, 'markdown')
})

test('arrow keys go from takeaway to takeaway and say which has the focus', () => {
  const events = sidebarEvents()
  draw(<Sidebar {...props({ events })} />)
  const first = screen.getByRole('button', { name: 'Copy takeaway 1' })
  first.focus()
  fireEvent.keyDown(first, { key: 'ArrowDown' })
  const second = screen.getByRole('button', { name: 'Copy takeaway 2' })
  expect(second.matches(':focus')).toBe(true)
  expect(events.onTakeawayFocus.mock.calls).toEqual([[0], [1]])
  fireEvent.keyDown(second, { key: 'ArrowUp' })
  expect(first.matches(':focus')).toBe(true)
})

test('marks the current takeaway and says it aloud', () => {
  draw(<Sidebar {...props({ currentTakeaway: 1 })} />)
  const current = screen.getAllByRole('listitem').filter((row) => row.getAttribute('aria-current'))
  expect(current.map((row) => row.getAttribute('data-takeaway'))).toEqual(['1'])
  expect(screen.getByText(/^Takeaway 2 of 3:/).getAttribute('role')).toBe('status')
})

test('Escape folds, and the focus goes to the tab that takes its place and back', () => {
  const events = sidebarEvents()
  const folded = (now: boolean) => (
    <TextProvider text={testText}>
      <Sidebar {...props({ events, folded: now })} />
    </TextProvider>
  )
  const { rerender } = draw(null)
  rerender(folded(false))
  fireEvent.keyDown(screen.getByRole('button', { name: 'Copy takeaway 1' }), { key: 'Escape' })
  expect(events.onFold).toHaveBeenCalledOnce()
  rerender(folded(true))
  const tab = screen.getByRole('button', { name: 'Brief Open the brief: Same story, 99%' })
  expect(tab.matches(':focus')).toBe(true)
  fireEvent.click(tab)
  expect(events.onUnfold).toHaveBeenCalledOnce()
  rerender(folded(false))
  expect(screen.getByRole('button', { name: 'Fold to the edge' }).matches(':focus')).toBe(true)
})

test('a sheet has no grip and folds to a bar with the headline', () => {
  draw(<Sidebar {...props({ mode: 'sheet' })} />)
  expect(screen.queryByRole('separator')).toBeNull()
  expect(screen.getByRole('button', { name: 'Fold to a bar' })).toBeTruthy()
  draw(<Sidebar {...props({ mode: 'sheet', folded: true })} />)
  expect(screen.getAllByText(sampleBrief.headline).at(-1)?.className).toBe('tab-headline')
})

test('shows text as text and makes no link of a dangerous address', () => {
  const { container } = draw(<Sidebar {...props({ state: { kind: 'ready', view: viewOf(hostileBrief) } })} />)
  expect(container.querySelector('img, b b, script')).toBeNull()
  expect(container.querySelectorAll('a')).toHaveLength(0)
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(hostileBrief.headline)
})

test('links leave in a new tab and tell nothing of the page', () => {
  const { container } = draw(<Sidebar {...props()} />)
  const links = [...container.querySelectorAll('a')]
  expect(links.length).toBeGreaterThan(1)
  for (const link of links) {
    expect(link.href).toMatch(/^https:/)
    expect(link.rel).toBe('noopener noreferrer')
    expect(link.target).toBe('_blank')
  }
})

test('leaves out what a brief does not have', () => {
  const bare = { ...sampleBrief, analysis: [], story: { ...sampleBrief.story, publishedAt: undefined } }
  draw(<Sidebar {...props({ state: { kind: 'ready', view: viewOf(bare) } })} />)
  expect(screen.queryByText('Pulse analysis')).toBeNull()
  expect(document.querySelector('.source time')).toBeNull()
})

test('while loading it says so and offers nothing to copy', () => {
  draw(<Sidebar {...props({ state: { kind: 'loading' } })} />)
  expect(screen.getByText('The brief is being fetched').closest('[role=status]')).not.toBeNull()
  expect(screen.queryByRole('button', { name: /Copy/ })).toBeNull()
})

test.each([
  ['unreachable', 'Try again'],
  ['gone', 'Reload the page'],
] as const)('a failure (%s) leaves a way on', (why, way) => {
  const onRetry = vi.fn()
  draw(<Sidebar {...props({ state: { kind: 'error', why, onRetry } })} />)
  expect(screen.getByRole('alert')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: way }))
  expect(onRetry).toHaveBeenCalledOnce()
})

test('a wrong story can be told from the menu', () => {
  const events = sidebarEvents()
  draw(<Sidebar {...props({ events })} />)
  fireEvent.click(screen.getByRole('button', { name: 'More about this brief' }))
  fireEvent.click(screen.getByRole('menuitem', { name: 'This page tells another story' }))
  expect(events.onAnswer).toHaveBeenCalledExactlyOnceWith('other')
})

test('an answer can be taken back where it was given and among the reasons', () => {
  const events = sidebarEvents()
  const decision = { ...viewOf().decision, kind: 'same-page', reasons: [{ kind: 'answer' }] } as const
  const view = { ...viewOf(), decision: { ...decision, reasons: [...decision.reasons] } }
  draw(<Sidebar {...props({ events, answered: 'same', state: { kind: 'ready', view } })} />)
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
  fireEvent.click(screen.getByRole('button', { name: 'Same page' }))
  for (const button of screen.getAllByRole('button', { name: 'Undo' })) fireEvent.click(button)
  expect(events.onUndo).toHaveBeenCalledTimes(3)
})

test('what was done is said in a live region that is there before', () => {
  const { container, rerender } = draw(<Sidebar {...props()} />)
  const toast = container.querySelector('.toast')
  expect(toast?.getAttribute('role')).toBe('status')
  rerender(
    <TextProvider text={testText}>
      <Sidebar {...props({ toast: 'Copied' })} />
    </TextProvider>,
  )
  expect(container.querySelector('.toast')).toBe(toast)
  expect(toast?.textContent).toBe('Copied')
})
