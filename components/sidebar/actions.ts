import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { CopyWhat } from '../../core/copy/what'
import type { CopyFormat } from '../../core/settings'
import type { BriefAction } from '../../core/views'
import type { ConversationAction } from '../conversation/types'
import type { EvidenceAction } from '../evidence/types'

/** What the reader does in the sidebar. */
export type ReaderAction =
  | { type: 'close' }
  | { type: 'fold'; folded: boolean }
  /** The focus goes back to the text. */
  | { type: 'focus page' }
  /** The grip was pressed with a pointer. */
  | { type: 'drag width'; event: PointerEvent }
  /** CSS px, within the bounds. */
  | { type: 'set width'; width: number }
  | { type: 'copy'; what: CopyWhat; format: CopyFormat }
  /** Whether the page tells the story that is shown. */
  | { type: 'answer'; answer: 'same' | 'other' }
  | { type: 'undo answer' }
  /** Shows another brief of the same story. */
  | { type: 'select brief'; id: string }
  /** The brief of the page itself. */
  | { type: 'brief'; action: BriefAction; modelId?: string | undefined }
  /** Does once more what failed. */
  | { type: 'retry' }
  /** Shows again what stood there before the brief that could not be made. */
  | { type: 'back' }
  /** Answers the question whether a press was meant. */
  | { type: 'confirm'; isYes: boolean }
  | { type: 'open options' }
  | { type: 'open library' }
  /** The focus came into a takeaway's row, 0 first; stepping goes on from there. */
  | { type: 'focus takeaway'; index: number }
  | { type: 'show map'; shown: boolean }
  | EvidenceAction
  | ConversationAction

/** How the views below say what the reader does. */
export interface SidebarActions {
  dispatch(action: ReaderAction): void
  /** Whether anything here carries such an action out: beside the demo no brief is made and no library is opened. */
  offers(type: ReaderAction['type']): boolean
}

/** A view that acts stands in no sidebar, which is a fault of the program. */
class NoSidebarError extends Error {
  override readonly name = 'NoSidebarError'
}

const ActionsContext = createContext<SidebarActions>({
  dispatch: ({ type }) => {
    throw new NoSidebarError(`Nothing carries out “${type}”`)
  },
  offers: () => false,
})

/** Hands the actions of a sidebar to all views below it. */
export const ActionsProvider = ActionsContext.Provider

/** The actions of the sidebar around this view. */
export const useActions = (): SidebarActions => useContext(ActionsContext)
