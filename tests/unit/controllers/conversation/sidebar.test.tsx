// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ConversationLink } from '../../../../controllers/conversation/link'
import type { SidebarController } from '../../../../controllers/sidebar/sidebar'
import type { Comment } from '../../../../core/conversation/conversation'
import type { ConversationSourceRow, ConversationView } from '../../../../core/conversation/view'
import { sampleComment } from '../../support/sample-comment'
import {
  conversationLinkOf,
  Late,
  quietConversation,
  SidebarPage,
  sidebarLink,
} from '../../support/sidebar-page'
import { sampleView } from '../../support/sidebar-props'
import { t } from '../../support/text'

let page: SidebarPage
let sidebar: SidebarController
const request = vi.fn<ConversationLink['request']>()
const choose = vi.fn<ConversationLink['choose']>()
const thread = vi.fn<ConversationLink['thread']>()
const save = vi.fn<ConversationLink['save']>()

beforeEach(async () => {
  page = new SidebarPage()
  vi.spyOn(console, 'debug').mockReturnValue()
  for (const spy of [request, choose, save]) spy.mockReset().mockResolvedValue(asked)
  thread.mockReset().mockResolvedValue({ comments: [comment], cursor: 'next', failure: null })
  const conversation = conversationLinkOf({ request, choose, thread, save })
  sidebar = await page.show(sidebarLink({ conversation }), sampleView())
  await page.pass(300)
  request.mockClear()
})
afterEach(async () => {
  await page.close(sidebar)
  vi.restoreAllMocks()
})

const source: ConversationSourceRow = {
  id: 'hacker-news',
  name: 'Hacker News',
  hosts: ['hn.algolia.com'],
  on: true,
  withheld: false,
  caveats: [],
  session: false,
  requests: 2,
  state: 'answered',
  failure: null,
  found: 1,
  nothing: 'nobody',
  untitled: 'thread',
  missed: 0,
}
const asked: ConversationView = { ...quietConversation, asked: true, sources: [source] }
const comment = { ...sampleComment('c1'), about: null }
const state = () => sidebar.conversation?.value
const act = async (...[action]: Parameters<SidebarController['dispatch']>) => {
  sidebar.dispatch(action)
  await page.pass(0)
}

describe('a press that sends or lasts', () => {
  it('is judged, and named to the background once', async () => {
    page.allow.mockResolvedValueOnce('first').mockResolvedValueOnce('second')
    await act({ type: 'load conversation' })
    await act({ type: 'refresh conversation' })
    expect(request.mock.calls).toEqual([
      ['load', 'first'],
      ['refresh', 'second'],
    ])
    expect(page.allow.mock.calls).toEqual([
      ['ask', 'Hacker News'],
      ['ask', 'Hacker News'],
    ])
  })

  it('that does not count sends nothing', async () => {
    page.allow.mockResolvedValue(null)
    await act({ type: 'load conversation' })
    await act({ type: 'load by itself', on: true })
    await act({ type: 'save thread', key: 'hn', saved: true })
    expect([request, choose, save].map((spy) => spy.mock.calls)).toEqual([[], [], []])
  })

  it('is none where something is taken back', async () => {
    await act({ type: 'load by itself', on: false })
    await act({ type: 'save thread', key: 'hn', saved: false })
    expect(page.allow).not.toHaveBeenCalled()
    expect(choose).toHaveBeenCalledExactlyOnceWith({ byItself: false })
    expect(save).toHaveBeenCalledExactlyOnceWith('hn', false, undefined)
    expect(page.words).toContain(t('talk.unsaved'))
  })

  it('is dropped where another story is shown by the time it counts', async () => {
    const late = new Late<string | null>()
    page.allow.mockReturnValueOnce(late.promise)
    await act({ type: 'load conversation' })
    await act({ type: 'begin', start: sampleView({ id: 'other' }) })
    late.give('press')
    await page.pass(0)
    expect(request).not.toHaveBeenCalledWith('load', 'press')
  })
})

describe('a thread', () => {
  it('opens with its comments, goes on where they ended, and closes', async () => {
    await act({ type: 'open thread', key: 'hn' })
    expect(state()?.open.get('hn')).toMatchObject({ asking: null, cursor: 'next', failure: null })
    thread.mockResolvedValue({ comments: [], cursor: null, failure: null })
    await act({ type: 'load comments', key: 'hn', answersTo: null })
    expect(thread.mock.calls).toEqual([
      ['hn', null, null],
      ['hn', 'next', null],
    ])
    expect(state()?.open.get('hn')?.cursor).toBeNull()
    await act({ type: 'close thread', key: 'hn' })
    expect(state()?.open.size).toBe(0)
  })

  it('says why no comments came, and tries again', async () => {
    thread.mockResolvedValueOnce({ comments: [], cursor: null, failure: { kind: 'offline' } })
    await act({ type: 'open thread', key: 'hn' })
    expect(state()?.open.get('hn')?.failure).toEqual({ kind: 'offline' })
    thread.mockRejectedValueOnce(new Error('unreachable'))
    await act({ type: 'open thread', key: 'hn' })
    expect(state()?.open.get('hn')).toMatchObject({ asking: null, failure: { kind: 'failed' } })
  })

  it('closed while it loads stays closed', async () => {
    const late = new Late<Awaited<ReturnType<ConversationLink['thread']>>>()
    thread.mockReturnValueOnce(late.promise)
    await act({ type: 'open thread', key: 'hn' })
    await act({ type: 'close thread', key: 'hn' })
    late.give({ comments: [comment], cursor: null, failure: null })
    await page.pass(0)
    expect(state()?.open.size).toBe(0)
  })

  it('has its comments copied in the form last used', async () => {
    const of = { source: 'hacker-news' } as never
    await act({ type: 'copy comment', thread: of, comment: comment as Comment })
    expect(page.copied).toHaveLength(1)
    expect(page.words).toContain(t('talk.copied'))
  })
})

describe('the page', () => {
  it('is asked once for each quote, and which of them stand there is shown', async () => {
    page.answers.quotes = ['the bridge']
    await act({ type: 'find quotes', quotes: ['the bridge', 'the comet'] })
    await act({ type: 'find quotes', quotes: ['the bridge'] })
    expect(page.asked.filter(([name]) => name === 'quotes')).toEqual([
      ['quotes', ['the bridge', 'the comet']],
    ])
    expect([...(state()?.quoted ?? [])]).toEqual(['the bridge'])
  })

  it('is led to a quote, and where it is not there that is said', async () => {
    await act({ type: 'show quote', quote: 'the bridge' })
    expect(page.words).toContain(t('talk.notOnPage'))
  })
})

it('forgets what was of the story before', async () => {
  await act({ type: 'open thread', key: 'hn' })
  await act({ type: 'filter comments', takeaway: 1 })
  expect(state()).toMatchObject({ takeaway: 1 })
  await act({ type: 'begin', start: sampleView({ id: 'other' }) })
  expect(state()).toMatchObject({ takeaway: null, view: null })
  expect(state()?.open.size).toBe(0)
})
