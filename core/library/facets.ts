import type { StorySummary } from './story-summary'

/** What can be filtered by, with how many stories there are of each. */
export interface Facets {
  makers: Facet[]
  ways: Facet[]
  topics: Facet[]
  langs: Facet[]
}

export interface Facet {
  value: string
  count: number
}

/** Choices offered of one kind; a longer list is no choice any more. */
const MOST = 60

function facet(stories: readonly StorySummary[], of: (story: StorySummary) => readonly string[]): Facet[] {
  const counts = new Map<string, number>()
  for (const story of stories) {
    // Most stories have one brief with one value, for which a set would cost more than all the rest.
    const values = of(story)
    const [only] = values
    if (only !== undefined && values.length === 1) counts.set(only, (counts.get(only) ?? 0) + 1)
    else for (const value of new Set(values)) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MOST)
}

/** What stories can be filtered by, the most frequent first. */
export function facetsOf(stories: readonly StorySummary[]): Facets {
  return {
    makers: facet(stories, ({ briefs }) => briefs.map(({ maker }) => maker)),
    ways: facet(stories, ({ briefs }) => briefs.map(({ cameBy }) => cameBy)),
    topics: facet(stories, ({ briefs }) => briefs.flatMap(({ topics }) => topics)),
    langs: facet(stories, ({ briefs }) => briefs.map(({ lang }) => lang)),
  }
}
