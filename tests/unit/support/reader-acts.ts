import fc from 'fast-check'
import type { Article } from '../../../core/article/article'
import type { GateReport } from '../../../core/article/page-card'
import { siteOf } from '../../../core/site'
import type { ShownDecision } from '../../../core/views'
import { AT, articleAt, FOUND, story } from './pages'
import { RefusedError, type WebTab, type World } from './world'

const PAGES = ['story', 'unsure', 'unknown', 'other'] as const

/** The pages without a story are short here, because each is weighed against the stories many times. */
const SHORT = (['unknown', 'other'] as const).map((name) => {
  const found = FOUND[name]
  return [
    name,
    'card' in found ? { card: { ...found.card, paragraphs: found.card.paragraphs.slice(0, 1) } } : found,
  ]
})
const REPORTS: typeof FOUND = { ...FOUND, ...Object.fromEntries(SHORT) }

function shortArticle(url: string): Article {
  const article = articleAt(url)
  return { ...article, paragraphs: article.paragraphs.slice(0, 4) }
}

/** Something a reader, a page or the browser does. `tab` counts from 0. */
export type Act =
  | { do: 'go'; tab: number; page: (typeof PAGES)[number] }
  | { do: 'exclude' | 'include' | 'switch off' | 'switch on'; tab: number }
  | { do: 'choose'; onRecognised: 'open' | 'tab' | 'badge'; whenUnknown: 'offer' | 'always' }
  | { do: 'where'; where: 'every' | 'click' }
  | { do: (typeof PLAIN)[number]; tab: number }

const PLAIN = [
  'reload',
  'leave',
  'close',
  'close',
  'give up',
  'answer same',
  'answer other',
  'undo',
  'popup',
  'peek',
  'popup open',
  'popup folded',
  'popup closed',
  'popup answer',
  'popup undo',
  'make',
  'remove',
  'toggle',
  'menu',
  'evidence',
] as const

const tab = fc.integer({ min: 0, max: 1 })

/** Some acts in a row, most of them in two tabs. */
export const someActs = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant('go' as const), tab, page: fc.constantFrom(...PAGES) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constantFrom('exclude', 'include', 'switch off', 'switch on'),
        tab,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('choose' as const),
        onRecognised: fc.constantFrom('open', 'tab', 'badge'),
        whenUnknown: fc.constantFrom('offer', 'always'),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('where' as const), where: fc.constantFrom('every', 'click') }),
    },
    { weight: 12, arbitrary: fc.record({ do: fc.constantFrom(...PLAIN), tab }) },
  ),
  { minLength: 3, maxLength: 14 },
) satisfies fc.Arbitrary<Act[]>

/** Two tabs, and what is done in them. */
export class Reader {
  readonly tabs: WebTab[]

  constructor(private readonly world: World) {
    this.tabs = [this.open('story'), this.open('unknown')]
  }

  /** Does one thing. What the background refuses is no fault: a page may ask what no longer holds. */
  async act(act: Act): Promise<void> {
    try {
      await this.carryOut(act)
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error
    }
  }

  private open(name: (typeof PAGES)[number]): WebTab {
    const tab = this.world.openTab(AT[name], REPORTS[name])
    tab.page.article = shortArticle(AT[name])
    return tab
  }

  private async carryOut(act: Act): Promise<void> {
    const { world } = this
    if (act.do === 'choose') {
      const { do: _, ...change } = act
      return world.choose(change)
    }
    if (act.do === 'where') return world.choose({ where: act.where })
    const tab = this.tabs[act.tab]
    if (!tab) return
    const site = siteOf(tab.url) ?? ''
    const tabId = tab.id
    switch (act.do) {
      case 'go':
        return this.goTo(tab, AT[act.page], REPORTS[act.page])
      case 'reload':
        return this.goTo(tab, tab.url, tab.page.report)
      case 'leave': {
        world.goWithin(tab, new URL('/another', tab.url).href, { notArticle: 'front page' })
        return void (await world.ask(tab.page, 'gate-background:navigated'))
      }
      case 'close':
        return tab.page.sidebar ? tab.page.close() : undefined
      case 'give up':
        if (!tab.page.sidebar) return
        tab.page.sidebar = null
        return void (await world.ask(tab.page, 'host-background:refused', { why: 'removed' }))
      case 'answer same':
      case 'answer other': {
        const answer = act.do === 'answer same' ? 'same' : 'other'
        if (!isOfStory(tab.page.sidebar?.view?.decision)) return
        return tab.page.send('sidebar-background:answer', { storyId: story.id, answer })
      }
      case 'undo':
        return tab.page.sidebar ? tab.page.send('sidebar-background:undo', {}) : undefined
      case 'evidence':
        return void (tab.page.sidebar && (await world.ask(tab.page, 'sidebar-background:evidence')))
      case 'popup':
        return void (await world.popup(tab))
      case 'peek':
        return void (await world.own('popup-background:preview', { tabId }))
      case 'popup open':
      case 'popup folded':
      case 'popup closed': {
        const to = act.do === 'popup open' ? 'open' : act.do === 'popup folded' ? 'folded' : 'closed'
        return void (await world.own('popup-background:sidebar', { tabId, to }))
      }
      case 'popup answer':
        return void (await world.own('popup-background:answer', { tabId, storyId: story.id, answer: 'same' }))
      case 'popup undo':
        return void (await world.own('popup-background:undo', { tabId }))
      case 'make':
      case 'remove':
        return void (await world.own('popup-background:brief', { tabId, action: act.do }))
      case 'toggle':
        return world.press('toggle-sidebar', tab)
      case 'menu':
        return world.chooseMenu('brief-page', tab)
      case 'exclude':
        return world.choose({ excluded: [site] })
      case 'include':
        return world.choose({ excluded: [] })
      case 'switch off':
      case 'switch on':
        return void (await world.own('popup-background:site', { tabId, looked: act.do === 'switch on' }))
    }
  }

  /** Loads a page. A gate tells of it, even where it is no longer registered: it may have been under way. */
  private async goTo(tab: WebTab, url: string, report: GateReport): Promise<void> {
    this.world.go(tab, url, report)
    tab.page.article = shortArticle(url)
    await tab.page.followed()
  }
}

const isOfStory = (decision: ShownDecision | null | undefined) => decision?.storyId === story.id
