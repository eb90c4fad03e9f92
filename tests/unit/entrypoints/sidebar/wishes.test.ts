import { expect, test, vi } from 'vitest'
import type { SidebarContent } from '../../../../components/sidebar/types'
import type { ModelFailure } from '../../../../core/models/failure'
import type { BriefAction, BriefActionResult, BriefFailure, SidebarView } from '../../../../core/views'
import { createWishes } from '../../../../entrypoints/sidebar/wishes'
import { sampleView } from '../../support/sidebar-props'

const story = sampleView()
const made: SidebarView = {
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
}

/** A sidebar that shows `first`, and a background that answers as it is told. */
function sidebar(first: SidebarContent, answer: (wish: BriefAction) => Promise<BriefActionResult>) {
  let shown = first
  let run = 0
  const seen: string[] = []
  const leave = vi.fn()
  const sayFailed = vi.fn()
  const unreachable = vi.fn()
  const show = (content: SidebarContent) => {
    shown = content
    seen.push(content.kind)
  }
  const wish: ReturnType<typeof createWishes> = createWishes({
    again: (what, modelId) => void wish(what, modelId),
    ask: answer,
    shown: () => shown,
    show,
    draw: (view, modelFailure) => show({ kind: 'ready', view, ...(modelFailure && { modelFailure }) }),
    unreachable,
    sayFailed,
    leave,
    turn: () => {
      const mine = ++run
      return () => mine === run
    },
  })
  return { wish, seen, leave, sayFailed, unreachable, shown: () => shown }
}

const ready = (view: SidebarView): SidebarContent => ({ kind: 'ready', view })
const gives =
  (view: SidebarView | null, failure: BriefFailure | null = null) =>
  async () => ({ view, failure, modelFailure: null })

test('shows that it is made, then the brief', async () => {
  const { wish, seen, shown } = sidebar(ready(story), gives(made))
  await wish('make')
  expect(seen).toEqual(['making', 'ready'])
  expect(shown()).toEqual(ready(made))
})

test('tells a failure, tries again, and goes back to the story', async () => {
  const { wish, shown } = sidebar(ready(story), gives(story, 'page silent'))
  await wish('make')
  const failed = shown()
  expect(failed).toMatchObject({ kind: 'no brief', why: 'page silent' })
  if (failed.kind === 'no brief') failed.onBack?.()
  expect(shown()).toEqual(ready(story))
})

test('without a story there is nothing to go back to', async () => {
  const { wish, shown } = sidebar({ kind: 'loading' }, gives(null, 'too little text'))
  await wish('make')
  const failed = shown()
  expect(failed.kind === 'no brief' && failed.onBack).toBeUndefined()
})

test('stopping goes back at once, and the late answer is dropped', async () => {
  let answer: (given: BriefActionResult) => void = () => undefined
  const late = new Promise<BriefActionResult>((resolve) => {
    answer = resolve
  })
  const { wish, shown } = sidebar(ready(story), (what) => (what === 'make' ? late : gives(null)()))
  const asked = wish('make')
  await wish('stop')
  expect(shown()).toEqual(ready(story))
  answer({ view: made, failure: null, modelFailure: null })
  await asked
  expect(shown()).toEqual(ready(story))
})

test('leaves when it is stopped with nothing shown before, or when what was shown is removed', async () => {
  const empty = sidebar({ kind: 'loading' }, gives(null))
  await empty.wish('stop')
  expect(empty.leave).toHaveBeenCalledOnce()
  const removed = sidebar(ready(made), gives(null))
  await removed.wish('remove')
  expect(removed.leave).toHaveBeenCalledOnce()
})

test('a brief that could not be saved stays, and that is said', async () => {
  const { wish, sayFailed, seen } = sidebar(ready(made), gives(made, 'unsaved'))
  await wish('save')
  expect(sayFailed).toHaveBeenCalledOnce()
  expect(seen).toEqual([])
})

test('no answer is told as such', async () => {
  const { wish, unreachable } = sidebar(ready(story), () => Promise.reject(new Error('unreachable')))
  await wish('make')
  expect(unreachable).toHaveBeenCalledOnce()
})

test('a model that fails leaves the brief made here, and why', async () => {
  const modelFailure: ModelFailure = { kind: 'busy', host: 'models.example', retryAfter: null }
  const answer = async () => ({ view: made, failure: null, modelFailure })
  const asked = vi.fn(answer)
  const { wish, seen, shown } = sidebar(ready(story), asked)
  await wish('write', 'mine', 'press')
  expect(asked).toHaveBeenCalledWith('write', 'mine', 'press')
  expect(seen).toEqual(['making', 'ready'])
  expect(shown()).toEqual({ kind: 'ready', view: made, modelFailure })
})
