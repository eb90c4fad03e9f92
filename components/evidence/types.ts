import type { HighlightsState } from '../../core/evidence/highlights-state'
import type { PageEvidence } from '../../core/evidence/page-evidence'
import type { BriefFailure } from '../../core/views'

/**
 * What is known of the brief's lines on the page. `none`: nothing is sought, as where a story is only asked about.
 * `unread`: the page could not be read; it can be tried again.
 */
export type EvidenceContent =
  | { kind: 'none' }
  | { kind: 'looking' }
  | { kind: 'unread'; why: BriefFailure | 'unreachable' }
  | { kind: 'ready'; evidence: PageEvidence; highlights: HighlightsState }

/** What the reader does with evidence. Lines go by the names of core/evidence/lines.ts. */
export type EvidenceAction =
  /** Leads to the line's passage; again, to its next one. */
  | { type: 'seek'; line: string }
  /** Shows a line's passages for as long as the reader points at it; null when no longer. */
  | { type: 'preview'; line: string | null }
  /** Back to where the reader was on the page before. */
  | { type: 'go back' }
  /** Reads the page and compares it once more. */
  | { type: 'find evidence' }
