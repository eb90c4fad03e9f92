import type { Profile } from './profile'

/** Below this many words a side is hardly more than a headline. */
const HEADLINE_WORDS = 40

/** What a comparison is of: two texts, or one with hardly more than a headline. */
export type Kind = 'text' | 'headline'

/** Which regression a comparison is for. */
export const kindOf = (page: Profile, brief: Profile): Kind =>
  Math.min(page.length, brief.length) < HEADLINE_WORDS ? 'headline' : 'text'

/** Whether a page holds hardly more than a headline; where it does not, what opens must be surer. */
export const isHeadline = (page: Profile): boolean => page.length < HEADLINE_WORDS
