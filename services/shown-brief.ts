import type { Brief } from '../core/brief/brief'
import { modelName } from '../core/model/configured-model'
import type { OfferedModel, ShownBrief } from '../core/views'
import { isSavedId } from './briefing/page-key'
import { type TabBrief, tabBrief } from './briefing/tab-briefs'
import type { Library } from './library/library'
import { modelsView } from './models/model-settings'
import { type Page, shownDecision, type TabState } from './tab-states'

async function offeredModels(): Promise<OfferedModel[]> {
  const { models, lastUsedId } = await modelsView()
  const first = (id: string) => (id === lastUsedId ? 0 : 1)
  return models
    .map((model) => ({ id: model.id, name: modelName(model) }))
    .sort((a, b) => first(a.id) - first(b.id))
}

async function ofPage(briefs: TabBrief, hasStory: boolean, library: Library): Promise<ShownBrief> {
  const { own, written, shows } = briefs
  const isWritten = shows === 'written' && written !== null
  const { brief, reading, paragraphs, isOfOther, notes } = isWritten ? written : own
  const isSaved = isOfOther && (await library.brief(brief.id)) !== null
  const made = {
    reading,
    paragraphs,
    hasStory,
    saving: isOfOther ? (isSaved ? ('saved' as const) : ('possible' as const)) : null,
    notes,
    other: (isWritten ? own : written)?.brief ?? null,
    models: isOfOther ? [] : await offeredModels(),
  }
  return { brief, decision: null, made, saved: false }
}

/**
 * The brief to show of a page: its story's where one was recognised and the reader wants no other, else the one made of
 * the page, else the story that is asked about. Null where there is none.
 */
export async function shownBrief(page: Page, state: TabState, library: Library): Promise<ShownBrief | null> {
  const decision = shownDecision(state)
  const story: Brief | null = decision && (await library.brief(decision.storyId))
  const hasStory = story !== null && decision?.kind !== 'unsure'
  const briefs = state.shown === 'page' || !hasStory ? await tabBrief(page.tabId, page.url) : null
  if (briefs) return ofPage(briefs, hasStory, library)
  return decision && story && { brief: story, decision, made: null, saved: isSavedId(story.id) }
}
