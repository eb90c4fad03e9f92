import type { Passage } from '../article/passage'

/**
 * `found`: the line says, in the page's words or nearly, what its passages say. `partly`: the page is about it, but says it in
 * other words, in several places, or without all of it. `absent`: nothing like it was found. None of them says what is true.
 */
export type Verdict = 'found' | 'partly' | 'absent'

/** A stretch of the page for a line. */
export interface EvidencePassage {
  passage: Passage
  /** How likely it carries the line or part of it, 0 to 1. */
  strength: number
}

/** What of a line stands nowhere on the page, as the line writes it. */
export interface Missing {
  /** Words that carry meaning; neighbouring ones joined. */
  words: readonly string[]
  names: readonly string[]
  numbers: readonly string[]
  dates: readonly string[]
}

/** Where line and passage name different ones. */
export interface Difference {
  kind: 'number' | 'name' | 'date'
  /** As the page has it. */
  here: string
  /** As the line has it. */
  brief: string
}

/** What a page has for one line of a brief. */
export interface LineEvidence {
  text: string
  verdict: Verdict
  /** Best first, three at most; none where the verdict is `absent`. */
  passages: readonly EvidencePassage[]
  missing: Missing
  differences: readonly Difference[]
}
