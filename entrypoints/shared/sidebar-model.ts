import { signal } from '@preact/signals'
import type { EvidenceContent } from '../../components/evidence/types'
import type { SidebarContent } from '../../components/sidebar/types'
import type { SidebarLayout, SidebarView } from '../../core/views'
import type { StandMode } from '../../page/sidebar/stand'

/** All the sidebar shows, as signals the view follows. */
export function createModel() {
  return {
    content: signal<SidebarContent>({ kind: 'loading' }),
    /** The question last asked on this page, which stays on screen after the answer so that it can be undone. */
    question: signal<SidebarView | null>(null),
    answered: signal<'same' | 'other' | null>(null),
    layout: signal<SidebarLayout>({ width: 384, folded: false }),
    mode: signal<StandMode>('overlay'),
    current: signal<number | null>(null),
    toast: signal<string | null>(null),
    evidence: signal<EvidenceContent>({ kind: 'none' }),
    /** The reader was led to a passage and can go back. */
    canGoBack: signal(false),
  }
}

export type SidebarModel = ReturnType<typeof createModel>
