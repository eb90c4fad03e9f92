import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Article } from '../../../../core/article/article'
import type { Page } from '../../../../core/session/page'
import type { GateFinding } from '../../../../core/session/tab-session'
import { DEFAULT_SETTINGS, type Settings } from '../../../../core/settings'
import { Briefing } from '../../../../services/brief/briefing'
import { BriefCache } from '../../../../services/brief/cache'
import { PageGoneError } from '../../../../services/brief/errors'
import { forgetTabBrief, tabBrief } from '../../../../services/brief/tab-briefs'
import { openLibraryDatabase } from '../../../../services/library/database'
import { Library } from '../../../../services/library/library'
import { knownPage } from '../../../../services/session'
import { settings } from '../../../../services/settings'
import { briefArticle, sampleArticle } from '../../support/sample-article'
import { sampleBrief } from '../../support/sample-brief'
import { know, openSessions } from '../../support/tab-sessions'

function set(read: (page: Page) => Promise<Article>) {
  const library = new Library([sampleBrief], openLibraryDatabase)
  const { sessions } = openSessions(library)
  const cache = new BriefCache(openLibraryDatabase)
  return { library, cache, briefing: new Briefing(library, sessions, cache, read) }
}

const page: Page = { tabId: 7, url: sampleArticle.url, isPrivate: false }
const none: GateFinding = {
  card: { url: page.url, otherAddresses: [], title: '', otherTitles: [], lang: 'en', paragraphs: [] },
  decision: { kind: 'none' },
}

const known = (url: string, found: GateFinding = none) => know(7, url, found)

const choose = (change: Partial<Settings>) => settings.update(() => ({ ...DEFAULT_SETTINGS, ...change }))

beforeEach(async () => {
  fakeBrowser.reset()
  const quiet = () => Promise.resolve()
  Object.assign(fakeBrowser.action, {
    setBadgeText: quiet,
    setTitle: quiet,
    setBadgeBackgroundColor: quiet,
    setBadgeTextColor: quiet,
  })
  await choose({})
  await known(page.url)
})

const WELL = { failure: null, modelFailure: null }

describe('Briefing', () => {
  it('makes a brief, keeps it with the tab, and finds it again by its content', async () => {
    const read = vi.fn(async () => sampleArticle)
    const { briefing, cache } = set(read)
    const put = vi.spyOn(cache, 'put')
    expect(await briefing.carryOut(page, 'make')).toEqual(WELL)
    const first = await tabBrief(7, page.url)
    expect(first?.own.brief.takeaways.length).toBeGreaterThan(1)
    expect((await knownPage(page))?.shown).toBe('page')
    expect(await briefing.carryOut(page, 'make')).toEqual(WELL)
    expect(put).toHaveBeenCalledOnce()
    expect(await tabBrief(7, page.url)).toEqual(first)
    expect(await briefing.carryOut(page, 'make again')).toEqual(WELL)
    expect(put).toHaveBeenCalledTimes(2)
  })

  it('whoever asks meanwhile waits for the same one', async () => {
    const read = vi.fn(async () => sampleArticle)
    const { briefing } = set(read)
    const both = [briefing.carryOut(page, 'make'), briefing.carryOut(page, 'make')]
    expect(await Promise.all(both)).toEqual([WELL, WELL])
    expect(read).toHaveBeenCalledOnce()
  })

  it('stops', async () => {
    const { briefing } = set(() => new Promise(() => undefined))
    const asked = briefing.carryOut(page, 'make')
    expect(await briefing.carryOut(page, 'stop')).toEqual(WELL)
    expect(await asked).toMatchObject({ failure: 'stopped' })
    expect(await tabBrief(7, page.url)).toBeNull()
  })

  it('says why it came to nothing, and works when asked again', async () => {
    let goes = true
    const { briefing } = set(async () => {
      if (goes) throw new PageGoneError('gone')
      return sampleArticle
    })
    expect(await briefing.carryOut(page, 'make')).toMatchObject({ failure: 'page gone' })
    goes = false
    expect(await briefing.carryOut(page, 'make')).toEqual(WELL)
  })

  it('stays away from excluded sites', async () => {
    const read = vi.fn(async () => sampleArticle)
    await fakeBrowser.storage.session.clear()
    await choose({ excluded: ['news.example'] })
    expect(await set(read).briefing.carryOut(page, 'make')).toMatchObject({ failure: 'excluded' })
    expect(read).not.toHaveBeenCalled()
  })

  it.each([
    ['of a private window', { ...page, isPrivate: true }, none],
    ["of a reader's own affairs", page, { notArticle: 'private page' } as const],
  ])('keeps nothing %s beyond the tab', async (_, page, found) => {
    await known(page.url, found)
    const { briefing, cache } = set(async () => sampleArticle)
    const put = vi.spyOn(cache, 'put')
    expect(await briefing.carryOut(page, 'make')).toEqual(WELL)
    expect(await tabBrief(7, page.url)).not.toBeNull()
    expect(put).not.toHaveBeenCalled()
  })

  it('makes once more, when the reader turns to it, what another tab had the room of', async () => {
    const { briefing } = set(async () => sampleArticle)
    await briefing.carryOut(page, 'make')
    const before = await tabBrief(7, page.url)
    await forgetTabBrief(7)
    expect(await briefing.carryOut(page, 'own')).toEqual(WELL)
    expect(await tabBrief(7, page.url)).toEqual(before)
  })

  it('saves what another tab had the room of', async () => {
    const { briefing, library } = set(async () => briefArticle)
    await briefing.carryOut(page, 'make')
    const id = (await tabBrief(7, page.url))?.own.brief.id ?? ''
    await forgetTabBrief(7)
    expect(await briefing.carryOut(page, 'save')).toEqual(WELL)
    expect(await library.brief(id)).not.toBeNull()
  })

  it('removes it', async () => {
    const { briefing, cache } = set(async () => sampleArticle)
    const forget = vi.spyOn(cache, 'forgetPage')
    await briefing.carryOut(page, 'make')
    await briefing.carryOut(page, 'remove')
    expect(await tabBrief(7, page.url)).toBeNull()
    expect(forget).toHaveBeenCalledOnce()
  })

  it('by itself, as the settings want it', async () => {
    await choose({ onRecognised: 'badge' })
    const { briefing } = set(async () => sampleArticle)
    expect(await briefing.makeUnasked(page)).toEqual(WELL)
    expect((await knownPage(page))?.hasBrief).toBe(true)
  })

  it('keeps none of a page that is no longer in its tab, nor loses the one of the page that is', async () => {
    const next = { ...page, url: 'https://news.example/next' }
    const { briefing } = set(async () => {
      await known(next.url)
      return sampleArticle
    })
    expect(await briefing.carryOut(page, 'make')).toMatchObject({ failure: 'page changed' })
    expect(await tabBrief(7, page.url)).toBeNull()
    expect(await knownPage(next)).toMatchObject({ hasBrief: false, shown: 'story' })
  })

  it('looks whether a page is a brief of another, saves it, and takes it back', async () => {
    const own = { ...page, url: briefArticle.url }
    await known(own.url)
    const { briefing, library } = set(async () => briefArticle)
    expect(await briefing.inspect(own)).toBe(true)
    const id = (await tabBrief(7, own.url))?.own.brief.id ?? ''
    expect(await briefing.carryOut(own, 'save')).toEqual(WELL)
    const original = {
      url: 'https://courier.example/brekke-decides-on-its-tram?utm_source=x',
      otherAddresses: [],
      title: 'Brekke decides on its tram',
      otherTitles: [],
      lang: 'en',
      paragraphs: [],
    }
    expect(await library.decide(original, [])).toMatchObject({ kind: 'same-page', storyId: id })
    expect(await briefing.carryOut(own, 'restore')).toEqual(WELL)
    expect(await library.decide(original, [])).toEqual({ kind: 'none' })
    expect(await library.brief(id)).toBeNull()
  })

  it('keeps nothing of a look at another page', async () => {
    const { briefing } = set(async () => sampleArticle)
    expect(await briefing.inspect(page)).toBe(false)
    expect(await tabBrief(7, page.url)).toBeNull()
    await known(page.url, { notArticle: 'private page' })
    expect(await briefing.inspect(page)).toBe(false)
  })

  it('a look finds the brief made on an earlier visit while the page says the same, in no private window', async () => {
    const read = vi.fn(async () => sampleArticle)
    const { briefing } = set(read)
    await briefing.carryOut(page, 'make')
    const made = await tabBrief(7, page.url)
    await forgetTabBrief(7)
    expect(await briefing.inspect({ ...page, isPrivate: true })).toBe(false)
    expect(await briefing.inspect(page)).toBe(true)
    expect(await tabBrief(7, page.url)).toEqual(made)
    await forgetTabBrief(7)
    read.mockResolvedValue({ ...sampleArticle, title: 'Another title by now' })
    expect(await briefing.inspect(page)).toBe(false)
  })

  it('forgets everything', async () => {
    const { briefing } = set(async () => sampleArticle)
    await briefing.carryOut(page, 'make')
    await briefing.clear()
    expect(await tabBrief(7, page.url)).toBeNull()
    const database = await openLibraryDatabase()
    expect(await database.count('made')).toBe(0)
  })

  it('says that it could not be saved where the browser gives no room', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    const none = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))
    const library = new Library([], none)
    const briefing = new Briefing(
      library,
      openSessions(library).sessions,
      new BriefCache(none),
      async () => briefArticle,
    )
    const own = { ...page, url: briefArticle.url }
    await known(own.url)
    expect(await briefing.carryOut(own, 'make')).toEqual(WELL)
    expect(await briefing.carryOut(own, 'save')).toMatchObject({ failure: 'unsaved' })
  })
})
