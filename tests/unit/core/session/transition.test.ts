import { describe, expect, it } from 'vitest'
import type { PageCard } from '../../../../core/article/page-card'
import type { Decision } from '../../../../core/match/decision'
import type { TabEffect } from '../../../../core/session/effects'
import type { TabEvent } from '../../../../core/session/events'
import type { Page } from '../../../../core/session/page'
import { NO_SESSION, type TabSession } from '../../../../core/session/tab-session'
import { transition } from '../../../../core/session/transition'
import { DEFAULT_SETTINGS, type Settings } from '../../../../core/settings'

const page: Page = { tabId: 1, url: 'https://paper.example/story#top', isPrivate: false, documentId: 'first' }
const url = 'https://paper.example/story'
const cardAt = (address: string): PageCard => ({
  url: address,
  otherAddresses: [],
  title: 'A title',
  otherTitles: [],
  lang: 'en',
  paragraphs: [],
})
const story: Decision = { kind: 'same-story', storyId: 's', probability: 0.9, reasons: [] }
const none: Decision = { kind: 'none' }

/** What an event is without its page. */
type Happening<E> = E extends TabEvent ? Omit<E, 'page'> : never

/** A tab in which events happen to a page. */
function tab(change: Partial<Settings> = {}, session: TabSession = NO_SESSION) {
  const settings = { ...DEFAULT_SETTINGS, ...change }
  return {
    settings,
    session,
    effects: [] as TabEffect['type'][],
    all: [] as TabEffect[],
    take(event: Happening<TabEvent>, of: Page = page) {
      // The union of events is spread over its members by the type above.
      const step = transition(this.session, { page: of, ...event } as TabEvent, this.settings)
      this.session = step.session
      this.all = step.effects
      this.effects = step.effects.map(({ type }) => type)
      return this
    },
    decided(decision: Decision, of: Page = page) {
      const address = of.url.split('#', 1)[0] ?? ''
      this.take({ type: 'card', card: cardAt(address), hasMoved: false }, of)
      return this.take(decidedAs(decision, this.session.page?.asked ?? 0, address), of)
    },
  }
}

const decidedAs = (decision: Decision, revision: number, address = url) =>
  ({
    type: 'decided',
    card: cardAt(address),
    decision,
    revision,
    opens: true,
    readAt: null,
    hasBrief: false,
    isNamed: false,
    now: 0,
  }) as const

describe('a page tells a story', () => {
  it('the sidebar is put in, the button marked and the history told', () => {
    expect(tab().decided(story).effects).toEqual(['updateBadge', 'rememberStory', 'showSidebar'])
  })

  it('in a private window the history is told nothing', () => {
    const hidden = { ...page, isPrivate: true }
    expect(tab().decided(story, hidden).effects).toEqual(['updateBadge', 'showSidebar'])
  })

  it('by the button alone where the settings say so', () => {
    const { effects } = tab({ onRecognised: 'badge' }).decided(story)
    expect(effects).toEqual(['updateBadge', 'rememberStory', 'removeSidebar'])
  })

  it('a decision that was overtaken by a newer one counts for nothing', () => {
    const one = tab().decided(story)
    one.take({ type: 'libraryChanged' }).take({ type: 'libraryChanged' })
    one.take(decidedAs(none, 3)).take(decidedAs(story, 2))
    expect(one.session.page?.found).toMatchObject({ decision: none })
    expect(one.effects).toEqual([])
  })
})

describe('a brief is made by itself', () => {
  const makes = (
    change: Partial<Settings>,
    of: Page = page,
    decision: Decision = none,
    before?: (one: ReturnType<typeof tab>) => void,
  ) => {
    const one = tab(change)
    before?.(one)
    return one.decided(decision, of).effects.includes('makeBrief')
  }
  const always = { whenUnknown: 'always' } as const

  it('only where the settings say so and no story is known', () => {
    expect(makes(always)).toBe(true)
    expect(makes({ whenUnknown: 'offer' })).toBe(false)
    expect(makes(always, page, story)).toBe(false)
  })

  it('where a source named the page, unless the reader wants nothing on pages without a story', () => {
    const named = (change: Partial<Settings>, decision: Decision = none) => {
      const one = tab(change).take({ type: 'card', card: cardAt(url), hasMoved: false })
      return one.take({ ...decidedAs(decision, 1), isNamed: true }).effects.includes('makeBrief')
    }
    expect(named({ whenUnknown: 'offer' })).toBe(true)
    expect(named({ whenUnknown: 'nothing' })).toBe(false)
    expect(named({ whenUnknown: 'offer' }, story)).toBe(false)
  })

  it('of no article, no mailbox, and where there is one or the sidebar was dismissed', () => {
    const notArticle = tab(always).take({ type: 'inspected' })
    notArticle.take({ type: 'pageRead', report: { notArticle: 'front page' }, isLoaded: true })
    expect(notArticle.effects).toEqual(['updateBadge'])
    expect(makes(always, { ...page, url: 'https://mail.google.com/mail' })).toBe(false)
    expect(makes(always, page, none, (one) => one.decided(none).take({ type: 'closed' }))).toBe(false)
    const made = tab(always).decided(none).take({ type: 'briefReady', by: 'settings' })
    expect(made.effects).toEqual(['updateBadge', 'showSidebar'])
    made.take(decidedAs({ kind: 'none' }, 9))
    expect(made.effects).toContain('makeBrief')
    expect(made.take({ ...decidedAs(none, 10), hasBrief: true }).effects).not.toContain('makeBrief')
  })

  it('and a sidebar closed meanwhile stays closed when it is there', () => {
    const one = tab(always).decided(none).take({ type: 'closed' })
    expect(one.take({ type: 'briefReady', by: 'settings' }).effects).toEqual(['updateBadge', 'removeSidebar'])
    expect(one.session.page).toMatchObject({ visibility: 'dismissed', hasBrief: true })
  })
})

describe('what is late', () => {
  const next: Page = { ...page, url: 'https://paper.example/next', documentId: 'second' }

  it('a closing of an earlier page of the same site leaves the next one alone', () => {
    const one = tab().decided(story).decided(story, next)
    const before = one.session
    expect(one.take({ type: 'closed' }).session).toBe(before)
    expect(one.take({ type: 'closed' }, next).session.page?.visibility).toBe('dismissed')
  })

  it('an eviction from the document before leaves the sidebar of the one that stands there', () => {
    const one = tab().decided(story, next)
    one.take({ type: 'evicted', why: 'removed' }, { ...next, documentId: 'first' })
    expect([one.effects, one.session.page?.visibility]).toEqual([[], 'auto'])
    one.take({ type: 'evicted', why: 'removed' }, next)
    expect([one.effects, one.session.page?.visibility]).toEqual([['forgetFrame'], 'removed'])
  })

  it('so does a going elsewhere within the document before; where no ids are told it is believed', () => {
    const one = tab().decided(story, next)
    expect(one.take({ type: 'navigated' }, { ...next, documentId: 'first' }).effects).toEqual([])
    const unnamed = { ...next, documentId: undefined }
    expect(one.take({ type: 'navigated' }, unnamed).effects).toContain('removeSidebar')
  })

  it('a decision on the page before is not believed of the next one', () => {
    const one = tab().decided(story).decided(none, next)
    const before = one.session
    expect(one.take(decidedAs(story, 9)).session).toBe(before)
    expect(one.effects).toEqual([])
  })
})

describe('the reader asks for the sidebar', () => {
  it.each(['dismissed', 'removed', 'blocked'] as const)('and has it though it was %s', (visibility) => {
    const one = tab({ onRecognised: 'badge' }).decided(story)
    if (one.session.page) one.session = { ...one.session, page: { ...one.session.page, visibility } }
    one.take({ type: 'openRequested', content: 'brief', as: 'open', waits: false })
    expect(one.effects).toEqual(['showSidebar'])
    expect(one.decided(story).effects).toContain('showSidebar')
  })

  it('and closes it: it is away though a brief that was asked for before comes', () => {
    const one = tab().decided(none).take({ type: 'briefRequested' }).take({ type: 'closed' })
    one.take({ type: 'briefReady', by: 'reader' })
    expect(one.session.page?.visibility).toBe('dismissed')
    expect(one.take({ type: 'redrawRequested', isOpen: false, mayOpen: true }).effects).toEqual([
      'removeSidebar',
    ])
  })

  it('and keeps it where it stands open while a brief is made elsewhere', () => {
    const one = tab({ onRecognised: 'tab' }).decided(none).take({ type: 'briefReady', by: 'reader' })
    one.take({ type: 'redrawRequested', isOpen: true, mayOpen: true })
    expect([one.effects, one.session.page?.visibility]).toEqual([['showSidebar'], 'requested'])
  })
})

describe('the settings change', () => {
  const changed = (one: ReturnType<typeof tab>, change: Partial<Settings>) => {
    const before = one.settings
    one.settings = { ...before, ...change }
    return one.take({ type: 'settingsChanged', before })
  }

  it('an excluded page is left', () => {
    const one = changed(tab().decided(story), { excluded: ['paper.example'] })
    expect(one.effects).toEqual(['endGate', 'updateBadge', 'removeSidebar', 'forgetBriefs'])
    expect(one.session).toEqual(NO_SESSION)
  })

  it('and left again when that is said again, because the first time may have been broken off', () => {
    const one = changed(tab().decided(story), { excluded: ['paper.example'] })
    expect(changed(one, {}).effects).toEqual(['updateBadge', 'removeSidebar', 'forgetBriefs'])
  })

  it('a page that is no longer looked at by itself keeps what was opened', () => {
    const one = changed(tab().decided(story), { where: 'click' })
    expect(one.effects).toEqual(['endGate'])
    expect(one.session.page?.found).not.toBeNull()
  })

  it('a theme or a text size reaches the sidebar, anything else does not', () => {
    expect(changed(tab().decided(story), { theme: 'dark' }).all).toEqual([
      {
        type: 'restyleSidebar',
        page,
        look: { theme: 'dark', textSize: 'normal', density: 'comfortable' },
      },
    ])
    expect(changed(tab().decided(story), { textSize: 'large' }).effects).toEqual(['restyleSidebar'])
    expect(changed(tab().decided(story), { density: 'compact' }).effects).toEqual(['restyleSidebar'])
    expect(changed(tab().decided(story), { copyFormat: 'plain' }).effects).toEqual([])
  })
})
