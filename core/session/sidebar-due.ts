import type { Settings } from '../settings'
import { type PageSession, shownDecision } from './tab-session'

/** Whether a sidebar beside a page may stay: the reader did not close it, and the page lets it. */
export const mayStand = ({ visibility }: PageSession): boolean =>
  visibility === 'auto' || visibility === 'requested'

/**
 * Whether the sidebar is to be beside a page, as far as the reader is concerned: because the reader asked for it, or by itself
 * where the settings say so. Nothing else opens it.
 */
export function isSidebarDue(page: PageSession, { onRecognised }: Settings): boolean {
  return page.visibility === 'requested' || (page.visibility === 'auto' && onRecognised !== 'badge')
}

/** Whether there is something to show beside a page, or to ask. */
export const hasContent = (page: PageSession): boolean => shownDecision(page) !== null || page.hasBrief

/**
 * Whether a brief is to be made of a page automatically: an article without a story, where the reader closed nothing.
 * @param isNamed whether a source named the page, and the reader wants a brief of what it names.
 */
export function isBriefDue(page: PageSession, { whenUnknown }: Settings, isNamed: boolean): boolean {
  const { found, hasBrief, visibility } = page
  const isUnknown = found !== null && 'decision' in found && found.decision.kind === 'none'
  const isWanted = whenUnknown === 'always' || (whenUnknown === 'offer' && isNamed)
  return isWanted && isUnknown && !hasBrief && visibility !== 'dismissed'
}
