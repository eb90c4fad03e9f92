import { type Candidate, repeats } from './choose-takeaways'
import type { Terms } from './terms'

/** Ways to state consequence, and how plainly each does. */
type Cue = readonly [pattern: RegExp, weight: number]

const ENGLISH: readonly Cue[] = [
  [/\bmatters? (?:because|to|for|most)\b|\bwhy (?:it|this) matters\b/iu, 4],
  [
    /\b(?:could|would|will|may|might|likely to|expected to|threatens? to|is going to) (?:\p{L}+ )?(?:affect|mean|lead to|result in|force|hurt|harm|help|allow|enable|undermine|reshape|change|alter|boost|weaken|strengthen|jeopardi[sz]e|worsen|trigger|disrupt|prevent|make it (?:harder|easier))\b/iu,
    3,
  ],
  [
    /\b(?:far-reaching|wide|serious|severe|profound|significant|major|big|huge|lasting|dire) (?:impact|effects?|consequences|implications|ramifications|risks?|threat|blow)\b/iu,
    3,
  ],
  [
    /\b(?:raises?|raising|raised|sparks?|sparked|stok(?:es?|ed|ing)|fuel(?:s|ed|ing)?) (?:\p{L}+ ){0,2}(?:questions?|concerns?|fears?|doubts?|worries|alarm|hopes?)\b/iu,
    3,
  ],
  [
    /\b(?:paves?|paving|paved|clears?|cleared|clearing) the way\b|\bsets? (?:a|the) (?:\p{L}+ )?precedent\b|\bturning point\b|\bmilestone\b|\bgame.changer\b/iu,
    3,
  ],
  [
    /\b(?:means|meaning|which means|mean) (?:that\b|\p{L}+ (?:will|can|could|would|may|must|no longer)\b)/iu,
    3,
  ],
  [
    /\bfor the first time (?:since|in (?:\p{L}+ ){0,2}(?:\d[\d,]*|years|decades|months|centur(?:y|ies)|generations?))\b|\b(?:marks?|marking|marked|would be|will be) the (?:first|last|end)\b/iu,
    3,
  ],
  [
    /\b(?:could|would|may|might|will) (?:also )?(?:face|lose|cost|delay|threaten|be forced to|no longer)\b/iu,
    3,
  ],
  [
    /\b(?:affect(?:s|ed|ing)?|displac(?:es|ed|ing)|leav(?:es|ing)|left) (?:\p{L}+ ){0,2}(?:more than |about |nearly |some |up to |at least )?[1-9][\d.,]*\b/iu,
    3,
  ],
  [/\bresult(?:s|ed|ing) in\b|\b(?:leaves?|leaving|left) (?:\p{L}+ ){1,4}without\b/iu, 2.5],
  [
    /\bat stake\b|\bthe stakes\b|\bimplications (?:for|of)\b|\bconsequences (?:for|of)\b|\bimpact (?:on|of)\b|\bput(?:s|ting)? (?:\p{L}+ ){1,4}at risk\b/iu,
    2.5,
  ],
  [
    /\b(?:first|biggest|largest|worst|deadliest|highest|lowest|most \p{L}+)(?: [\p{L}-]+){1,5} (?:since|ever|in (?:\p{L}+ )?(?:history|decades|years|a (?:decade|century|generation)))\b/iu,
    2,
  ],
  [
    /\b(?:critical|crucial|vital|essential|key) (?:to|for|because|in)\b|\b(?:important|significant) (?:because|for|since)\b/iu,
    2,
  ],
  [
    /\bas a result\b|\bin the wake of\b|\bconsequently\b|\btherefore\b|\bthreatens\b|\bthreat to\b|\brisks?\b/iu,
    1,
  ],
]

/** Advice and asides, not news. */
const SPEAKS_TO_READER = /\b(?:you|your|I|my)\b/
/** That something does not matter, or what a pointer means whose name stands elsewhere. */
const DENIES =
  /(?:n['’]t|\bnot|\bnever) (?:\p{L}+ )?matter\b|\bmeans? (?:this|these|those|they|it|he|she)\b/iu

/** Below this sum a sentence may touch on consequence and does not state it. */
const STATED = 3
/** How much the ranker's score, measured from the article's mean, counts beside the cues. */
const RANKED = 0.4
const MOST_TAKEN_BACK = 1.5

function stated(text: string): number {
  return ENGLISH.reduce((sum, [pattern, weight]) => sum + (pattern.test(text) ? weight : 0), 0)
}

/**
 * The sentence that says best what follows from the story, of those that stand alone and that no takeaway says already;
 * null where none does. Only English cues are known.
 */
export function whyItMatters(
  all: readonly Candidate[],
  taken: readonly Candidate[],
  terms: Terms,
  language: string,
): Candidate | null {
  if (language !== 'en') return null
  const mean = all.reduce((sum, { score }) => sum + score, 0) / Math.max(1, all.length)
  let best: Candidate | null = null
  let most = 0
  for (const one of all) {
    if (one.selfContainment !== 'alone' || SPEAKS_TO_READER.test(one.line.text) || DENIES.test(one.line.text))
      continue
    const said = stated(one.line.text)
    if (said < STATED) continue
    const value = said + Math.max(-MOST_TAKEN_BACK, RANKED * (one.score - mean))
    if (value <= most || taken.some((other) => other.index === one.index || repeats(one, other, terms)))
      continue
    best = one
    most = value
  }
  return best
}
