import { vi } from 'vitest'
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
    copyFormat: 'rich',
    map: true,
    confirmed: [],
  }
}

/** Handlers that only note their calls. */
export function eventSpies() {
  return {
    onClose: vi.fn(),
    onFold: vi.fn(),
    onLeaveFocus: vi.fn(),
    onUnfold: vi.fn(),
    onResizeStart: vi.fn(),
    onResize: vi.fn(),
    onCopy: vi.fn(),
    onAnswer: vi.fn(),
    onUndo: vi.fn(),
    onSelectBrief: vi.fn(),
    onBrief: vi.fn(),
    onOptions: vi.fn(),
    onTakeawayFocus: vi.fn(),
    onSeek: vi.fn(),
    onPreview: vi.fn(),
    onGoBack: vi.fn(),
    onLookAgain: vi.fn(),
    onMap: vi.fn(),
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
    events: eventSpies(),
    ...change,
  }
}
