import { type Filter, filterStories, type Sort, sortStories } from './filter-stories'
import type { StorySummary } from './story-summary'

/** How well a story fits a query: its best brief or note counts. */
function bestOf({ id, note, briefs }: StorySummary, scores: ReadonlyMap<string, number>): number {
  let best = note === '' ? 0 : (scores.get(noteId(id)) ?? 0)
  for (const brief of briefs) best = Math.max(best, scores.get(brief.id) ?? 0)
  return best
}

/** The id under which a story's note is found. */
export const noteId = (story: string): string => `note\t${story}`

/** What the reader set the list to. */
export interface StorySearch {
  filter: Filter
  sort: Sort
  /** ms since 1970. */
  now: number
}

/**
 * The stories the reader looks for. With a query the best fitting come first, whatever the order.
 * @param scores of the texts that were found; null without a query.
 */
export function searchStories(
  stories: readonly StorySummary[],
  scores: ReadonlyMap<string, number> | null,
  { filter, sort, now }: StorySearch,
): StorySummary[] {
  const fitting = filterStories(stories, filter, now)
  if (!scores) return sortStories(fitting, sort)
  return fitting
    .map((story) => ({ story, score: bestOf(story, scores) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.story.date - a.story.date || (a.story.id < b.story.id ? -1 : 1))
    .map(({ story }) => story)
}
