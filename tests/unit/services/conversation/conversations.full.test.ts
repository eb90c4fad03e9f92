import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { makeRecord } from '../../../../services/brief/make-record'
import { saveTabBrief, tabBrief } from '../../../../services/brief/tab-briefs'
import { conversationChoices } from '../../../../services/conversation/choices'
import { conversationView } from '../../../../services/conversation/conversation-view'
import { Conversations } from '../../../../services/conversation/conversations'
import { SavedThreads } from '../../../../services/conversation/saved-threads'
import type { StoryOfPage } from '../../../../services/conversation/story-of-page'
import { forgetInSessionWhere } from '../../../../services/storage'
import * as answers from '../../../stand-ins/source-answers'
import { FakeBrowser } from '../../support/fake-browser'
import { narrowSession } from '../../support/narrow-session'
import { sampleArticle } from '../../support/sample-article'
import { sampleBrief } from '../../support/sample-brief'

const { url } = sampleBrief.story
const THREAD = 'hacker-news:1'
const story = (tabId: number): StoryOfPage => ({
  page: { tabId, url, isPrivate: false },
  brief: sampleBrief,
  addresses: [{ url, key: url }],
  closed: null,
})
const nothing = async () => undefined

let chrome: FakeBrowser
let words = ''
let all: Conversations
beforeEach(async () => {
  chrome = new FakeBrowser().install()
  for (const id of [1, 2]) chrome.tabs.set(id, { id, url, incognito: false, active: id === 1, page: null })
  words = 'short'
  all = new Conversations(new SavedThreads(), undefined, () => async (path) => {
    if (path.includes('/items/')) return answers.hnItem('1', [{ id: '2', by: 'ann', text: words }])
    return answers.hnSearch([{ id: '1', url }])
  })
  await conversationChoices.update((now) => ({ ...now, sources: ['hacker-news'] }))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await forgetInSessionWhere(() => true)
  chrome.remove()
})

/** Asks for the story in a tab and opens its thread, whose one comment has so many characters. */
async function talkIn(tabId: number, characters: number): Promise<void> {
  words = 'word '.repeat(characters / 5)
  await all.load(story(tabId), false, nothing)
  expect(await all.thread(story(tabId), THREAD, null, null)).toMatchObject({ failure: null })
}
const used = async () => JSON.stringify(await fakeBrowser.storage.session.get(null)).length

test('a tab whose answers were given up says so, and has them back when they are asked for again', async () => {
  await talkIn(1, 1000)
  narrowSession((await used()) + 800)
  await talkIn(2, 1000)
  expect(await conversationView(story(2), all)).toMatchObject({ asked: true, isEvicted: false })
  expect(await conversationView(story(1), all)).toMatchObject({ asked: false, isEvicted: true, threads: [] })
  expect(await all.thread(story(1), THREAD, null, null)).toMatchObject({ failure: { kind: 'given up' } })
  await all.load(story(1), false, nothing)
  expect(await conversationView(story(1), all)).toMatchObject({ asked: true, isEvicted: false })
})

test('a brief that is made has the room of threads, and of a brief of another tab', async () => {
  const record = makeRecord(sampleArticle)
  const briefs = { own: record, written: null, shows: 'own' as const }
  await saveTabBrief(1, url, briefs)
  const size = await used()
  await talkIn(1, 1000)
  narrowSession(size + 1500)
  await saveTabBrief(2, url, briefs)
  expect(await tabBrief(2, url)).toEqual(briefs)
  expect(await tabBrief(1, url)).toBeNull()
  expect(await conversationView(story(1), all)).toMatchObject({ asked: false, isEvicted: true })
})

test('sources are asked, and answer, though nothing has room', async () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  vi.spyOn(console, 'debug').mockReturnValue()
  narrowSession(10)
  await talkIn(1, 1000)
  expect(await conversationView(story(1), all)).toMatchObject({ asked: true, threads: [{ key: THREAD }] })
})
