import type { ComponentChildren } from 'preact'
import { conversationCases } from './conversation-cases'
import { evidenceCases } from './evidence-cases'
import { libraryCases } from './library-cases'
import { modelsCases } from './models-cases'
import { pageCases } from './page-cases'
import { popupCases } from './popup-cases'
import { sidebarCases } from './sidebar-cases'
import { sourcesCases } from './sources-cases'
import { syncCases } from './sync-cases'

/** Where a view lives: in a shadow root beside an article, as the question there, in the popup, or as a page. */
type Surface = 'sidebar' | 'question' | 'popup' | 'page' | 'library' | 'demo'

/** One view in one state. */
export interface Case {
  surface: Surface
  draw: () => ComponentChildren
  /** Presses this once it stands, to show what is then open. */
  press?: string
  mode?: 'beside' | 'overlay' | 'sheet'
  folded?: boolean
  width?: number
}

/** All of them by name. */
export const CASES: Readonly<Record<string, Case>> = {
  ...sidebarCases,
  ...popupCases,
  ...pageCases,
  ...modelsCases,
  ...evidenceCases,
  ...conversationCases,
  ...sourcesCases,
  ...syncCases,
  ...libraryCases,
}
