import { kindOf } from './kind'
import type { Pairing } from './pairing'
import { NAME, TITLE } from './profile'

/** A name in the headline that the brief says this often is one it is about. */
const SAID_OFTEN = 4

/**
 * From this probability on a brief opens even where the page does not name those it is about. On the sets measured it keeps
 * nearly all the right openings that the rule would turn into questions, and lets no wrong one back in.
 */
export const OPENS_ALL_THE_SAME = 0.9

/**
 * Whether the page names all those the brief is about. Where it does not, likeness must be overwhelming: pages on other
 * stories of the same organisation share most of its words. Headlines alone are too short to ask it of them.
 */
export function namesWhoItIsAbout({ page, brief, inPage }: Pairing): boolean {
  const { counts, flags } = brief.profile
  if (kindOf(page.profile, brief.profile) === 'headline') return true
  return flags.every((flag, i) => {
    const central = flag & TITLE && flag & NAME && (counts[i] ?? 0) >= SAID_OFTEN
    return !central || (inPage[i] ?? -1) >= 0
  })
}
