import type { Brief } from '../../core/brief/brief'
import { isSavedId } from '../../core/brief/page-key'
import { modelName } from '../../core/models/configured-model'
import type { Page } from '../../core/session/page'
import { type FoundPage, shownDecision } from '../../core/session/tab-session'
import type { OfferedModel, ShownBrief, ShownDecision } from '../../core/views'
import type { Library } from '../library/library'
import { builtInOf } from '../models/built-in-api'
import { builtInOffer } from '../models/built-in-offer'
import { modelsView } from '../models/model-settings'
import { type TabBrief, tabBrief } from './tab-briefs'

async function offeredModels(): Promise<OfferedModel[]> {
  const { models, lastUsedId } = await modelsView()
  const first = (id: string) => (id === lastUsedId ? 0 : 1)
  return models
    .map((model) => ({ id: model.id, name: modelName(model) }))
    .sort((a, b) => first(a.id) - first(b.id))
}

async function ofPage(
  briefs: TabBrief,
  hasStory: boolean,
  library: Library,
  { url, isPrivate }: Page,
): Promise<ShownBrief> {
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
    builtIn: isOfOther || isPrivate ? null : await builtInOffer(url, builtInOf(globalThis)),
  }
  return { brief, decision: null, generated: made, saved: false }
}

/** The brief of a recognised story: the one the reader selected, where it is still there, else the one that was recognised. */
async function storyBrief(
  decision: ShownDecision,
  { selectedId }: FoundPage,
  library: Library,
): Promise<Brief | null> {
  const { briefs } = selectedId === null ? { briefs: [] } : await library.more(decision.storyId, null)
  const selected = briefs.find(({ id }) => id === selectedId)
  return library.brief(selected?.id ?? decision.storyId)
}

/**
 * The brief to show of a page: its story's where one was recognised and the reader wants no other, else the one made of
 * the page, else the story that is asked about. Null where there is none.
 */
export async function shownBrief(page: Page, known: FoundPage, library: Library): Promise<ShownBrief | null> {
  const decision = shownDecision(known)
  const story = decision && (await storyBrief(decision, known, library))
  const hasStory = story !== null && decision?.kind !== 'unsure'
  const briefs = known.shown === 'page' || !hasStory ? await tabBrief(page.tabId, page.url) : null
  if (briefs) return ofPage(briefs, hasStory, library, page)
  if (!decision || !story) return null
  const shown = { brief: story, decision, generated: null, saved: isSavedId(story.id) }
  return hasStory ? { ...shown, more: await library.more(story.id, known.readBefore) } : shown
}
