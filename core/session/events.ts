import type { GateReport, PageCard } from '../article/page-card'
import type { Answer, Decision } from '../match/decision'
import type { Settings } from '../settings'
import type { SidebarRefusal } from '../views'
import type { Page } from './page'

/** What is decided, as it comes back. */
export interface Decided {
  card: PageCard
  decision: Decision
  /** Which of the decisions asked for it is. */
  revision: number
  /** Whether the sidebar may open by it. */
  opens: boolean
  /** When the story was last read, ms since 1970; null where never. */
  readAt: number | null
  /** Whether a brief of the page lies with the tab. */
  hasBrief: boolean
  /** Whether a source named the page, and the reader wants a brief of what it names. */
  isNamed: boolean
  /** ms since 1970. */
  now: number
}

/** What happens to each page; one that happened to another page than the tab's is out of date. */
export type PageEvent =
  /** The gate read the page because the reader clicked. `isLoaded`: it was loaded at its address, so that its head is its own. */
  | { type: 'pageRead'; report: GateReport; isLoaded: boolean }
  | ({ type: 'decided' } & Decided)
  /** The library changed, so that the decision may be another. */
  | { type: 'libraryChanged' }
  /** The reader said whether the page tells a story. */
  | { type: 'answered'; given: Answer; from: 'sidebar' | 'popup' }
  /** The reader takes the newest answer back. */
  | { type: 'answerUndone' }
  /** The reader asks for the sidebar: with what there is, or with a brief made of the page. `waits`: until its frame is there. */
  | { type: 'openRequested'; content: 'brief' | 'new brief'; as: 'open' | 'folded'; waits: boolean }
  /** The reader closes it from the popup. */
  | { type: 'closeRequested' }
  /** The reader closed it. */
  | { type: 'closed' }
  /** The page keeps removing it, or lets no frame run. */
  | { type: 'evicted'; why: SidebarRefusal }
  /** The reader wants a brief of the page made. */
  | { type: 'briefRequested' }
  /** It lies with the tab. `by`: whether the reader wanted it, or the settings did. */
  | { type: 'briefReady'; by: 'reader' | 'settings' }
  | { type: 'briefRemoved' }
  /** The reader wants to see the story's brief again. */
  | { type: 'storyRequested' }
  /** The reader selected another brief of the story. */
  | { type: 'briefSelected'; id: string }
  /** Reading the whole page told its canonical form. */
  | { type: 'canonicalRead'; canonical: string }
  /** Something was done elsewhere that the sidebar shows. `isOpen`: it stands open. `mayOpen`: it may open by it. */
  | { type: 'redrawRequested'; isOpen: boolean; mayOpen: boolean }

/** What happens in a tab. */
export type TabEvent = { page: Page } & (
  | PageEvent
  /** The gate sent the card of an article. `hasMoved`: the page came there without loading. */
  | { type: 'card'; card: PageCard; hasMoved: boolean }
  /** The reader clicked, so that it has to be known what the page is. */
  | { type: 'inspected' }
  /** The page went without loading to what is no article. */
  | { type: 'navigated' }
  /** The settings changed while the page was open. */
  | { type: 'settingsChanged'; before: Settings }
  /** Storypulse is to leave the page. */
  | { type: 'deactivated' }
)
