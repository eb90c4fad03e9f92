import type { PageCard } from '../core/article/page-card'
import { type Brief, InvalidBriefError, parseBrief } from '../core/brief/brief'
import { decide } from '../core/match/decide'
import type { Answer, Decision } from '../core/match/decision'
import { StoryIndex } from '../core/match/story-index'

/** The briefs at hand and the index that finds the one a page is about. */
export interface Library {
  decide(card: PageCard, answers: readonly Answer[]): Decision
  brief(storyId: string): Brief | null
}

/** A library of the briefs that come with the extension. One that is broken is left out and reported; the rest stand. */
export function createLibrary(bundled: readonly unknown[]): Library {
  const briefs = new Map<string, Brief>()
  const index = new StoryIndex()
  for (const data of bundled) {
    try {
      const brief = parseBrief(data)
      briefs.set(brief.id, brief)
      index.add(brief)
    } catch (error) {
      if (!(error instanceof InvalidBriefError)) throw error
      console.error(error)
    }
  }
  return {
    decide: (card, answers) => decide(card, index, answers),
    brief: (storyId) => briefs.get(storyId) ?? null,
  }
}
