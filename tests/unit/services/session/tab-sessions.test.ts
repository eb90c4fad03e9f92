import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { PageCard } from '../../../../core/article/page-card'
import type { Page } from '../../../../core/session/page'
import { answersFor } from '../../../../services/answers'
import { storyOfPage } from '../../../../services/conversation/story-of-page'
import { Library } from '../../../../services/library/library'
import { knownPage } from '../../../../services/session'
import { settings } from '../../../../services/settings'
import { demoView } from '../../../../services/sidebar-view'
import { FakeBrowser } from '../../support/fake-browser'
import { WebPage } from '../../support/fake-page'
import { AT, FOUND, type SamplePage, story } from '../../support/pages'
import { openSessions } from '../../support/tab-sessions'

const noDatabase = () => Promise.reject(new Error('No database in these tests'))
const library = new Library([story], noDatabase)

let browser: FakeBrowser
let web: WebPage
const history = {
  recordVisit: vi.fn(),
  read: vi.fn(),
  readGenerated: vi.fn(),
  found: vi.fn(),
  clear: vi.fn(),
}
const open = () => openSessions(library, history)
const sessions = () => open().sessions

const pageAt = (name: SamplePage, isPrivate = false): Page => ({ tabId: 1, url: AT[name], isPrivate })
const cardOf = (name: SamplePage) => {
  const found = FOUND[name]
  if (!('card' in found)) throw new Error('No article')
  return found.card
}
const meet = (name: SamplePage, isPrivate = false) => onCard(pageAt(name, isPrivate), cardOf(name))
const onCard = (page: Page, card: PageCard, hasMoved = false) =>
  sessions().dispatch({ type: 'card', page, card, hasMoved })
const known = (name: SamplePage) => knownPage(pageAt(name))
const decisionOn = async (name: SamplePage) => {
  const found = (await known(name))?.found
  return found && 'decision' in found ? found.decision.kind : null
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue()
  for (const spy of Object.values(history)) spy.mockReset().mockResolvedValue(undefined)
  browser = new FakeBrowser().install()
  const nothing = async () => null
  web = new WebPage(FOUND.story, nothing, nothing, () => AT.story, 5)
  browser.tabs.set(1, { id: 1, url: AT.story, incognito: false, active: true, page: web })
})
afterEach(() => {
  browser.remove()
  vi.restoreAllMocks()
})

describe('a card is believed', () => {
  it.each([
    ['on any site', {}, true],
    ['on none that is excluded', { excluded: ['thestack.technology'] }, false],
    ['on a listed one', { where: 'listed', listed: ['thestack.technology'] }, true],
    ['on none that is not listed', { where: 'listed', listed: ['news.example'] }, false],
    ['on none where a click is wanted', { where: 'click' }, false],
  ] as const)('%s', async (_, change, stays) => {
    await settings.update((now) => ({
      ...now,
      ...change,
      excluded: [...('excluded' in change ? change.excluded : [])],
      listed: [...('listed' in change ? change.listed : [])],
    }))
    await meet('story')
    expect((await known('story')) !== null).toBe(stays)
    expect(web.scripts.includes('host.js')).toBe(stays)
  })
})

describe('what the button says', () => {
  const badge = async () => [
    await fakeBrowser.action.getBadgeText({ tabId: 1 }),
    await fakeBrowser.action.getTitle({ tabId: 1 }),
  ]

  it.each([
    ['story', ['●', 'known']],
    ['retold', ['●', 'known']],
    ['unsure', ['?', 'question']],
    ['unknown', ['', '']],
  ] as const)('of a page (%s)', async (name, says) => {
    await meet(name)
    expect(await badge()).toEqual(says)
  })

  it('goes when the page does', async () => {
    await meet('story')
    await sessions().dispatch({ type: 'deactivated', page: pageAt('story') })
    expect(await badge()).toEqual(['', ''])
  })

  it('costs nothing when the tab is closed meanwhile', async () => {
    vi.spyOn(console, 'debug').mockReturnValue()
    vi.spyOn(fakeBrowser.action, 'setBadgeText').mockRejectedValue(new Error('No tab with id: 1.'))
    await expect(meet('story')).resolves.toBeUndefined()
  })
})

describe('what is remembered', () => {
  it('a story that is shown: where it was met, and that it was read', async () => {
    await meet('retold')
    expect(history.recordVisit).toHaveBeenCalledWith({
      id: story.id,
      url: AT.retold,
      title: cardOf('retold').title,
    })
    expect(history.read).toHaveBeenCalledWith(story.id)
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).toContain('recents')
  })

  it('no reading where the sidebar stands folded or none is shown', async () => {
    await settings.update((now) => ({ ...now, onRecognised: 'tab' }))
    await meet('story')
    await settings.update((now) => ({ ...now, onRecognised: 'badge' }))
    await meet('retold')
    expect(history.read).not.toHaveBeenCalled()
    expect(history.recordVisit).toHaveBeenCalledTimes(2)
  })

  it('nothing of a question, nor of a page without a story', async () => {
    await meet('unsure')
    await meet('unknown')
    for (const spy of [history.recordVisit, history.read, history.readGenerated])
      expect(spy).not.toHaveBeenCalled()
  })

  it('nothing of a private window', async () => {
    await meet('story', true)
    for (const spy of [history.recordVisit, history.read]) expect(spy).not.toHaveBeenCalled()
    expect(await fakeBrowser.storage.local.get(null)).toEqual({})
  })
})

describe('a page that was reached without loading', () => {
  const goOn = (from: SamplePage | null, otherAddresses: string[]) => async () => {
    if (from) await meet(from)
    const card = { ...cardOf('other'), otherAddresses }
    await onCard(pageAt('other'), card, true)
    return decisionOn('other')
  }

  it('shows no brief by the address that is left over from the page before', async () => {
    expect(await goOn('story', [AT.story])()).toBe('none')
  })

  it('nor by that of a list the reader passed, of which no card came', async () => {
    await sessions().dispatch({ type: 'navigated', page: pageAt('story') })
    expect(await goOn(null, [AT.story])()).toBe('none')
  })

  it('shows the brief of an address that has changed since', async () => {
    expect(await goOn('unknown', [AT.story])()).toBe('same-page')
  })

  it('after a loading, what the head says is believed again', async () => {
    await meet('story')
    const card = { ...cardOf('other'), otherAddresses: [AT.story] }
    await onCard(pageAt('other'), card)
    expect(await decisionOn('other')).toBe('same-page')
  })
})

describe('a page that was opened by a gift', () => {
  const gift = `${AT.story}?unlocked_article_code=1.abc&smid=url-share&odd=1`
  const card = { ...cardOf('story'), url: gift, otherAddresses: [AT.story] }
  const page: Page = { tabId: 1, url: gift, isPrivate: false }
  const answer = (of: Page, word: 'same' | 'other') =>
    sessions().dispatch({
      type: 'answered',
      page: of,
      given: { storyId: story.id, answer: word },
      from: 'sidebar',
    })

  it('is kept and told as its publisher writes it', async () => {
    await onCard(page, card)
    await answer(page, 'same')
    const kept = JSON.stringify([await fakeBrowser.storage.local.get(null), history.recordVisit.mock.calls])
    expect(kept).toContain(AT.story)
    expect(kept).not.toMatch(/unlocked_article_code|smid|odd=1/)
    const told = await storyOfPage(page, library)
    expect(told.addresses.map(({ url }) => url).filter((url) => url.includes('?'))).toEqual([])
  })

  it('is the same page without the gift: an answer holds on both', async () => {
    await onCard(page, card)
    await answer(page, 'other')
    expect(await answersFor(AT.story, false)).toHaveLength(1)
    await sessions().dispatch({ type: 'answerUndone', page })
    expect(await knownPage(page)).not.toBeNull()
    expect(await answersFor(AT.story, false)).toHaveLength(0)
  })
})

describe('when a story was read before', () => {
  const readAt = (at: number | null) => vi.spyOn(library, 'readAt').mockResolvedValue(at)

  it('a page that is loaded again within half an hour is the same visit', async () => {
    const monthAgo = Date.now() - 30 * 86_400_000
    readAt(monthAgo)
    await meet('story')
    readAt(Date.now() - 60_000)
    await meet('story')
    expect((await known('story'))?.readBefore).toBe(monthAgo)
  })

  it('later it is another, and the last reading counts', async () => {
    readAt(1)
    await meet('story')
    const hourAgo = Date.now() - 3_600_000
    readAt(hourAgo)
    await meet('story')
    expect((await known('story'))?.readBefore).toBe(hourAgo)
  })
})

describe('what is known of a tab', () => {
  it('is nothing once another page stands there', async () => {
    await meet('story')
    expect(await open().view(pageAt('retold'))).toBeNull()
    expect(await known('retold')).toBeNull()
  })

  it('that is damaged or of another version is read anew', async () => {
    await fakeBrowser.storage.session.set({ 'tab:1': { passed: 7, page: { url: AT.story, found: 5 } } })
    expect(await sessions().inspect(pageAt('story'))).toMatchObject({
      found: { decision: { kind: 'same-page' } },
    })
    expect(web.scripts).toEqual(['gate.js'])
  })

  it('is not sought again by a look', async () => {
    await meet('story')
    await sessions().inspect(pageAt('story'))
    expect(web.scripts).not.toContain('gate.js')
  })

  it('holds what the reader said of it when the page is decided anew', async () => {
    await meet('story')
    const page = pageAt('story')
    const request = { type: 'openRequested', page, content: 'brief', as: 'open', waits: false } as const
    await sessions().dispatch(request)
    await sessions().dispatch({ type: 'briefSelected', page, id: 'other' })
    await sessions().dispatch({ type: 'libraryChanged', page })
    expect(await known('story')).toMatchObject({ visibility: 'requested', selectedId: 'other' })
    await sessions().dispatch({ type: 'closed', page })
    await sessions().dispatch({ type: 'libraryChanged', page })
    expect(await known('story')).toMatchObject({ visibility: 'dismissed', selectedId: 'other' })
  })
})

it('a card alone, as the demo page has it, gives a view and keeps nothing', async () => {
  expect(await demoView(cardOf('retold'), library)).toMatchObject({
    brief: { id: story.id },
    layout: { folded: false },
  })
  expect(await fakeBrowser.storage.session.get(null)).toEqual({})
})
