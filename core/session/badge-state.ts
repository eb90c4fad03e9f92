import type { BadgeState } from './effects'
import { type PageSession, shownDecision } from './tab-session'

/** What the toolbar button says of a page; null where there is nothing to say. */
export function badgeState(page: PageSession): BadgeState | null {
  const decision = shownDecision(page)
  if (decision) return decision.kind === 'unsure' ? 'unsure' : 'recognised'
  return page.hasBrief ? 'made' : null
}
