import type { PageCard } from '../article/page-card'
import type { Answer } from '../match/decision'
import type { Look } from '../settings'
import type { Page } from './page'

/** What the toolbar button says of a page: its story is known, there is a question, or a brief was made of it. */
export type BadgeState = 'recognised' | 'unsure' | 'made'

/** What the reader said, to be remembered before it is decided anew. `address`: under which it is remembered. */
export type AnswerChange = { address: string } & ({ kind: 'given'; given: Answer } | { kind: 'undone' })

/** What there is to do after an event. Each may be done twice. */
export type TabEffect = { page: Page } /** Find the story of a card; comes back as `decided`. */ & (
  | { type: 'decide'; card: PageCard; revision: number; opens: boolean; answer: AnswerChange | null }
  /** Have the gate read the page; comes back as `pageRead`. */
  | { type: 'readTab' }
  /** Make a brief of the page because the settings say so; comes back as `briefReady`. */
  | { type: 'makeBrief' }
  /**
   * Put the sidebar in, or draw it anew. `due`: with what there is while it is due, else take it out. `brief`: with what there is,
   * or with a new brief. `as`: how it then stands, where that is wanted. `waits`: until its frame is there.
   */
  | {
      type: 'showSidebar'
      content: 'due' | 'brief' | 'new brief'
      as: 'open' | 'folded' | null
      waits: boolean
    }
  /** Draw anew the sidebar that stands there. */
  | { type: 'redrawSidebar' }
  | { type: 'restyleSidebar'; look: Look }
  | { type: 'closeSidebar' }
  | { type: 'removeSidebar' }
  /** The sidebar is gone: no frame in the tab is ours any more. */
  | { type: 'forgetFrame' }
  | { type: 'updateBadge'; state: BadgeState | null }
  /** Note in the history that a story was met. */
  | { type: 'rememberStory'; storyId: string; url: string; title: string }
  /** Forget the briefs made of the tab's page. */
  | { type: 'forgetBriefs' }
  /** End the gate in the page. */
  | { type: 'endGate' }
)
