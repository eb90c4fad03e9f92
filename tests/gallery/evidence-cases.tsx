import type { Case } from './cases'
import { evident, nothingFound } from './evidence-samples'
import { arabic, bridge, longest, samePage } from './samples'
import { ready, sidebar } from './sidebar-cases'

const evidence = evident(bridge)

/** The sidebar with what the page has for its lines, in every state. */
export const evidenceCases: Readonly<Record<string, Case>> = {
  'evidence-ready': sidebar({ evidence }),
  'evidence-same-page': sidebar({ evidence, state: ready(bridge, samePage) }),
  'evidence-looking': sidebar({ evidence: { kind: 'looking' } }),
  'evidence-unread': sidebar({ evidence: { kind: 'unread', why: 'page silent' } }),
  'evidence-nothing': sidebar({ evidence: nothingFound(bridge) }),
  'evidence-filtered': sidebar({ evidence }, { press: '.filter' }),
  'evidence-back': sidebar({ evidence, canGoBack: true }),
  'evidence-copy-menu': sidebar({ evidence }, { press: '.split-arrow' }),
  'evidence-menu': sidebar({ evidence }, { press: '.top [aria-haspopup]' }),
  'evidence-narrow': sidebar({ evidence, width: 300 }),
  'evidence-sheet': sidebar({ evidence, mode: 'sheet', canGoBack: true }),
  'evidence-longest': sidebar({ evidence: evident(longest), state: ready(longest), mode: 'overlay' }),
  'evidence-arabic': sidebar({ evidence: evident(arabic), state: ready(arabic) }),
}
