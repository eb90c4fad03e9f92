import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  forgetInSession,
  forgetInSessionWhere,
  keepInSession,
  keepThreadInSession,
  sessionValue,
} from '../../../../services/storage'
import { FakeBrowser } from '../../support/fake-browser'
import { narrowSession } from '../../support/narrow-session'

let chrome: FakeBrowser
beforeEach(() => {
  chrome = new FakeBrowser().install()
  for (const id of [1, 2])
    chrome.tabs.set(id, { id, url: 'https://a.example/', incognito: false, active: id === 1, page: null })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await forgetInSessionWhere(() => true)
  chrome.remove()
})

const names = async () => Object.keys(await fakeBrowser.storage.session.get(null))
const long = (size: number) => 'x'.repeat(size)

test('gives up a thread of another tab for the state of this one, and nothing where there is room', async () => {
  narrowSession(500)
  await keepInSession('conversation:2:one', long(300))
  await keepInSession('tab:1', long(100))
  expect(await names()).toEqual(['conversation:2:one', 'tab:1'])
  await keepInSession('tab:1', long(300))
  expect(await names()).toEqual(['tab:1'])
  expect(await sessionValue('tab:1')).toBe(long(300))
})

test('gives up what tabs left behind that were closed', async () => {
  narrowSession(500)
  for (const id of [91, 92, 93]) await keepInSession(`tab:${id}`, long(100))
  await keepInSession('tab:1', long(300))
  expect(await names()).toEqual(['tab:1'])
})

test('remembers what has no room at all, until it has', async () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  await keepInSession('tab:1', 'before')
  await fakeBrowser.storage.session.set({ somebody: long(500) })
  narrowSession(530)
  await keepInSession('tab:1', long(100))
  expect(await sessionValue('tab:1')).toBe(long(100))
  expect(await names()).toEqual(['somebody'])
  await fakeBrowser.storage.session.remove('somebody')
  await keepInSession('tab:1', long(200))
  expect(await names()).toEqual(['tab:1'])
  expect(await sessionValue('tab:1')).toBe(long(200))
})

test('forgets what had no room too', async () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  narrowSession(50)
  await keepInSession('tab:1', long(100))
  await keepInSession('made:1', long(100))
  await forgetInSession('tab:1')
  expect(await sessionValue('tab:1')).toBeUndefined()
  await forgetInSessionWhere((key) => key.startsWith('made:'))
  expect(await sessionValue('made:1')).toBeUndefined()
})

test('a thread that has no room is not kept, and costs no brief', async () => {
  vi.spyOn(console, 'debug').mockReturnValue()
  narrowSession(500)
  await keepInSession('made:2', long(300))
  await keepThreadInSession('conversation:1:one', long(100))
  await keepThreadInSession('conversation:1:one', long(400))
  expect(await names()).toEqual(['made:2'])
})

test('all threads together keep within four megabytes', async () => {
  for (const [tab, thread] of [
    [1, 'a'],
    [1, 'b'],
    [2, 'c'],
    [2, 'd'],
  ])
    await keepThreadInSession(`conversation:${tab}:${thread}`, long(1_400_000))
  expect(await names()).toEqual(['conversation:2:c', 'conversation:2:d'])
})

test('what fails otherwise is told', async () => {
  vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('An unexpected error occurred'))
  await expect(keepInSession('tab:1', 1)).rejects.toThrow('unexpected')
})
