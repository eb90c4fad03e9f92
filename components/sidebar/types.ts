import type { CopyWhat } from '../../core/copy/what'
import type { ModelFailure } from '../../core/models/failure'
import type { CopyFormat } from '../../core/settings'
import type { BriefAction, BriefProgress, SidebarView } from '../../core/views'
import type { EvidenceEvents } from '../evidence/types'
import type { FailureText } from '../shared/failure-words'

/** Where the sidebar stands: beside the text, over it, or as a sheet at the bottom of a narrow window. */
export type SidebarMode = 'beside' | 'overlay' | 'sheet'

/**
 * What the sidebar has: nothing yet, a brief that is being made, a failure, or a brief. `unreachable`: no answer came;
 * retrying asks again. `gone`: the extension was updated under this page; retrying reloads the page.
 */
export type SidebarContent =
  | { kind: 'loading' }
  | { kind: 'making'; progress: BriefProgress | null }
  | { kind: 'error'; why: 'unreachable' | 'gone'; onRetry: () => void }
  | { kind: 'no brief'; why: FailureText; onRetry: () => void; onBack?: (() => void) | undefined }
  /** `modelFailure`: why the brief is not by the model that was asked. */
  | { kind: 'ready'; view: SidebarView; modelFailure?: ModelFailure | null }

/** What the reader does with the sidebar. */
export interface SidebarEvents extends EvidenceEvents {
  onClose: () => void
  onFold: () => void
  /** The reader leaves the sidebar by the keyboard, back to the text. */
  onLeaveFocus: () => void
  onUnfold: () => void
  /** The grip was pressed with a pointer; moving it is the page's business. */
  onResizeStart: (event: PointerEvent) => void
  /** A width by keyboard, CSS px within the bounds. */
  onResize: (width: number) => void
  onCopy: (what: CopyWhat, format: CopyFormat) => void
  onAnswer: (answer: 'same' | 'other') => void
  /** Takes the last answer on this page back. */
  onUndo: () => void
  /** Turns to another brief of the same story. */
  onSelectBrief: (id: string) => void
  /** The brief of the page itself; without it none is offered, as on the demo page. */
  onBrief?: (wish: BriefAction, modelId?: string) => void
  onOptions: () => void
  /** Opens the library; without it none is offered, as on the demo page. */
  onLibrary?: () => void
  /** The focus came into a takeaway's row; stepping goes on from there. */
  onTakeawayFocus: (index: number) => void
  /** The map of the takeaways is to be shown, or hidden. */
  onMap: (shown: boolean) => void
}
