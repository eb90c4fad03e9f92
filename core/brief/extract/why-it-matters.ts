import { type Candidate, repeats } from './choose-takeaways'
import type { Terms } from './terms'

/** The chance from which a line is shown: 8 of 13 such lines on unseen articles were right (docs/takeaways.md). */
const SURE = 0.7
/** Advice and asides, not news. */
const SPEAKS_TO_READER = /\b(?:you|your|I|my)\b/
/** That something does not matter, or what a pointer means whose name stands elsewhere. */
const DENIES =
  /(?:n['’]t|\bnot|\bnever) (?:\p{L}+ )?matter\b|\bmeans? (?:this|these|those|they|it|he|she)\b/iu

/**
 * The sentence that is most likely to say what follows from the story, of those that stand alone and that no takeaway says
 * already; null where none is likely enough. Known of English only.
 */
export function whyItMatters(
  all: readonly Candidate[],
  taken: readonly Candidate[],
  terms: Terms,
): Candidate | null {
  let best: Candidate | null = null
  for (const one of all) {
    const { why } = one.roles
    if (one.selfContainment !== 'alone' || why < SURE || why <= (best?.roles.why ?? 0)) continue
    if (SPEAKS_TO_READER.test(one.line.text) || DENIES.test(one.line.text)) continue
    if (taken.some((other) => other.index === one.index || repeats(one, other, terms))) continue
    best = one
  }
  return best
}
