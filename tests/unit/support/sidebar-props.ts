import type { ReaderAction, SidebarActions } from '../../../components/sidebar/actions'
import type { SidebarProps } from '../../../components/sidebar/sidebar'
import type { Brief } from '../../../core/brief/brief'
import type { ShownDecision, SidebarView } from '../../../core/views'
import { sampleBrief } from './sample-brief'

const sameStory: ShownDecision = {
  kind: 'same-story',
  storyId: sampleBrief.id,
  probability: 0.934,
  reasons: [{ kind: 'terms', terms: ['bridge', 'lorries'] }],
}

/** What the sidebar draws a sample brief from. */
export function sampleView(brief: Partial<Brief> = {}, decision: ShownDecision = sameStory): SidebarView {
  return {
    brief: { ...sampleBrief, ...brief },
    decision,
    generated: null,
    saved: false,
    layout: { width: 384, folded: false },
    theme: 'system',
    textSize: 'normal',
    density: 'comfortable',
    copyFormat: 'rich',
    map: true,
    confirmed: [],
  }
}

/** Notes what the reader does. */
export class ActionLog implements SidebarActions {
  readonly done: ReaderAction[] = []

  /** @param lacks actions that nobody carries out here */
  constructor(private readonly lacks: readonly ReaderAction['type'][] = []) {}

  readonly dispatch = (action: ReaderAction): void => void this.done.push(action)
  readonly offers = (type: ReaderAction['type']): boolean => !this.lacks.includes(type)

  /** What was done of one kind, oldest first. */
  of<T extends ReaderAction['type']>(type: T): Extract<ReaderAction, { type: T }>[] {
    return this.done.filter((action): action is Extract<ReaderAction, { type: T }> => action.type === type)
  }
}

/** Props of an open sidebar with the sample brief, or with what `change` says. */
export function sidebarProps(change: Partial<SidebarProps> = {}): SidebarProps {
  return {
    state: { kind: 'ready', view: sampleView() },
    mode: 'beside',
    folded: false,
    width: 384,
    currentTakeaway: null,
    evidence: { kind: 'none' },
    canGoBack: false,
    answered: null,
    toast: null,
    ...change,
  }
}
