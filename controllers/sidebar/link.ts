import type { Answer } from '../../core/match/decision'
import type { CopyFormat } from '../../core/settings'
import type { PressKind } from '../../core/sidebar/press'
import type { EvidenceAnswer, SidebarLayout, SidebarView } from '../../core/views'
import { ask as askBackground, ExtensionGoneError } from '../../services/messaging'
import type { AskForBrief } from '../brief/brief'
import { type AskBackground, type ConversationLink, conversationLink } from '../conversation/link'

/** What the sidebar needs of the background; the demo page, which is in no tab's state, has its own (`demo-link.ts`). */
export interface SidebarLink {
  view(): Promise<SidebarView | null>
  answer(given: Answer): Promise<SidebarView | null>
  undo(): Promise<SidebarView | null>
  /** Turns to another brief of the same story. */
  turn(id: string): Promise<SidebarView | null>
  /** Null where no brief can be made of the page. */
  brief: AskForBrief | null
  layout(layout: SidebarLayout): Promise<unknown>
  closed(): Promise<unknown>
  copied(format: CopyFormat): Promise<unknown>
  /** What the page has for the lines of the brief that is shown; the page can be marked once it is there. */
  evidence(): Promise<EvidenceAnswer | null>
  /** The reader showed or hid the map. */
  map(shown: boolean): Promise<unknown>
  options(): Promise<unknown>
  /** The reader confirmed a kind of press on this site. */
  confirmed(kind: PressKind): Promise<unknown>
  /** Opens the library; null where none is offered. */
  library: (() => Promise<unknown>) | null
  /** Null where nobody can be asked about the story. */
  conversation: ConversationLink | null
  /** Whether a newcomer is led from a line to its passage and back. */
  isGuided: boolean
}

/** The link of a sidebar beside a web page. @param onGone is called where the extension was updated or removed under it. */
export function backgroundLink(onGone: () => void): SidebarLink {
  const ask: AskBackground = async (name, payload) => {
    try {
      return await askBackground(name, payload)
    } catch (error) {
      if (error instanceof ExtensionGoneError) onGone()
      throw error
    }
  }
  return {
    view: () => ask('sidebar-background:view', {}),
    answer: (given) => ask('sidebar-background:answer', given),
    undo: () => ask('sidebar-background:undo', {}),
    turn: (id) => ask('sidebar-background:select-brief', { id }),
    brief: (action, modelId, press) =>
      ask('sidebar-background:brief', { action, ...(modelId && { modelId }), ...(press && { press }) }),
    layout: (layout) => ask('sidebar-background:layout', layout),
    closed: () => ask('sidebar-background:closed', {}),
    copied: (format) => ask('sidebar-background:copied', { format }),
    evidence: () => ask('sidebar-background:evidence', {}),
    map: (shown) => ask('sidebar-background:map', { shown }),
    options: () => ask('sidebar-background:options', {}),
    confirmed: (kind) => ask('sidebar-background:confirmed', { kind }),
    library: () => ask('sidebar-background:library', {}),
    conversation: conversationLink(ask),
    isGuided: false,
  }
}
