// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import { SourcesSection } from '../../../../components/sources/sources-section'
import type { SourceView } from '../../../../core/sources/source-view'
import { draw } from '../../support/draw'
import { PATIENCE } from '../../support/patience'
import { NOW, sourcesEvents, sourcesState, wellSource } from '../../support/sources-samples'

function drawSources(sources: SourceView[] = [], more: Parameters<typeof sourcesState>[1] = {}) {
  const events = sourcesEvents()
  draw(<SourcesSection state={sourcesState(sources, more)} events={events} />)
  return events
}
const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const type = (address: string) =>
  fireEvent.input(screen.getByLabelText(/site, feed or brief address/i), { target: { value: address } })

test('says that there is none yet, that they are being read, and that nobody answered', () => {
  drawSources()
  expect(screen.getByText(/no sources yet/i)).toBeTruthy()
  drawSources([], { view: null })
  expect(screen.getByText(/loading your sources/i)).toBeTruthy()
  const events = drawSources([], { view: null, failed: true })
  press(/try again/i)
  expect(events.onRetry).toHaveBeenCalled()
})

test('asks for the host’s permission in the press itself, and adds nothing where it is denied', async () => {
  const events = drawSources()
  events.onAllow.mockResolvedValueOnce(false)
  type('news.example/briefs')
  press(/^add$/i)
  expect(events.onAllow).toHaveBeenCalledWith(['https://news.example/*'])
  await screen.findByText(/didn't allow access/i)
  expect(events.onAdd).not.toHaveBeenCalled()
  press(/^add$/i)
  await screen.findByText(/^added/i)
  expect(events.onAdd).toHaveBeenCalledWith('https://news.example/briefs')
})

test('says what is wrong with an address before anybody is asked', () => {
  const events = drawSources()
  type('http://news.example')
  press(/^add$/i)
  expect(screen.getByText(/uses only https/i)).toBeTruthy()
  expect(events.onAllow).not.toHaveBeenCalled()
})

test('has the reader choose among the feeds of a page', async () => {
  const events = drawSources()
  events.onAdd.mockResolvedValueOnce({
    kind: 'choose',
    feeds: [
      { address: 'https://feeds.example/a.json', title: 'City' },
      { address: 'https://feeds.example/b.json', title: null },
    ],
  })
  type('news.example')
  press(/^add$/i)
  fireEvent.click(await screen.findByRole('button', { name: /add .?city/i }))
  expect(events.onAllow).toHaveBeenLastCalledWith(['https://feeds.example/*'])
  await vi.waitFor(
    () => expect(events.onAdd).toHaveBeenLastCalledWith('https://feeds.example/a.json'),
    PATIENCE,
  )
})

test('tells how a source stands: its last success, its exact error with the fix, its counts and faults', () => {
  drawSources([
    {
      ...wellSource,
      failure: {
        kind: 'no source',
        host: 'h.example',
        what: 'broken json',
        place: { line: 12, column: 4, near: '' },
      },
      faults: [{ path: '$.items[3]', wrong: 'is no object', fix: 'Write an object.', weight: 'lost' }],
    },
  ])
  expect(screen.getByText(/fetched 1 hour ago/i)).toBeTruthy()
  expect(screen.getByText(/line 12, column 4/i)).toBeTruthy()
  expect(screen.getByText(/4 new, 1 updated, 20 unchanged/i)).toBeTruthy()
  expect(screen.getByText(/\$\.items\[3\]/)).toBeTruthy()
})

test('shows how far an import is and ends it', () => {
  const progress = { phase: 'storing', document: 1, documents: 1, done: 1200, of: 5000 } as const
  const events = drawSources([{ ...wellSource, progress }])
  expect(screen.getByText(/1.200 of 5.000 stored/i)).toBeTruthy()
  expect(screen.getByRole('progressbar').getAttribute('value')).toBe('0.24')
  press(/^stop/i)
  expect(events.onDo).toHaveBeenCalledWith('a', 'cancel')
})

test('asks what becomes of the briefs when a source goes, and takes it back', () => {
  const events = drawSources([wellSource])
  press(/remove .?harbour news/i)
  press(/^cancel$/i)
  press(/remove .?harbour news/i)
  press(/delete its 25 briefs/i)
  expect(events.onRemove).toHaveBeenCalledWith('a', true)
  const after = drawSources([], {
    view: { sources: [], removed: { title: 'Harbour News', briefs: 25, pages: 0, withBriefs: true } },
  })
  press(/undo/i)
  expect(after.onPutBack).toHaveBeenCalled()
})

test('a source with topics is turned on by choosing some', () => {
  const offered = ['World', 'Science'].map((title) => ({ id: `${title}.json`, title }))
  const events = drawSources([{ ...wellSource, kind: 'kagi list', offered, isOn: false, next: null }])
  expect(screen.queryByRole('switch')).toBeNull()
  fireEvent.click(screen.getByLabelText('Science'))
  press(/turn on/i)
  expect(events.onSet).toHaveBeenCalledWith('a', { chosen: ['Science.json'], isOn: true })
})

test('offers Kagi News with its licence, and asks nobody before that is pressed', () => {
  const events = drawSources()
  expect(screen.getByText('CC BY-NC 4.0').getAttribute('rel')).toBe('noopener noreferrer')
  expect(events.onAllow).not.toHaveBeenCalled()
  press(/choose categories for kagi news/i)
  expect(events.onAllow).toHaveBeenCalledWith(['https://news.kagi.com/*', 'https://kite.kagi.com/*'])
})

test('allows what is missing and refreshes then', async () => {
  const events = drawSources([
    { ...wellSource, failure: { kind: 'permission', host: 'h.example', origin: 'https://h.example/*' } },
  ])
  press(/allow access/i)
  expect(events.onAllow).toHaveBeenCalledWith(['https://h.example/*', 'https://harbour.example/*'])
  await vi.waitFor(() => expect(events.onDo).toHaveBeenCalledWith('a', 'refresh'), PATIENCE)
})

test('says that no brief was in the files, and why', () => {
  drawSources([], {
    now: NOW,
    files: {
      state: 'nothing',
      faults: [{ path: 'list.json', wrong: 'is empty', fix: 'Write the feed into it.', weight: 'lost' }],
    },
  })
  expect(screen.getByText(/no briefs found/i)).toBeTruthy()
  expect(screen.getByText('list.json')).toBeTruthy()
})
