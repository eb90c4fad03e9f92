// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import { SourceNames } from '../../../../components/library/source-names'
import { StoryPage } from '../../../../components/library/story-page'
import type { StoryState } from '../../../../components/library/types'
import { plainStory, richStory, savedThread } from '../../../gallery/library-samples'
import { draw } from '../../support/draw'

function drawStory(state: StoryState, names = new Map<string, string>()) {
  const events = {
    onNote: vi.fn(),
    onStar: vi.fn(),
    onUnread: vi.fn(),
    onDelete: vi.fn(),
    onCopy: vi.fn(),
    onCopyTakeaway: vi.fn(),
    onExport: vi.fn(),
    onSplit: vi.fn(),
    onForgetVisit: vi.fn(),
    onRemoveThread: vi.fn(),
  }
  draw(
    <SourceNames.Provider value={names}>
      <StoryPage state={state} copyFormat="rich" events={events} />
    </SourceNames.Provider>,
  )
  return events
}

const ready = (more: Partial<Extract<StoryState, { kind: 'ready' }>> = {}): StoryState => ({
  kind: 'ready',
  story: richStory,
  threads: [],
  coverage: [],
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
  fireEvent.click(screen.getAllByRole('button', { name: /^remove/i })[0] ?? document.body)
  expect(events.onForgetVisit).toHaveBeenCalledWith('https://news.example/bridge-open-again')
})

test('beside who says to have made a brief stands the source that brought it', () => {
  const [first] = richStory.briefs
  drawStory(ready(), new Map([[first?.id ?? '', 'Tidings Feed']]))
  expect(document.querySelector('.provenance')?.textContent).toContain('From the source \u2068Tidings Feed')
})

test('a takeaway leads to the pages it was found on, and a page says how many were', () => {
  drawStory(ready())
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.takeaway .cites a')]
  expect(links.map(({ textContent, href }) => [textContent, href])).toEqual([
    ['news.example', 'https://news.example/bridge-open-again#:~:text=Traffic%20has%20been'],
    ['\u2068news.example\u2069 (partly)', 'https://news.example/bridge-open-again'],
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
  expect(said[1]).toMatch(/^Reply, level 1\. ferry_fan/)
  fireEvent.click(screen.getByRole('button', { name: /^remove conversation/i }))
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
  expect(screen.getByRole('alert').textContent).toMatch(/couldn't save your note/i)
})

test('says when a story is not there', () => {
  drawStory({ kind: 'missing' })
  expect(document.body.textContent).toMatch(/isn't in your library/i)
})
