import type { CopyWhat } from '../../core/copy/what'
import type { CopyFormat } from '../../core/settings'
import type { BriefAction, BriefProgress, PopupView, SidebarState } from '../../core/views'

/** What the popup has: nothing yet, a brief that is being made, a failure, or an answer about the page. */
export type PopupContent =
  | { kind: 'loading' }
  | { kind: 'making'; progress: BriefProgress | null }
  | { kind: 'error'; onRetry: () => void }
  | { kind: 'ready'; view: PopupView }

/** What the reader does in the popup. */
export interface PopupEvents {
  onCopy: (what: CopyWhat, format: CopyFormat) => void
  onSidebar: (to: SidebarState) => void
  onAnswer: (answer: 'same' | 'other') => void
  /** Takes the last answer on this page back. */
  onUndo: () => void
  /** Whether Storypulse shall look for stories on the site of this page. */
  onSite: (looked: boolean) => void
  /** Asks the browser for access to this page. */
  onGrant: () => void
  /** Opens a page the reader was on. */
  onOpen: (url: string) => void
  /** The brief of the page itself. */
  onBrief: (action: BriefAction) => void
  onOptions: () => void
  onLibrary: () => void
  /** Opens the demo page; without it no button is offered. */
  onDemo?: () => void
}
