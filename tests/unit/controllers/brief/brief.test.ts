// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import type { SidebarContent } from '../../../../components/sidebar/types'
import { type AskForBrief, createBrief } from '../../../../controllers/brief/brief'
import { createContent } from '../../../../controllers/sidebar/content'
import { createDispatcher } from '../../../../controllers/sidebar/dispatcher'
import type { HostLink } from '../../../../controllers/sidebar/host-link'
import { createModel } from '../../../../controllers/sidebar/model'
import type { Presses } from '../../../../controllers/sidebar/presses'
import type { ModelFailure } from '../../../../core/models/failure'
import type { BriefAction, BriefActionResult, BriefFailure, SidebarView } from '../../../../core/views'
import { sidebarLink } from '../../support/sidebar-page'
import { sampleView } from '../../support/sidebar-props'
import { t, testText } from '../../support/text'

const story = sampleView()
const models = [{ id: 'mine', name: 'Large' }]
const made = {
  ...story,
  decision: null,
  generated: {
    reading: { words: 90, cut: null },
    paragraphs: 4,
    hasStory: true,
    saving: null,
    notes: null,
    other: null,
    models: [],
  },
} satisfies SidebarView

/** A sidebar that shows `first`, and a background that answers as it is told. */
function sidebar(first: SidebarContent, answer: AskForBrief) {
  const model = createModel()
  model.content.value = first
  const seen: string[] = []
  const stopLogging = model.content.subscribe(({ kind }) => void seen.push(kind))
  seen.length = 0
  const { signal } = new AbortController()
  const dispatcher = createDispatcher()
  const { dispatch } = dispatcher
  const host = { tell: vi.fn() } as unknown as HostLink
  const content = createContent({ model, host, signal, dispatch })
  const allow = vi.fn<Presses['allow']>(async () => 'press')
  const say = vi.fn()
  const leave = vi.fn()
  const report = (work: Promise<unknown>) => void work.catch(() => undefined)
  const parts = { model, host, text: testText, signal, content, dispatch, say, leave, report }
  const presses: Presses = { allow, handlers: { confirm: () => undefined } }
  dispatcher.register(content.handlers)
  dispatcher.register(createBrief({ ...parts, presses, link: sidebarLink(), surface: document.body }, answer))
  const act = async (action: BriefAction, modelId?: string) => dispatch({ type: 'brief', action, modelId })
  return { act, dispatch, seen, leave, say, allow, stopLogging, shown: () => model.content.peek() }
}

const ready = (view: SidebarView, modelFailure: ModelFailure | null = null): SidebarContent => ({
  kind: 'ready',
  view,
  modelFailure,
})
const gives =
  (view: SidebarView | null, failure: BriefFailure | null = null) =>
  async () => ({ view, failure, modelFailure: null })

test('shows that it is made, then the brief', async () => {
  const { act, seen, shown } = sidebar(ready(story), gives(made))
  await act('make')
  expect(seen).toEqual(['making', 'ready'])
  expect(shown()).toEqual(ready(made))
})

test('tells a failure, tries again, and goes back to the story', async () => {
  const ask = vi.fn(gives(story, 'page silent'))
  const { act, dispatch, shown } = sidebar(ready(story), ask)
  await act('make')
  expect(shown()).toEqual({ kind: 'no brief', why: 'page silent', hasBefore: true })
  dispatch({ type: 'retry' })
  expect(shown().kind).toBe('making')
  await vi.waitFor(() => expect(shown().kind).toBe('no brief'))
  expect(ask).toHaveBeenCalledTimes(2)
  dispatch({ type: 'back' })
  expect(shown()).toEqual(ready(story))
})

test('without a story there is nothing to go back to', async () => {
  const { act, shown } = sidebar({ kind: 'loading' }, gives(null, 'too little text'))
  await act('make')
  expect(shown()).toEqual({ kind: 'no brief', why: 'too little text', hasBefore: false })
})

test('stopping goes back at once, and the late answer is dropped', async () => {
  let answer: (given: BriefActionResult) => void = () => undefined
  const late = new Promise<BriefActionResult>((resolve) => {
    answer = resolve
  })
  const { act, shown } = sidebar(ready(story), (what) => (what === 'make' ? late : gives(null)()))
  const asked = act('make')
  await act('stop')
  expect(shown()).toEqual(ready(story))
  answer({ view: made, failure: null, modelFailure: null })
  await asked
  expect(shown()).toEqual(ready(story))
})

test('leaves when it is stopped with nothing shown before, or when what was shown is removed', async () => {
  const empty = sidebar({ kind: 'loading' }, gives(null))
  await empty.act('stop')
  expect(empty.leave).toHaveBeenCalledOnce()
  const removed = sidebar(ready(made), gives(null))
  await removed.act('remove')
  expect(removed.leave).toHaveBeenCalledOnce()
})

test('a brief that could not be saved stays, and that is said', async () => {
  const { act, say, seen } = sidebar(ready(made), gives(made, 'unsaved'))
  await act('save')
  expect(say).toHaveBeenCalledExactlyOnceWith(t('errors.notNoted'))
  expect(seen).toEqual([])
})

test('no answer is told as such', async () => {
  const { act, shown } = sidebar(ready(story), () => Promise.reject(new Error('unreachable')))
  await act('make')
  expect(shown()).toEqual({ kind: 'error', why: 'unreachable' })
})

test('what is saved or given to a model needs a press that counts, and nothing is asked without', async () => {
  const ask = vi.fn(gives(made))
  const { act, allow, seen } = sidebar(ready({ ...made, generated: { ...made.generated, models } }), ask)
  allow.mockResolvedValue(null)
  await act('write', 'mine')
  await act('save')
  expect(allow.mock.calls).toEqual([
    ['model', 'Large'],
    ['save', ''],
  ])
  expect(ask).not.toHaveBeenCalled()
  expect(seen).toEqual([])
})

test('a model that fails leaves the brief made here, and why', async () => {
  const modelFailure: ModelFailure = { kind: 'busy', host: 'models.example', retryAfter: null }
  const answer = async () => ({ view: made, failure: null, modelFailure })
  const asked = vi.fn(answer)
  const { act, seen, shown } = sidebar(ready(story), asked)
  await act('write', 'mine')
  expect(asked).toHaveBeenCalledWith('write', 'mine', 'press')
  expect(seen).toEqual(['making', 'ready'])
  expect(shown()).toEqual(ready(made, modelFailure))
})
