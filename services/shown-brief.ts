import type { Brief } from '../core/brief/brief'
import type { ShownBrief } from '../core/views'
import type { MadeRecord } from './briefing/made-record'
import { isSavedId } from './briefing/page-key'
import { tabBrief } from './briefing/tab-briefs'
import type { Library } from './library/library'
import { type Page, shownDecision, type TabState } from './tab-states'

async function ofPage(record: MadeRecord, hasStory: boolean, library: Library): Promise<ShownBrief> {
  const { brief, reading, paragraphs, isOfOther } = record
  const isSaved = isOfOther && (await library.brief(brief.id)) !== null
  const saving = isOfOther ? (isSaved ? 'saved' : 'possible') : null
  return { brief, decision: null, made: { reading, paragraphs, hasStory, saving }, saved: false }
}

/**
 * The brief to show of a page: its story's where one was recognised and the reader wants no other, else the one made of
 * the page, else the story that is asked about. Null where there is none.
 */
export async function shownBrief(page: Page, state: TabState, library: Library): Promise<ShownBrief | null> {
  const decision = shownDecision(state)
  const story: Brief | null = decision && (await library.brief(decision.storyId))
  const hasStory = story !== null && decision?.kind !== 'unsure'
  const record = state.shown === 'page' || !hasStory ? await tabBrief(page.tabId, page.url) : null
  if (record) return ofPage(record, hasStory, library)
  return decision && story && { brief: story, decision, made: null, saved: isSavedId(story.id) }
}
