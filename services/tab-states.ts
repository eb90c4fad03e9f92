import * as v from 'valibot'
import { cleanAddresses } from '../core/article/page-address'
import { type NotArticle, type PageCard, pageCardSchema } from '../core/article/page-card'
import type { Decision } from '../core/match/decision'
import type { ShownDecision, SidebarRefusal } from '../core/views'
import { forgetInSession, sessionValue, storeInSession } from './session/session'

/** A tab as the background works on it. */
export interface Page {
  tabId: number
  url: string
  isPrivate: boolean
  /** The browser's name for the page's document, where it told. */
  documentId?: string | undefined
}

/**
 * What the background knows of a tab's page. It lies in session storage, because the background is put to sleep between
 * any two steps and must find it again.
 */
export interface TabState {
  /** The page's address without fragment, as its tab has it; `keptAddress` is what is kept and told. */
  url: string
  page: { card: PageCard; decision: Decision } | { notArticle: NotArticle }
  /** What a page that is no article declares as its canonical form, where it was read; an article's card has it. */
  canonical: string | null
  /** The page kept removing the sidebar, or lets no frame run. */
  refused: SidebarRefusal | null
  /** The reader closed the sidebar or waved the question away on this page; it does not come back by itself. */
  dismissed: boolean
  /** The reader asked for the sidebar, so it opens whatever the settings say. */
  wanted: boolean
  /** Which brief the reader wants to see where there are two: the story's or the page's own. */
  shown: 'story' | 'page'
  /** The brief the reader turned to where the story has several; null for the one that was recognised. */
  turnedTo: string | null
  /** When the reader had read the story before he came to this page, ms since 1970; null where never. */
  readBefore: number | null
}

const stateSchema = v.object({
  url: v.string(),
  page: v.union([
    v.object({ card: pageCardSchema, decision: v.custom<Decision>((value) => isDecision(value)) }),
    v.object({ notArticle: v.custom<NotArticle>((value) => typeof value === 'string') }),
  ]),
  canonical: v.fallback(v.nullable(v.string()), null),
  refused: v.fallback(v.nullable(v.picklist(['removed', 'blocked'])), null),
  dismissed: v.boolean(),
  wanted: v.boolean(),
  shown: v.fallback(v.picklist(['story', 'page']), 'story'),
  turnedTo: v.fallback(v.nullable(v.string()), null),
  readBefore: v.fallback(v.nullable(v.number()), null),
})

function isDecision(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value
}

const keyOf = (tabId: number) => `tab:${tabId}`

/** An address without its fragment, the form pages are compared in. */
export function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url
}

/** What is known of a page that was just looked at, of which the reader said nothing yet. */
export const newTabState = (url: string, page: TabState['page']): TabState => ({
  url: withoutFragment(url),
  page,
  canonical: null,
  refused: null,
  dismissed: false,
  wanted: false,
  shown: 'story',
  turnedTo: null,
  readBefore: null,
})

/** What is known of the page at `url` in a tab, or null where it is another page by now. */
export async function tabState(tabId: number, url: string): Promise<TabState | null> {
  const result = v.safeParse(stateSchema, await sessionValue(keyOf(tabId)))
  return result.success && result.output.url === withoutFragment(url) ? result.output : null
}

/** Keeps what is known of a tab. */
export async function saveTabState(tabId: number, state: TabState): Promise<void> {
  await storeInSession(keyOf(tabId), state)
}

/** Changes what is known of a tab's page, where anything is. */
export async function changeTabState(tabId: number, url: string, change: Partial<TabState>): Promise<void> {
  const now = await tabState(tabId, url)
  if (now) await saveTabState(tabId, { ...now, ...change })
}

/** Forgets a tab. */
export async function forgetTab(tabId: number): Promise<void> {
  await forgetInSession(keyOf(tabId))
}

/** The address of a tab's page as it is kept and told: of what is the reader's own nothing is in it. */
export const storableAddress = ({ url, page, canonical }: TabState): string =>
  'card' in page ? page.card.url : cleanAddresses({ url, otherAddresses: canonical ? [canonical] : [] }).url

/** The same of a page of which perhaps nothing is known yet. */
export async function addressOf({ tabId, url }: Page): Promise<string> {
  const state = await tabState(tabId, url)
  return state
    ? storableAddress(state)
    : cleanAddresses({ url: withoutFragment(url), otherAddresses: [] }).url
}

/** The decision of a tab, where it is one to show or ask about. */
export function shownDecision(state: TabState): ShownDecision | null {
  return 'decision' in state.page && state.page.decision.kind !== 'none' ? state.page.decision : null
}

/** Whether the page is the reader's own affair, of which nothing is ever kept. */
export const isPrivatePageOf = (state: TabState): boolean =>
  'notArticle' in state.page && state.page.notArticle === 'private page'
