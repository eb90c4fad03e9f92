import type { ModelFailure } from '../../core/models/failure'
import type { PressKind } from '../../core/sidebar/press'
import type { BriefProgress, SidebarView } from '../../core/views'
import type { FailureText } from '../shared/failure-words'

/** Where the sidebar stands: beside the text, over it, or as a sheet at the bottom of a narrow window. */
export type SidebarMode = 'beside' | 'overlay' | 'sheet'

/**
 * What the sidebar has: nothing yet, a brief that is being made, a failure, or a brief. `unreachable`: no answer came;
 * retrying asks again. `gone`: the extension was updated under this page; retrying reloads the page. `hasBefore`: what stood
 * there before can be shown again.
 */
export type SidebarContent =
  | { kind: 'loading' }
  | { kind: 'making'; progress: BriefProgress | null }
  | { kind: 'error'; why: 'unreachable' | 'gone' }
  | { kind: 'no brief'; why: FailureText; hasBefore: boolean }
  /** `modelFailure`: why the brief is not by the model that was asked. */
  | { kind: 'ready'; view: SidebarView; modelFailure?: ModelFailure | null }

/** What a newcomer is led to do beside the demo: to a passage, back again, and then no more. */
export type GuideStep = 'seek' | 'back' | 'done'

/** A press that is asked back before it is carried out. */
export interface Confirm {
  kind: PressKind
  /** The host, site or count that the question names. */
  detail: string
}
