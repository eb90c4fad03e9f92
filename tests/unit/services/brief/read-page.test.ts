import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { failureOf } from '../../../../services/brief/errors'
import { pageReader } from '../../../../services/brief/read-page'
import { browser } from '../../../../services/browser'
import { sampleArticle } from '../../support/sample-article'

const readPage = pageReader({ dispatch: async () => undefined })
const page = { tabId: 7, url: `${sampleArticle.url}#top`, isPrivate: false }

/** What a script put into the page comes back with, and where the tab is then; null when it is gone. */
function tab(result: unknown, url: string | null = page.url): void {
  const run = vi.fn(() => (result instanceof Error ? Promise.reject(result) : Promise.resolve([{ result }])))
  Object.assign(browser, { scripting: { executeScript: run } })
  vi.spyOn(browser.tabs, 'get').mockImplementation(async () => {
    if (url === null) throw new Error('No tab with id: 7.')
    return { url } as Awaited<ReturnType<typeof browser.tabs.get>>
  })
}

const failure = () => readPage(page).then(() => null, failureOf)

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('pageReader', () => {
  it('hands over what was read', async () => {
    tab(sampleArticle)
    expect(await readPage(page)).toEqual(sampleArticle)
  })

  it.each([
    ['page gone', new Error('Frame with ID 0 was removed.'), page.url],
    ['page gone', new Error('No tab with id: 7.'), null],
    ['page changed', new Error('Frame with ID 0 was removed.'), 'https://news.example/next'],
    ['page changed', sampleArticle, 'https://news.example/next'],
    ['page changed', { ...sampleArticle, url: 'https://news.example/next' }, page.url],
    ['withheld', new Error('Cannot access contents of the page.'), page.url],
    ['withheld', new Error('Missing host permission for the tab'), page.url],
  ])('says %s', async (expected, result, url) => {
    tab(result, url)
    expect(await failure()).toBe(expected)
  })

  it('says that something failed where no article comes', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue()
    tab({ hello: 1 })
    expect(await failure()).toBe('failed')
    expect(log).toHaveBeenCalledOnce()
  })

  it('does not wait for a page that another one takes the place of', async () => {
    tab(sampleArticle, 'https://news.example/next')
    Object.assign(browser, { scripting: { executeScript: () => new Promise(() => undefined) } })
    const waiting = failure()
    const any = await fakeBrowser.tabs.create({})
    await fakeBrowser.tabs.onUpdated.trigger(8, {}, any)
    await fakeBrowser.tabs.onUpdated.trigger(7, {}, any)
    expect(await waiting).toBe('page changed')
  })

  it('does not wait for ever', async () => {
    tab(sampleArticle)
    Object.assign(browser, { scripting: { executeScript: () => new Promise(() => undefined) } })
    const waiting = failure()
    await vi.advanceTimersByTimeAsync(31_000)
    expect(await waiting).toBe('page silent')
  })
})
