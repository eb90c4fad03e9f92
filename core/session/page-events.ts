import { inspectsAutomatically, isPrivateAddress } from '../gate-patterns'
import type { Settings } from '../settings'
import { badgeState } from './badge-state'
import type { AnswerChange, TabEffect } from './effects'
import type { PageEvent } from './events'
import { ONE_VISIT } from './one-visit'
import type { Page } from './page'
import { hasContent, isBriefDue, isSidebarDue, mayStand } from './sidebar-due'
import { keptAddress, type PageSession, shownDecision } from './tab-session'
import { takeCard } from './take-card'

/** What is known of a page after an event, and what there is to do. */
export interface PageStep {
  next: PageSession
  effects: TabEffect[]
}

type EventOf<T extends PageEvent['type']> = Extract<PageEvent, { type: T }>

/** What an event is handled with: the page as an effect names it, and the settings as they are. */
interface Context {
  page: Page
  settings: Settings
}

type Handler<T extends PageEvent['type']> = (
  session: PageSession,
  event: EventOf<T>,
  context: Context,
) => PageStep

const only = (next: PageSession): PageStep => ({ next, effects: [] })

const updateBadge = (page: Page, next: PageSession): TabEffect => ({
  type: 'updateBadge',
  page,
  state: badgeState(next),
})

/** The sidebar as it is due: put in where there is something to show, else taken out. */
function sidebarEffect(next: PageSession, { page, settings }: Context): TabEffect {
  return isSidebarDue(next, settings) && hasContent(next)
    ? { type: 'showSidebar', page, content: 'due', as: null, waits: false }
    : { type: 'removeSidebar', page }
}

/** Has the story of a page sought again by the card that is known. */
function decideAgain(session: PageSession, page: Page, answer: AnswerChange | null): PageStep {
  const { found } = session
  if (!found || !('card' in found)) return only(session)
  const revision = session.asked + 1
  return {
    next: { ...session, asked: revision },
    effects: [{ type: 'decide', page, card: found.card, revision, opens: false, answer }],
  }
}

const onPageRead: Handler<'pageRead'> = (session, { report, isLoaded }, { page }) => {
  if ('notArticle' in report) {
    const next = { ...session, found: report, readBefore: null }
    return { next, effects: [updateBadge(page, next)] }
  }
  // No page before it is known, so a head that may be left over must agree with the page's address.
  const card = takeCard(report.card, isLoaded ? null : [])
  const revision = session.asked + 1
  return {
    next: { ...session, asked: revision },
    effects: [{ type: 'decide', page, card, revision, opens: false, answer: null }],
  }
}

/** When the story was read before this visit. */
function readBefore(session: PageSession, { readAt, now }: EventOf<'decided'>): number | null {
  const isSameVisit = session.found !== null && readAt !== null && now - readAt < ONE_VISIT
  return isSameVisit ? session.readBefore : readAt
}

const onDecided: Handler<'decided'> = (session, event, context) => {
  const { card, decision, revision, opens, hasBrief } = event
  const { page, settings } = context
  if (revision < session.answered) return only(session)
  const next: PageSession = {
    ...session,
    found: { card, decision },
    answered: revision,
    hasBrief,
    readBefore: readBefore(session, event),
  }
  const effects = [updateBadge(page, next)]
  const shown = shownDecision(next)
  if (shown && shown.kind !== 'unsure' && !page.isPrivate)
    effects.push({
      type: 'rememberStory',
      page,
      storyId: shown.storyId,
      url: keptAddress(next),
      title: card.title,
    })
  // The reader may have forbidden it meanwhile.
  if (!opens || !inspectsAutomatically(page.url, settings)) return { next, effects }
  effects.push(sidebarEffect(next, context))
  if (isBriefDue(next, settings, event.isNamed) && !isPrivateAddress(page.url))
    effects.push({ type: 'makeBrief', page })
  return { next, effects }
}

const onAnswered: Handler<'answered'> = (session, { given, from }, { page }) => {
  const isWanted = from === 'sidebar' && given.answer === 'same' && session.visibility === 'auto'
  const next: PageSession = isWanted ? { ...session, visibility: 'requested' } : session
  return decideAgain(next, page, { kind: 'given', given, address: keptAddress(session) })
}

const onOpenRequested: Handler<'openRequested'> = (session, { content, as, waits }, { page }) => ({
  next: { ...session, visibility: 'requested' },
  effects: [{ type: 'showSidebar', page, content, as, waits }],
})

const onClosed: Handler<'closed'> = (session) =>
  only(mayStand(session) ? { ...session, visibility: 'dismissed' } : session)

const onEvicted: Handler<'evicted'> = (session, { why }, { page }) => {
  const isOtherDocument =
    session.documentId !== null && page.documentId !== undefined && page.documentId !== session.documentId
  if (isOtherDocument) return only(session)
  return {
    next: mayStand(session) ? { ...session, visibility: why } : session,
    effects: [{ type: 'forgetFrame', page }],
  }
}

const onBriefReady: Handler<'briefReady'> = (session, { by }, context) => {
  const next: PageSession = { ...session, hasBrief: true, shown: 'page' }
  const effects = [updateBadge(context.page, next)]
  if (by === 'settings') effects.push(sidebarEffect(next, context))
  return { next, effects }
}

const onBriefRemoved: Handler<'briefRemoved'> = (session, _, { page }) => {
  const next: PageSession = { ...session, hasBrief: false, shown: 'story' }
  return { next, effects: [updateBadge(page, next)] }
}

const onRedrawRequested: Handler<'redrawRequested'> = (session, { isOpen, mayOpen }, context) => {
  const isKept = isOpen && mayStand(session)
  const next: PageSession = isKept ? { ...session, visibility: 'requested' } : session
  const { page } = context
  return { next, effects: [mayOpen ? sidebarEffect(next, context) : { type: 'redrawSidebar', page }] }
}

const HANDLERS: { readonly [T in PageEvent['type']]: Handler<T> } = {
  pageRead: onPageRead,
  decided: onDecided,
  libraryChanged: (session, _, { page }) => decideAgain(session, page, null),
  answered: onAnswered,
  answerUndone: (session, _, { page }) =>
    decideAgain(session, page, { kind: 'undone', address: keptAddress(session) }),
  openRequested: onOpenRequested,
  closeRequested: (session, _, { page }) => ({
    next: { ...session, visibility: 'dismissed' },
    effects: [{ type: 'closeSidebar', page }],
  }),
  closed: onClosed,
  evicted: onEvicted,
  briefRequested: (session) =>
    only(session.visibility === 'dismissed' ? { ...session, visibility: 'auto' } : session),
  briefReady: onBriefReady,
  briefRemoved: onBriefRemoved,
  storyRequested: (session) => only({ ...session, shown: 'story' }),
  briefSelected: (session, { id }) => only({ ...session, selectedId: id }),
  canonicalRead: (session, { canonical }) =>
    only(session.found && 'notArticle' in session.found ? { ...session, canonical } : session),
  redrawRequested: onRedrawRequested,
}

/** What an event that happened to a page makes of what is known of it. */
export function onPageEvent<T extends PageEvent['type']>(
  session: PageSession,
  event: EventOf<T>,
  context: Context,
): PageStep {
  // The table has a handler of just this event under its name; TypeScript cannot follow that through a generic one.
  const handler = HANDLERS[event.type] as Handler<T>
  return handler(session, event, context)
}
