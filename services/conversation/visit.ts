import * as v from 'valibot'
import type { CommentPage } from '../../core/conversation/conversation'
import { pageSchema } from '../../core/conversation/schema'
import { type Visit, visitSchema } from '../../core/conversation/visit-schema'
import { withoutFragment } from '../../core/session/page'
import {
  CONVERSATION,
  forgetInSession,
  forgetInSessionWhere,
  keepInSession,
  keepThreadInSession,
  sessionValue,
} from '../storage'

// What the sources answered, for the visit of a page: in session storage, under its tab, like all that is known of a tab.

/** Characters of a thread's comments that are kept; it is asked for again where it has more. */
const MOST_KEPT = 1_500_000

const keyOf = (tabId: number) => `${CONVERSATION}${tabId}`
const pageKeyOf = (tabId: number, thread: string) => `${keyOf(tabId)}:${thread}`

/** What was answered about a story on the page that stands in a tab; an empty visit where nothing was asked. */
export async function visitOf(tabId: number, url: string, storyId: string): Promise<Visit> {
  const fresh = { url: withoutFragment(url), storyId, answers: {} }
  const found = v.safeParse(visitSchema, await sessionValue(keyOf(tabId)))
  const isSame = found.success && found.output.url === fresh.url && found.output.storyId === storyId
  return isSame ? found.output : fresh
}

/** Keeps a visit; a new one takes the place of the tab's earlier one, with its comments. */
export async function saveVisit(tabId: number, visit: Visit): Promise<void> {
  const key = keyOf(tabId)
  const before = v.safeParse(visitSchema, await sessionValue(key))
  const isOther =
    before.success && (before.output.url !== visit.url || before.output.storyId !== visit.storyId)
  if (isOther) await forgetConversation(tabId)
  await keepInSession(key, visit)
}

/** The comments of a thread that were loaded on this visit; null where none were, or too many to keep. */
export async function savedPage(tabId: number, thread: string): Promise<CommentPage | null> {
  const found = v.safeParse(pageSchema, await sessionValue(pageKeyOf(tabId, thread)))
  return found.success ? found.output : null
}

/** Keeps the comments of a thread for this visit where there is room; those of a very long one are asked for again. */
export async function savePage(tabId: number, thread: string, page: CommentPage): Promise<void> {
  const key = pageKeyOf(tabId, thread)
  if (JSON.stringify(page).length > MOST_KEPT) await forgetInSession(key)
  else await keepThreadInSession(key, page)
}

/** Forgets the comments of a tab, but not which threads there are: they are about to be asked for again. */
export const forgetPages = (tabId: number): Promise<void> =>
  forgetInSessionWhere((key) => key.startsWith(`${keyOf(tabId)}:`))

/** Forgets what was answered in a tab. */
export const forgetConversation = (tabId: number): Promise<void> =>
  forgetInSessionWhere((key) => key === keyOf(tabId) || key.startsWith(`${keyOf(tabId)}:`))

/** Forgets what was answered in all tabs. */
export const forgetVisits = (): Promise<void> => forgetInSessionWhere((key) => key.startsWith(CONVERSATION))
