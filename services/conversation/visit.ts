import * as v from 'valibot'
import { type CommentPage, SOURCE_IDS } from '../../core/conversation/conversation'
import { failureSchema, pageSchema, threadSchema } from '../../core/conversation/schema'
import { browser } from '../browser'
import { withoutFragment } from '../tab-states'

// What the sources answered, for the visit of a page: in session storage, under its tab, like all that is known of a tab.

/** What one source answered, or why it did not. */
const answerSchema = v.object({
  threads: v.array(threadSchema),
  failure: v.nullable(failureSchema),
  /** Milliseconds since 1970. */
  at: v.number(),
})

const visitSchema = v.object({
  url: v.string(),
  storyId: v.string(),
  answers: v.record(v.picklist(SOURCE_IDS), v.optional(answerSchema)),
})

/** What one source answered, or why it did not. */
export type SourceAnswer = v.InferOutput<typeof answerSchema>

/** All that the sources answered on one visit. */
export type Visit = v.InferOutput<typeof visitSchema>

/** Characters of a thread's comments that are kept; browsers give an extension's session 10 MB in all. */
const MOST_KEPT = 1_500_000

const PREFIX = 'conversation:'
const keyOf = (tabId: number) => `${PREFIX}${tabId}`
const pageKeyOf = (tabId: number, thread: string) => `${PREFIX}${tabId}:${thread}`

/** What was answered about a story on the page that stands in a tab; an empty visit where nothing was asked. */
export async function visitOf(tabId: number, url: string, storyId: string): Promise<Visit> {
  const key = keyOf(tabId)
  const fresh = { url: withoutFragment(url), storyId, answers: {} }
  const found = v.safeParse(visitSchema, (await browser.storage.session.get(key))[key])
  const isSame = found.success && found.output.url === fresh.url && found.output.storyId === storyId
  return isSame ? found.output : fresh
}

/** Keeps a visit; a new one takes the place of the tab's earlier one, with its comments. */
export async function keepVisit(tabId: number, visit: Visit): Promise<void> {
  const key = keyOf(tabId)
  const before = v.safeParse(visitSchema, (await browser.storage.session.get(key))[key])
  const isOther =
    before.success && (before.output.url !== visit.url || before.output.storyId !== visit.storyId)
  if (isOther) await forgetVisit(tabId)
  await browser.storage.session.set({ [key]: visit })
}

/** The comments of a thread that were loaded on this visit; null where none were, or too many to keep. */
export async function keptPage(tabId: number, thread: string): Promise<CommentPage | null> {
  const key = pageKeyOf(tabId, thread)
  const found = v.safeParse(pageSchema, (await browser.storage.session.get(key))[key])
  return found.success ? found.output : null
}

/** Keeps the comments of a thread for this visit where there is room; those of a very long one are asked for again. */
export async function keepPage(tabId: number, thread: string, page: CommentPage): Promise<void> {
  const key = pageKeyOf(tabId, thread)
  if (JSON.stringify(page).length > MOST_KEPT) return browser.storage.session.remove(key)
  try {
    await browser.storage.session.set({ [key]: page })
  } catch (error) {
    console.debug('No room for a thread', error)
  }
}

async function forgetWhere(isWanted: (key: string) => boolean): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null))
  await browser.storage.session.remove(keys.filter(isWanted))
}

/** Forgets the comments of a tab, but not which threads there are: they are about to be asked for again. */
export const forgetPages = (tabId: number): Promise<void> =>
  forgetWhere((key) => key.startsWith(`${keyOf(tabId)}:`))

/** Forgets what was answered in a tab. */
export const forgetVisit = (tabId: number): Promise<void> =>
  forgetWhere((key) => key === keyOf(tabId) || key.startsWith(`${keyOf(tabId)}:`))

/** Forgets what was answered in all tabs. */
export const forgetVisits = (): Promise<void> => forgetWhere((key) => key.startsWith(PREFIX))
