import { kindOf } from './kind'
import { daysBetween, type Pairing } from './pairing'
import { NAME, TITLE } from './profile'

/** A name in the headline that the brief says this often is one it is about. */
const SAID_OFTEN = 4

/**
 * From this probability on a brief opens even where the page does not name those it is about. On the sets measured it keeps
 * nearly all the right openings that the rule would turn into questions, and lets no wrong one back in.
 */
const SURE = 0.9

/**
 * Days beyond which the same people in the news are taken for another story. Of BASIL's pages that tell a brief's story 98 %
 * are published within 3 days of it; weeks later it is a follow-up.
 */
export const STORY_DAYS = 14

/**
 * Whether the page names all those the brief is about. Where it does not, likeness must be overwhelming: pages on other
 * stories of the same organisation share most of its words. Headlines alone are too short to ask it of them.
 */
function namesWhoItIsAbout({ page, brief, inPage }: Pairing): boolean {
  const { counts, flags } = brief.profile
  if (kindOf(page.profile, brief.profile) === 'headline') return true
  return flags.every((flag, i) => {
    const central = flag & TITLE && flag & NAME && (counts[i] ?? 0) >= SAID_OFTEN
    return !central || (inPage[i] ?? -1) >= 0
  })
}

/** How cautious to be with a brief: as always, only when sure, or never without asking. */
export type OpenThreshold = 'usual' | 'sure' | 'ask'

/** What of a comparison calls for caution that likeness of words does not show. */
export function openThreshold(pair: Pairing): OpenThreshold {
  const days = daysBetween(pair.page.profile, pair.brief.profile)
  if (days !== null && days > STORY_DAYS) return 'ask'
  return namesWhoItIsAbout(pair) ? 'usual' : 'sure'
}

/** The probability from which a brief opens; `usually` is that of the model. */
export function opensFrom(threshold: OpenThreshold, usually: number): number {
  if (threshold === 'ask') return Number.POSITIVE_INFINITY
  return threshold === 'sure' ? Math.max(SURE, usually) : usually
}
