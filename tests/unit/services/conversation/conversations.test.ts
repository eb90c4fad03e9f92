import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { SourceFailure } from '../../../../core/conversation/failure'
import { SourceError } from '../../../../core/conversation/source-error'
import type { SourceId } from '../../../../core/conversation/source-list'
import { conversationChoices, withByItself, withSource } from '../../../../services/conversation/choices'
import { conversationView } from '../../../../services/conversation/conversation-view'
import { Conversations } from '../../../../services/conversation/conversations'
import { Pace } from '../../../../services/conversation/pace'
import { SavedThreads } from '../../../../services/conversation/saved-threads'
import type { StoryOfPage } from '../../../../services/conversation/story-of-page'
import { forgetConversation } from '../../../../services/conversation/visit'
import * as answers from '../../../stand-ins/source-answers'
import { PATIENCE } from '../../support/patience'
import { sampleBrief } from '../../support/sample-brief'

const URL_ = sampleBrief.story.url
const story = (change: Partial<StoryOfPage> = {}): StoryOfPage => ({
  page: { tabId: 7, url: URL_, isPrivate: false },
  brief: sampleBrief,
  addresses: [{ url: URL_, key: URL_ }],
  closed: null,
  ...change,
})

/** Hosts that were asked, and how each answers. */
let asked: string[] = []
let answer: (host: string, path: string, stop: AbortSignal) => unknown = () => null

const conversations = () =>
  new Conversations(new SavedThreads(), undefined, (host, stop) => async (path) => {
    asked.push(host)
    return answer(host, path, stop)
  })

const fails = (failure: SourceFailure) => {
  throw new SourceError(failure)
}

const only = (...sources: SourceId[]) => conversationChoices.update((now) => ({ ...now, sources }))
const nothing = async () => undefined

const hackerNews = (host: string, path: string) => {
  if (host !== 'hn.algolia.com') return fails({ kind: 'refused', status: 403 })
  return path.includes('/items/')
    ? answers.hnItem('1', [{ id: '2', by: 'ann', text: 'The repairs cost 80 million, they say' }])
    : answers.hnSearch([{ id: '1', url: URL_ }])
}

beforeEach(() => {
  fakeBrowser.reset()
  Object.assign(fakeBrowser.permissions, { contains: vi.fn(async () => true) })
  Object.assign(fakeBrowser.runtime, { getPlatformInfo: vi.fn(async () => ({})) })
  asked = []
  answer = hackerNews
})

test('a view asks nobody', async () => {
  const view = await conversationView(story(), conversations())
  expect(asked).toEqual([])
  expect(view).toMatchObject({ asked: false, threads: [], addresses: [URL_], byItself: false })
  expect(view.sources.every(({ state }) => state === 'unasked')).toBe(true)
  // Reddit alone is off at first, and says why.
  expect(view.sources.flatMap(({ id, on, caveats }) => (on ? [] : [id, ...caveats]))).toEqual([
    'reddit',
    'mostly closed',
  ])
})

test('only the chosen sources are asked; one that fails says so, the others go on', async () => {
  await only('hacker-news', 'lobsters')
  const all = conversations()
  const changes = vi.fn(nothing)
  await all.load(story(), false, changes)
  expect(new Set(asked)).toEqual(new Set(['hn.algolia.com', 'lobste.rs']))
  const view = await conversationView(story(), all)
  expect(view.threads.map(({ key }) => key)).toEqual(['hacker-news:1'])
  const states = Object.fromEntries(view.sources.map(({ id, state }) => [id, state]))
  expect(states).toMatchObject({ 'hacker-news': 'answered', lobsters: 'failed', reddit: 'unasked' })
  expect(changes).toHaveBeenCalledTimes(3)
})

test('what answered is kept for the visit, and asked again only on purpose', async () => {
  await only('hacker-news')
  await conversations().load(story(), false, nothing)
  // As after a sleep: another background, the same session.
  const all = conversations()
  await all.load(story(), false, nothing)
  expect(asked).toHaveLength(1)
  await all.load(story(), true, nothing)
  expect(asked).toHaveLength(2)
  const elsewhere = story({ page: { tabId: 7, url: 'https://other.example/', isPrivate: false } })
  expect((await conversationView(elsewhere, all)).asked).toBe(false)
  await forgetConversation(7)
  expect((await conversationView(story(), all)).asked).toBe(false)
})

test('a busy source is left alone as long as it wishes, even when asked again', async () => {
  await only('hacker-news')
  answer = () => fails({ kind: 'busy', retryAfter: 60 })
  const all = conversations()
  await all.load(story(), false, nothing)
  await all.load(story(), true, nothing)
  expect(asked).toHaveLength(1)
  vi.useFakeTimers({ now: Date.now() + 61_000, toFake: ['Date'] })
  await all.load(story(), false, nothing)
  vi.useRealTimers()
  expect(asked).toHaveLength(2)
})

test('comments come when a thread is opened, once, with the takeaway each speaks of', async () => {
  await only('hacker-news')
  const all = conversations()
  await all.load(story(), false, nothing)
  const page = await all.thread(story(), 'hacker-news:1', null, null)
  expect(page).toMatchObject({ failure: null, comments: [{ id: '2', about: 1 }] })
  await all.thread(story(), 'hacker-news:1', null, null)
  expect(asked).toHaveLength(2)
  answer = () => fails({ kind: 'timeout' })
  expect(await all.thread(story(), 'hacker-news:1', 'next', null)).toMatchObject({
    failure: { kind: 'timeout' },
    cursor: 'next',
  })
})

test('a second press joins the first, and stopping ends it with what came', async () => {
  await only('hacker-news', 'lobsters')
  answer = (host, path, stop) =>
    host === 'lobste.rs'
      ? new Promise((_, reject) => stop.addEventListener('abort', () => reject(stop.reason)))
      : hackerNews(host, path)
  const all = conversations()
  const first = all.load(story(), false, nothing)
  const second = all.load(story(), false, nothing)
  await vi.waitFor(
    async () => expect((await conversationView(story(), all)).threads).toHaveLength(1),
    PATIENCE,
  )
  all.stop(7)
  await Promise.all([first, second])
  expect(asked).toHaveLength(2)
  const view = await conversationView(story(), all)
  expect(view.sources.find(({ id }) => id === 'lobsters')?.state).toBe('unasked')
})

test('what is asked for a page that was left neither answers the next one nor keeps it from asking', async () => {
  await only('hacker-news', 'lobsters')
  answer = (host, path, stop) =>
    host === 'lobste.rs'
      ? new Promise((_, reject) => stop.addEventListener('abort', () => reject(stop.reason)))
      : hackerNews(host, path)
  const all = conversations()
  const told = vi.fn(nothing)
  const first = all.load(story(), false, told)
  await vi.waitFor(
    async () => expect((await conversationView(story(), all)).threads).toHaveLength(1),
    PATIENCE,
  )
  const next = story({ page: { tabId: 7, url: 'https://news.example/next', isPrivate: false } })
  expect((await conversationView(next, all)).asked).toBe(false)
  const before = told.mock.calls.length
  answer = hackerNews
  await all.load(next, false, nothing)
  await first
  expect(told).toHaveBeenCalledTimes(before)
  const view = await conversationView(next, all)
  expect(view.sources.slice(0, 3).map(({ state }) => state)).toEqual(['answered', 'unasked', 'failed'])
})

test('a host the browser withholds is not asked, and it is said', async () => {
  await only('hacker-news')
  Object.assign(fakeBrowser.permissions, { contains: vi.fn(async () => false) })
  const all = conversations()
  await all.load(story(), false, nothing)
  expect(asked).toEqual([])
  expect((await conversationView(story(), all)).sources[0]).toMatchObject({
    withheld: true,
    failure: { kind: 'withheld' },
  })
})

test.each(['own affair', 'no address'] as const)(
  'nobody is asked about a page that is closed: %s',
  async (closed) => {
    const all = conversations()
    await all.load(story({ closed, addresses: [] }), false, nothing)
    expect(asked).toEqual([])
    expect(await conversationView(story({ closed, addresses: [] }), all)).toMatchObject({
      closed,
      byItself: null,
    })
  },
)

test('in a private window it never loads by itself', async () => {
  await conversationChoices.update((now) => withByItself(now, 'news.example', true))
  const page = { tabId: 7, url: URL_, isPrivate: true }
  expect((await conversationView(story(), conversations())).byItself).toBe(true)
  expect((await conversationView(story({ page }), conversations())).byItself).toBeNull()
})

test('a thread is saved with its story and its comments, read again without asking, taken out and put back', async () => {
  await only('hacker-news')
  const all = conversations()
  await all.load(story(), false, nothing)
  await all.thread(story(), 'hacker-news:1', null, null)
  await all.save(story(), 'hacker-news:1', true)
  await forgetConversation(7)
  asked = []
  const later = conversations()
  expect((await conversationView(story(), later)).saved).toMatchObject([{ key: 'hacker-news:1' }])
  expect((await later.thread(story(), 'hacker-news:1', null, null)).comments).toHaveLength(1)
  expect(await later.saved.all()).toMatchObject([{ headline: sampleBrief.headline, comments: [{ id: '2' }] }])
  await later.save(story(), 'hacker-news:1', false)
  expect((await conversationView(story(), later)).saved).toEqual([])
  await later.save(story(), 'hacker-news:1', true)
  await later.saved.remove(sampleBrief.id, 'hacker-news:1')
  expect(await later.saved.of(sampleBrief.id)).toEqual([])
  await later.saved.putBack(sampleBrief.id, 'hacker-news:1')
  expect((await later.thread(story(), 'hacker-news:1', null, null)).comments).toHaveLength(1)
  expect(asked).toEqual([])
  const kept = await later.saved.all()
  await later.clear()
  expect((await conversationView(story(), later)).saved).toEqual([])
  await later.saved.restore(kept)
  await later.saved.restore(kept.map((one) => ({ ...one, comments: [] })))
  expect(await later.saved.all()).toEqual(kept)
  expect([...(await later.saved.storyIds())]).toEqual([sampleBrief.id])
  const other = (at: number) => kept.map((one) => ({ ...one, storyId: `story ${at}` }))
  const many = Array.from({ length: 1000 }, (_, at) => other(at)).flat()
  expect(await later.saved.restore(many)).toBe(1)
  expect(await later.saved.all()).toHaveLength(1000)
})

test('choices keep the order of the sources, sites are there once, damaged ones fall back', async () => {
  await conversationChoices.update((now) => withSource(withSource(now, 'reddit', false), 'reddit', true))
  expect((await conversationChoices.get()).sources[1]).toBe('reddit')
  await conversationChoices.update((now) =>
    withByItself(withByItself(now, 'a.example', true), 'a.example', true),
  )
  expect((await conversationChoices.get()).byItself).toEqual(['a.example'])
  await fakeBrowser.storage.local.set({
    conversation: {
      sources: ['lobsters', 'nobody'],
      instances: { lemmy: 'https://x/', mastodon: 'm.example' },
    },
  })
  expect(await conversationChoices.get()).toEqual({
    version: 2,
    sources: ['lobsters'],
    sessions: [],
    instances: { lemmy: 'lemmy.world', mastodon: 'm.example' },
    byItself: [],
  })
})

test('one address that fails costs itself, and the row says so', async () => {
  await only('lemmy')
  const addresses = ['https://a.example/1', 'https://a.example/2'].map((url) => ({ url, key: url }))
  let times = 0
  answer = (_, path) => {
    if (path.startsWith('/api/v4/')) return null
    return ++times === 1
      ? fails({ kind: 'timeout' })
      : answers.lemmySearch([{ id: 3, url: 'https://a.example/2' }])
  }
  const all = conversations()
  await all.load(story({ addresses }), false, nothing)
  const view = await conversationView(story({ addresses }), all)
  expect(view.threads.map(({ key }) => key)).toEqual(['lemmy:3'])
  expect(view.sources.find(({ id }) => id === 'lemmy')).toMatchObject({ state: 'answered', missed: 1 })
})

test('a page that brings nothing new is the last one, for every source', async () => {
  await only('hypothesis')
  const notes = Array.from({ length: 200 }, (_, i) => ({ id: `n${i}`, by: 'a', text: 'x' }))
  answer = () => answers.hypothesisSearch(notes, 900)
  const all = conversations()
  await all.load(story(), false, nothing)
  const first = await all.thread(story(), 'hypothesis:notes', null, null)
  expect(first.cursor).not.toBeNull()
  const second = await all.thread(story(), 'hypothesis:notes', first.cursor, null)
  expect(second).toMatchObject({ cursor: null, failure: null })
})

test('a host that was asked too often is left alone on every page', async () => {
  await only('hacker-news')
  answer = () => fails({ kind: 'busy', retryAfter: 60 })
  const all = conversations()
  await all.load(story(), false, nothing)
  const elsewhere = story({ page: { tabId: 8, url: 'https://other.example/', isPrivate: false } })
  await all.load(elsewhere, false, nothing)
  expect(asked).toHaveLength(1)
  const view = await conversationView(elsewhere, all)
  expect(view.sources.find(({ id }) => id === 'hacker-news')?.failure).toMatchObject({ kind: 'busy' })
})

test("the reader's own session goes along where it was allowed, and never from a private window", async () => {
  const sessions: (boolean | undefined)[] = []
  const all = new Conversations(new SavedThreads(), undefined, (_host, _stop, choices) => async (path) => {
    sessions.push(choices?.session)
    return path === '/search.json' ? answers.redditSearch([]) : answers.redditFeed([])
  })
  await only('reddit')
  await all.load(story(), false, nothing)
  await all.clear()
  await conversationChoices.update((now) => ({ ...now, sources: ['reddit'], sessions: ['reddit'] }))
  await all.load(story(), false, nothing)
  const hidden = story({ page: { tabId: 9, url: URL_, isPrivate: true } })
  expect((await conversationView(hidden, all)).sources[1]).toMatchObject({ id: 'reddit', session: false })
  await new Pace().forget()
  await all.load(hidden, false, nothing)
  expect(sessions).toEqual([false, true, false])
})

test('forms that begin a thread carry address and title, at the instance that was chosen', async () => {
  await conversationChoices.update((now) => ({
    ...now,
    instances: { ...now.instances, mastodon: 'm.example' },
  }))
  const { share } = await conversationView(story(), conversations())
  expect(share.map(({ name }) => name)).toEqual(['Hacker News', 'Reddit', 'Lobsters', 'Bluesky', 'Mastodon'])
  expect(share.at(-1)?.href).toMatch(/^https:\/\/m\.example\/share\?/)
})
