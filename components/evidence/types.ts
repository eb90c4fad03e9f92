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
export interface EvidenceEvents {
  /** Lead to the line's passage; again, to its next one. */
  onSeek: (line: string) => void
  /** The reader looks at a line's passages; null when no longer. */
  onPreview: (line: string | null) => void
  /** Back to where they were on the page before. */
  onGoBack: () => void
  /** Read the page anew. */
  onLookAgain: () => void
}

/** What a line's mark is drawn from. */
export interface LineEvidenceProps {
  content: EvidenceContent
  events: EvidenceEvents
}
