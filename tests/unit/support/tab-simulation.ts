import fc from 'fast-check'
import type { PageCard } from '../../../core/article/page-card'
import { isExcluded } from '../../../core/gate-patterns'
import type { Decision } from '../../../core/match/decision'
import type { TabEffect } from '../../../core/session/effects'
import type { TabEvent } from '../../../core/session/events'
import type { Page } from '../../../core/session/page'
import { isSidebarDue } from '../../../core/session/sidebar-due'
import { isKnown, NO_SESSION, type TabSession } from '../../../core/session/tab-session'
import { transition } from '../../../core/session/transition'
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings'

/** Pages of two sites; of each it is certain which story it tells, if any. */
export const PAGES = {
  'https://paper.example/story': 'same-story',
  'https://paper.example/question': 'unsure',
  'https://paper.example/other': 'none',
  'https://gazette.example/story': 'same-page',
} as const

type Url = keyof typeof PAGES
const URLS = Object.keys(PAGES) as Url[]

const cardOf = (url: string): PageCard => ({
  url,
  otherAddresses: [],
  title: url,
  otherTitles: [],
  lang: 'en',
  paragraphs: [],
})

function decisionOn(url: string): Decision {
  const kind = PAGES[url as Url] ?? 'none'
  return kind === 'none' ? { kind } : { kind, storyId: url, probability: 0.9, reasons: [] }
}

/**
 * Something the reader, the page, the browser or chance does. `deliver` and `repeat` name what is under way by its place; `settle` has
 * all of it arrive in its turn.
 */
export type Step =
  | { do: 'load' | 'go within'; url: Url; isArticle: boolean }
  | { do: 'deliver' | 'repeat'; at: number }
  | { do: 'settle' | (typeof PLAIN)[number] }
  | { do: 'choose'; onRecognised: Settings['onRecognised']; whenUnknown: Settings['whenUnknown'] }

const PLAIN = [
  'close',
  'evict',
  'inspect',
  'open',
  'open with a brief',
  'close from the popup',
  'answer',
  'undo',
  'ask for a brief',
  'remove the brief',
  'exclude',
  'include',
  'switch off',
  'forget the document ids',
] as const

const url = fc.constantFrom(...URLS)
/** Mostly what has been under way for longest. */
const at = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(7) })

/** Steps, in most of which something that is under way arrives: late, out of turn, or twice. */
export const someSteps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ do: fc.constantFrom('load', 'go within'), url, isArticle: fc.boolean() }),
    },
    { weight: 8, arbitrary: fc.record({ do: fc.constant('deliver'), at }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('repeat'), at }) },
    { weight: 5, arbitrary: fc.record({ do: fc.constant('settle') }) },
    { weight: 10, arbitrary: fc.record({ do: fc.constantFrom(...PLAIN) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('choose'),
        onRecognised: fc.constantFrom('open', 'tab', 'badge'),
        whenUnknown: fc.constantFrom('offer', 'always'),
      }),
    },
  ),
  { minLength: 5, maxLength: 60, size: 'max' },
) as fc.Arbitrary<Step[]>

/** An event or an effect that is under way. */
type UnderWay = { event: TabEvent } | { effect: TabEffect }

/** What the tests look at whenever the state machine took an event. */
export interface Taken {
  before: TabSession
  event: TabEvent
  after: TabSession
  effects: readonly TabEffect[]
  settings: Settings
}

/**
 * A tab with a page, its sidebar, and messages and effects that arrive in any order and more than once, each answered by nothing
 * but the state machine. It has no browser and no time.
 */
export class TabSimulation {
  session: TabSession = NO_SESSION
  settings: Settings = { ...DEFAULT_SETTINGS }
  /** The address of the page that stands in the tab. */
  url: string = URLS[0] ?? ''
  /** The page the sidebar that stands there was put in for; null where none stands. */
  sidebar: string | null = null
  private document = 1
  private hasDocumentIds = true
  private underWay: UnderWay[] = []

  /** @param onTaken is called after each event; @param onShown whenever a sidebar was put in. */
  constructor(
    private readonly onTaken: (taken: Taken) => void,
    private readonly onShown: (url: string) => void,
  ) {}

  step(step: Step): void {
    switch (step.do) {
      case 'load':
        this.document++
        this.sidebar = null
        this.url = step.url
        if (step.isArticle)
          this.send({ type: 'card', page: this.page(), card: cardOf(step.url), hasMoved: false })
        return
      case 'go within': {
        if (new URL(step.url).host !== new URL(this.url).host) return
        this.url = step.url
        const page = this.page()
        this.send(
          step.isArticle
            ? { type: 'card', page, card: cardOf(step.url), hasMoved: true }
            : { type: 'navigated', page },
        )
        return
      }
      case 'deliver':
        this.deliver(step.at, true)
        return
      case 'repeat':
        this.deliver(step.at, false)
        return
      case 'settle':
        // What is under way may put more under way, but never for ever.
        for (let left = 100; left > 0 && this.underWay.length > 0; left--) this.deliver(0, true)
        return
      case 'choose':
        this.choose({ onRecognised: step.onRecognised, whenUnknown: step.whenUnknown })
        return
      default:
        this.plain(step.do)
        return
    }
  }

  private plain(name: (typeof PLAIN)[number]): void {
    const page = { ...this.page(), documentId: undefined }
    const given = { storyId: this.url, answer: 'same' } as const
    switch (name) {
      case 'close':
        if (this.sidebar) this.send({ type: 'closed', page: { ...this.page(), url: this.sidebar } })
        this.sidebar = null
        return
      case 'evict':
        if (this.sidebar) this.send({ type: 'evicted', page: this.page(), why: 'removed' })
        this.sidebar = null
        return
      case 'inspect':
        this.take({ type: 'inspected', page })
        return
      case 'open':
        this.take({ type: 'openRequested', page, content: 'brief', as: 'open', waits: false })
        return
      case 'open with a brief':
        this.take({ type: 'openRequested', page, content: 'new brief', as: 'open', waits: false })
        return
      case 'close from the popup':
        this.take({ type: 'closeRequested', page })
        return
      case 'answer':
        this.send({ type: 'answered', page, given, from: 'sidebar' })
        return
      case 'undo':
        this.send({ type: 'answerUndone', page })
        return
      case 'ask for a brief':
        this.take({ type: 'briefRequested', page })
        this.send({ type: 'briefReady', page, by: 'reader' })
        return
      case 'remove the brief':
        this.take({ type: 'briefRemoved', page })
        return
      case 'exclude':
        this.choose({ excluded: [new URL(this.url).host] })
        return
      case 'include':
        this.choose({ excluded: [] })
        return
      case 'switch off':
        this.take({ type: 'deactivated', page })
        return
      case 'forget the document ids':
        this.hasDocumentIds = false
    }
  }

  private page(): Page {
    const documentId = this.hasDocumentIds ? String(this.document) : undefined
    return { tabId: 1, url: this.url, isPrivate: false, documentId }
  }

  private send(event: TabEvent): void {
    this.underWay.push({ event })
  }

  private choose(change: Partial<Settings>): void {
    const before = this.settings
    this.settings = { ...before, ...change }
    this.take({ type: 'settingsChanged', page: this.page(), before })
  }

  private deliver(at: number, isLast: boolean): void {
    const found = this.underWay[at % Math.max(1, this.underWay.length)]
    if (!found) return
    if (isLast) this.underWay = this.underWay.filter((one) => one !== found)
    if ('event' in found) this.take(found.event)
    else this.carryOut(found.effect)
  }

  private take(event: TabEvent): void {
    const { session: before, settings } = this
    const { session, effects } = transition(before, event, settings)
    this.session = session
    this.underWay.push(...effects.map((effect) => ({ effect })))
    this.onTaken({ before, event, after: session, effects, settings })
  }

  private carryOut(effect: TabEffect): void {
    const { page } = effect
    switch (effect.type) {
      case 'decide': {
        const { card, revision, opens } = effect
        const decided = { card, decision: decisionOn(card.url), revision, opens, isNamed: false }
        this.send({ type: 'decided', page, ...decided, readAt: null, hasBrief: false, now: 0 })
        return
      }
      case 'readTab':
        this.send({ type: 'pageRead', page, report: { card: cardOf(page.url) }, isLoaded: true })
        return
      case 'makeBrief':
        this.send({ type: 'briefReady', page, by: 'settings' })
        return
      case 'showSidebar':
        this.show(page)
        return
      case 'removeSidebar':
        this.sidebar = null
        return
      case 'closeSidebar':
        this.plain('close')
        return
    }
  }

  /** As `EffectRunner` and the browser do: no script gets into another page than the one that is meant. */
  private show(page: Page): void {
    const { page: known } = this.session
    if (!isKnown(known, page.url) || page.url !== this.url || isExcluded(page.url, this.settings)) return
    if (!isSidebarDue(known, this.settings)) return
    this.sidebar = page.url
    this.onShown(page.url)
  }
}
