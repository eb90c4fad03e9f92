import type { PassedPage } from '../article/leftover'
import { cleanAddresses } from '../article/page-address'
import type { NotArticle, PageCard } from '../article/page-card'
import type { Decision } from '../match/decision'
import type { ShownDecision, SidebarRefusal } from '../views'
import { type Page, withoutFragment } from './page'

/** What was found on a page: an article with its story, or why it is none. */
export type GateFinding = { card: PageCard; decision: Decision } | { notArticle: NotArticle }

/**
 * Whether the sidebar may appear beside a page. `auto`: as the settings say. `requested`: the reader asked for it, whatever
 * they say. `dismissed`: the reader closed it. `removed`, `blocked`: the page took it out again and again, or runs no frame.
 */
export type Visibility = 'auto' | 'requested' | 'dismissed' | SidebarRefusal

/** What is known of the page in a tab. */
export interface PageSession {
  /** The page's address without fragment, as its tab has it; `keptAddress` is what is kept and told. */
  url: string
  /** The browser's name for the document that spoke of it last; null where it told none. */
  documentId: string | null
  /** Null until it was decided which story the page tells. */
  found: GateFinding | null
  /** What a page that is no article declares as its canonical form, where it was read; an article's card has it. */
  canonical: string | null
  visibility: Visibility
  /** Whether a brief was made of the page. */
  hasBrief: boolean
  /** Which brief the reader wants to see where there are two: the story's or the page's own. */
  shown: 'story' | 'page'
  /** The brief the reader selected where the story has several; null for the one that was recognised. */
  selectedId: string | null
  /** When the story was last read before this visit, ms since 1970; null where never. */
  readBefore: number | null
  /** How often a decision was asked for. */
  asked: number
  /** Which of them was the last to be answered: an earlier one that comes later is out of date. */
  answered: number
}

/** A page of which it is known what it is. */
export type FoundPage = PageSession & { found: GateFinding }

/** What is known of a tab. */
export interface TabSession {
  /** The pages it showed since the last loading, with what each called itself; the newest last. */
  passed: readonly PassedPage[]
  page: PageSession | null
}

/** Of a tab of which nothing is known. */
export const NO_SESSION: TabSession = { passed: [], page: null }

/** A page of which nothing is known yet. */
export const newPageSession = ({ url, documentId }: Pick<Page, 'url' | 'documentId'>): PageSession => ({
  url: withoutFragment(url),
  documentId: documentId ?? null,
  found: null,
  canonical: null,
  visibility: 'auto',
  hasBrief: false,
  shown: 'story',
  selectedId: null,
  readBefore: null,
  asked: 0,
  answered: 0,
})

/** Whether a session is of this page and says what it is. */
export const isKnown = (page: PageSession | null, url: string): page is FoundPage =>
  page !== null && page.found !== null && page.url === withoutFragment(url)

/** The address of a page as it is kept and told: of what is the reader's own nothing is in it. */
export function keptAddress({ url, found, canonical }: PageSession): string {
  if (found && 'card' in found) return found.card.url
  return cleanAddresses({ url, otherAddresses: canonical ? [canonical] : [] }).url
}

/** The decision on a page, where it is one to show or to ask about. */
export function shownDecision({ found }: PageSession): ShownDecision | null {
  return found && 'decision' in found && found.decision.kind !== 'none' ? found.decision : null
}

/** Whether the gate took the page for a private one, of which nothing is ever kept. */
export const isPersonal = ({ found }: PageSession): boolean =>
  found !== null && 'notArticle' in found && found.notArticle === 'private page'
