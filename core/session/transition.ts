import { inspectsAutomatically, isExcluded, isPrivateAddress } from '../gate-patterns'
import { LOOK, lookOf, type Settings } from '../settings'
import { badgeState } from './badge-state'
import type { TabEffect } from './effects'
import type { TabEvent } from './events'
import { type Page, withoutFragment } from './page'
import { onPageEvent } from './page-events'
import { withPassed } from './passed-pages'
import { NO_SESSION, newPageSession, type PageSession, type TabSession } from './tab-session'
import { takeCard } from './take-card'

/** What is known of a tab after an event, and what there is to do. */
export interface Transition {
  session: TabSession
  effects: TabEffect[]
}

type EventOf<T extends TabEvent['type']> = Extract<TabEvent, { type: T }>

const unchanged = (session: TabSession): Transition => ({ session, effects: [] })

/** Leaves nothing of a page: not on the button, not beside it, not with the tab. */
const leave = (page: Page): TabEffect[] => [
  { type: 'updateBadge', page, state: null },
  { type: 'removeSidebar', page },
  { type: 'forgetBriefs', page },
]

const isOf = (session: TabSession, { url }: Page): boolean => session.page?.url === withoutFragment(url)

/** The page an event begins with: the one that is known, where it is still that, else a new one. */
function begin(session: TabSession, page: Page): PageSession {
  const documentId = page.documentId ?? null
  return session.page && isOf(session, page)
    ? { ...session.page, documentId: documentId ?? session.page.documentId }
    : newPageSession(page)
}

function onCard(
  session: TabSession,
  { page, card, hasMoved }: EventOf<'card'>,
  settings: Settings,
): Transition {
  const url = withoutFragment(page.url)
  if (!inspectsAutomatically(url, settings) || withoutFragment(card.url) !== url) return unchanged(session)
  const begun = begin(session, page)
  const revision = begun.asked + 1
  return {
    session: {
      passed: withPassed(session.passed, { url, declared: card.otherAddresses }, !hasMoved),
      page: { ...begun, asked: revision },
    },
    effects: [
      {
        type: 'decide',
        page,
        card: takeCard(card, hasMoved ? session.passed : null),
        revision,
        opens: true,
        answer: null,
      },
    ],
  }
}

function onInspected(session: TabSession, { page }: EventOf<'inspected'>): Transition {
  if (isOf(session, page) && session.page?.found) return unchanged(session)
  const begun = begin(session, page)
  if (!isPrivateAddress(page.url))
    return { session: { ...session, page: begun }, effects: [{ type: 'readTab', page }] }
  const known: PageSession = { ...begun, found: { notArticle: 'private page' } }
  return {
    session: { ...session, page: known },
    effects: [{ type: 'updateBadge', page, state: badgeState(known) }],
  }
}

function onNavigated(session: TabSession, { page }: EventOf<'navigated'>): Transition {
  const known = session.page?.documentId ?? null
  const isLate =
    isOf(session, page) && known !== null && page.documentId !== undefined && page.documentId !== known
  if (isLate) return unchanged(session)
  const url = withoutFragment(page.url)
  const passed = withPassed(session.passed, { url, declared: [] }, false)
  return { session: { passed, page: null }, effects: leave(page) }
}

function onSettingsChanged(
  session: TabSession,
  { page, before }: EventOf<'settingsChanged'>,
  now: Settings,
): Transition {
  const endsGate = inspectsAutomatically(page.url, before) && !inspectsAutomatically(page.url, now)
  const effects: TabEffect[] = endsGate ? [{ type: 'endGate', page }] : []
  // Also where it was excluded before: the background may have been put to sleep while it left.
  if (isExcluded(page.url, now)) return { session: NO_SESSION, effects: [...effects, ...leave(page)] }
  const isRestyled = LOOK.some((name) => now[name] !== before[name])
  if (isRestyled) effects.push({ type: 'restyleSidebar', page, look: lookOf(now) })
  // The tab went on from a page whose site is excluded now.
  const isStale = session.page !== null && isExcluded(session.page.url, now)
  return { session: isStale ? NO_SESSION : session, effects }
}

/**
 * The state machine of a tab: what an event makes of what is known, and what there is to do. It is pure, and so are its effects
 * until they are carried out; what they find out comes back as an event. An event may come twice, late, or from a page that is
 * gone: one that is not of the page the tab shows changes nothing, and of a site the reader excluded nothing is known.
 * @param settings as they are now.
 */
export function transition(session: TabSession, event: TabEvent, settings: Settings): Transition {
  const { page } = event
  if (event.type === 'settingsChanged') return onSettingsChanged(session, event, settings)
  if (event.type === 'deactivated') return { session: NO_SESSION, effects: leave(page) }
  if (isExcluded(page.url, settings))
    return isOf(session, page) ? { session: NO_SESSION, effects: leave(page) } : unchanged(session)
  switch (event.type) {
    case 'card':
      return onCard(session, event, settings)
    case 'inspected':
      return onInspected(session, event)
    case 'navigated':
      return onNavigated(session, event)
  }
  if (!session.page || !isOf(session, page)) return unchanged(session)
  const { next, effects } = onPageEvent(session.page, event, { page, settings })
  return { session: next === session.page ? session : { ...session, page: next }, effects }
}
