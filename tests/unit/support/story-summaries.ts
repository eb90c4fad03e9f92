import type { Brief } from '../../../core/brief/brief'
import { factsOf, type StoryFlags, type StorySummary, summaryOf } from '../../../core/library/story-summary'
import { storyBriefs } from '../../site/story-briefs'

const BARE: StoryFlags = { kept: false, readAt: null, note: '' }
const [comet, mill, strike] = storyBriefs

function summary(brief: Brief, marks: Partial<StoryFlags>, changedAt: number | null = null): StorySummary {
  const place = { id: brief.id, story: brief.id, cameBy: 'imported' as const, addedAt: 9, changedAt }
  return summaryOf([factsOf(brief, place)], { ...BARE, ...marks })
}

/** A moment of the day after the youngest of them, ms. */
export const NOW = Date.UTC(2026, 2, 6)

/** The stories of the site: one kept, one read, one noted and updated since it was read. */
export const storySummaries = [
  summary({ ...comet, lang: 'pt-BR' }, { kept: true }),
  summary(mill, { readAt: 5 }),
  summary(strike, { readAt: 5, note: 'Wilhelmina' }, 6),
]
