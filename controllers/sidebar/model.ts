import { signal } from '@preact/signals'
import type { EvidenceContent } from '../../components/evidence/types'
import type { Confirm, GuideStep, SidebarContent, SidebarMode } from '../../components/sidebar/types'
import type { Theme } from '../../core/settings'
import type { PressKind } from '../../core/sidebar/press'
import type { SidebarLayout, SidebarView } from '../../core/views'

/** All the sidebar shows, as signals the view follows. */
export function createModel() {
  return {
    content: signal<SidebarContent>({ kind: 'loading' }),
    /** The question last asked on this page, which stays on screen after the answer so that it can be undone. */
    question: signal<SidebarView | null>(null),
    answered: signal<'same' | 'other' | null>(null),
    layout: signal<SidebarLayout>({ width: 384, folded: false }),
    mode: signal<SidebarMode>('overlay'),
    current: signal<number | null>(null),
    toast: signal<string | null>(null),
    theme: signal<Theme>('system'),
    /** Kinds of presses the reader confirmed on this site. */
    confirmed: signal<readonly PressKind[]>([]),
    /** The press that is asked back. */
    confirm: signal<Confirm | null>(null),
    evidence: signal<EvidenceContent>({ kind: 'none' }),
    /** The reader was led to a passage and can go back. */
    canGoBack: signal(false),
    /** What a newcomer is led to do; null beside any page but the demo. */
    guide: signal<GuideStep | null>(null),
  }
}

export type SidebarModel = ReturnType<typeof createModel>
