// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSourcesPart } from '../../../../controllers/sources/sources-part'
import type { FeedProgress, SourceView } from '../../../../core/sources/source-view'
import { SOURCES_SILENCE } from '../../../../core/timing'
import { done, pass, rest } from '../../support/clock'
import { FakeBackground } from '../../support/fake-background'
import { sampleBrief } from '../../support/sample-brief'
import { wellSource } from '../../support/sources-samples'
import { testText } from '../../support/text'

const working: FeedProgress = { phase: 'fetching', done: 1, of: 4 } as never
let background: FakeBackground
let sources: SourceView[]
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  sources = [wellSource]
  background = new FakeBackground({ 'sources-background:view': () => ({ sources, removed: null }) })
  vi.spyOn(console, 'error').mockReturnValue()
})
afterEach(() => {
  background.remove()
  vi.clearAllTimers()
  vi.useRealTimers()
})

async function open() {
  const part = createSourcesPart(testText)
  await rest()
  return part
}
const file = (name: string, text: string) => new File([text], name)

describe('the sources', () => {
  it('are asked for at once', async () => {
    const { state } = await open()
    expect(state.value).toMatchObject({ view: { sources: [wellSource] }, failed: false })
  })

  it('are said to be unknown where no answer comes, and asked for again', async () => {
    delete background.answers['sources-background:view']
    const { state, events } = await open()
    expect(state.value.failed).toBe(true)
    background.answers['sources-background:view'] = () => ({ sources, removed: null })
    events.onRetry()
    await rest()
    expect(state.value).toMatchObject({ view: { sources: [wellSource] }, failed: false })
  })

  it('are asked for again when the background says that they changed', async () => {
    const { state } = await open()
    sources = []
    background.tell({ name: 'background-sources:changed' })
    background.tell({ name: 'background-popup:progress' })
    await rest()
    expect(state.value.view?.sources).toEqual([])
    expect(background.payloads('sources-background:view')).toHaveLength(2)
  })

  it('show how far each is, and are asked for again after a silence', async () => {
    const { state } = await open()
    background.tell({ name: 'background-sources:progress', id: wellSource.id, progress: working })
    background.tell({ name: 'background-sources:progress', id: 'unknown', progress: working })
    expect(state.value.view?.sources[0]?.progress).toEqual(working)
    await pass(SOURCES_SILENCE)
    expect(background.payloads('sources-background:view')).toHaveLength(2)
    await pass(SOURCES_SILENCE)
    expect(background.payloads('sources-background:view')).toHaveLength(2)
  })

  it('say that the reader is offline for as long as they are', async () => {
    const { state } = await open()
    const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    dispatchEvent(new Event('offline'))
    expect(state.value.isOffline).toBe(true)
    onLine.mockReturnValue(true)
    dispatchEvent(new Event('online'))
    expect(state.value.isOffline).toBe(false)
  })
})

describe('what the reader does', () => {
  it('goes to the background, whose answer is shown', async () => {
    const none = () => ({ sources: [], removed: null })
    for (const name of ['do', 'set', 'remove', 'put-back'] as const)
      background.answers[`sources-background:${name}`] = none
    const { state, events } = await open()
    events.onDo('a', 'refresh')
    events.onSet('a', { isOn: false })
    events.onRemove('a', true)
    events.onPutBack()
    await rest()
    expect(background.asked.slice(1)).toEqual([
      ['sources-background:do', { id: 'a', what: 'refresh' }],
      ['sources-background:set', { id: 'a', isOn: false }],
      ['sources-background:remove', { id: 'a', withBriefs: true }],
      ['sources-background:put-back', {}],
    ])
    expect(state.value.view?.sources).toEqual([])
  })

  it('adds a source and shows it; where no answer comes, that is said', async () => {
    background.answers['sources-background:add'] = () => ({ kind: 'added', id: 'b' })
    const { state, events } = await open()
    expect(await done(events.onAdd('https://news.example/feed.json'))).toEqual({ kind: 'added', id: 'b' })
    expect(background.payloads('sources-background:view')).toHaveLength(2)
    delete background.answers['sources-background:add']
    expect(await done(events.onAdd('https://news.example/feed.json'))).toBeNull()
    expect(state.value.failed).toBe(true)
  })
})

describe('files', () => {
  it('are read here, and their briefs handed over under a name', async () => {
    background.answers['sources-background:files'] = () => ({ sources, removed: null })
    const { state, events } = await open()
    events.onFiles([file('brief.json', JSON.stringify(sampleBrief))])
    expect(state.value.files).toEqual({ state: 'reading', done: 0, of: 0 })
    await vi.waitFor(() => expect(background.payloads('sources-background:files')).toHaveLength(1))
    expect(background.payloads('sources-background:files')).toEqual([
      { id: expect.stringMatching(/^[\da-f-]{36}$/), title: 'brief.json' },
    ])
    expect(state.value.files).toEqual({ state: 'idle' })
  })

  it('without a brief are said to be so, and nothing is handed over', async () => {
    const { state, events } = await open()
    events.onFiles([file('list.json', '{"shopping":["milk"]}')])
    await vi.waitFor(() => expect(state.value.files).toMatchObject({ state: 'nothing' }))
    expect(background.payloads('sources-background:files')).toEqual([])
  })

  it('that the reader stops are handed to nobody, without a complaint', async () => {
    const { state, events } = await open()
    events.onFiles([file('brief.json', JSON.stringify(sampleBrief))])
    events.onStopFiles()
    await vi.waitFor(() => expect(state.value.files).toEqual({ state: 'idle' }))
    await rest()
    expect(background.payloads('sources-background:files')).toEqual([])
    expect(state.value.failed).toBe(false)
  })
})
