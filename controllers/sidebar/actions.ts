import type { ReaderAction } from '../../components/sidebar/actions'
import type { SidebarMode } from '../../components/sidebar/types'
import type { ConversationView } from '../../core/conversation/view'
import type { HighlightsState } from '../../core/evidence/highlights-state'
import type { Look } from '../../core/settings'
import type { BriefProgress, SidebarStart } from '../../core/views'

/** What the sidebar is told by the background and by its host. */
type IncomingAction =
  /** Draws what is handed over, or has a brief made. */
  | { type: 'begin'; start: SidebarStart }
  /** The reader chose another theme, text size or density. */
  | { type: 'restyle'; look: Look }
  /** Asks what there is to draw. */
  | { type: 'refresh' }
  | { type: 'toggle' }
  /** To the next takeaway, or to the one before. */
  | { type: 'step'; by: 1 | -1 }
  | { type: 'copy takeaways' }
  /** How far the brief is that is being made. */
  | { type: 'progress'; progress: BriefProgress }
  /** What the sources of the conversation answered. */
  | { type: 'conversation'; view: ConversationView }
  /** The extension was updated or removed under the sidebar. */
  | { type: 'gone' }
  /** Where the marked passages are by now. */
  | { type: 'highlights'; state: HighlightsState }
  /** The host stands otherwise, because the window or the page's layout changed. */
  | { type: 'mode'; mode: SidebarMode }

/** All that can happen to a sidebar. */
export type SidebarAction = ReaderAction | IncomingAction

/** The name of an action. */
export type ActionType = SidebarAction['type']

/** The action of a name. */
export type ActionOf<T extends ActionType> = Extract<SidebarAction, { type: T }>

/** What is done on each action. */
export type ActionHandlers = { [T in ActionType]: (action: ActionOf<T>) => unknown }
