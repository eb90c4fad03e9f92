import type { StorySummary } from './story-summary'

export const PERIODS = ['any', 'day', 'week', 'month', 'year'] as const
export type Period = (typeof PERIODS)[number]
export const SORTS = ['newest', 'added', 'oldest', 'headline'] as const
export type Sort = (typeof SORTS)[number]

/** What the reader wants to see of the library. */
export interface Filter {
  /** `by:` and a maker, or `came:` and how it came; '' for every source. */
  source: string
  /** '' for every one. */
  topic: string
  lang: string
  period: Period
  unread: boolean
  kept: boolean
}

/** Everything. */
export const NO_FILTER: Filter = {
  source: '',
  topic: '',
  lang: '',
  period: 'any',
  unread: false,
  kept: false,
}

const DAY = 24 * 60 * 60_000
const DAYS: Readonly<Record<Exclude<Period, 'any'>, number>> = { day: 1, week: 7, month: 31, year: 366 }

/** Whether a story is to be read: never read, or updated since. */
export const isUnread = (story: StorySummary): boolean => story.readAt === null || story.isUpdated

/** Whether anything is left out. */
export const isFiltered = (filter: Filter): boolean =>
  Object.entries(NO_FILTER).some(([name, value]) => Reflect.get(filter, name) !== value)

function hasSource({ briefs }: StorySummary, source: string): boolean {
  if (source.startsWith('came:')) return briefs.some(({ cameBy }) => source === `came:${cameBy}`)
  return briefs.some(({ maker }) => source === `by:${maker}`)
}

/** The stories that fit a filter, in their order. @param now ms since 1970. */
export function filterStories(stories: readonly StorySummary[], filter: Filter, now: number): StorySummary[] {
  const { source, topic, lang, period, unread, kept } = filter
  const since = period === 'any' ? -Infinity : now - DAYS[period] * DAY
  return stories.filter(
    (story) =>
      story.date >= since &&
      (source === '' || hasSource(story, source)) &&
      (topic === '' || story.briefs.some(({ topics }) => topics.includes(topic))) &&
      (lang === '' || story.briefs.some((brief) => brief.lang === lang)) &&
      (!unread || isUnread(story)) &&
      (!kept || story.kept),
  )
}

/** Compares headlines by their letters, quicker than `localeCompare` does it anew for each pair. */
const collator = new Intl.Collator()

const ORDERS: Readonly<Record<Sort, (a: StorySummary, b: StorySummary) => number>> = {
  newest: (a, b) => b.date - a.date,
  added: (a, b) => b.addedAt - a.addedAt,
  oldest: (a, b) => a.date - b.date,
  headline: (a, b) => collator.compare(a.headline, b.headline),
}

/** The stories in an order; of equal ones the id decides, so that none moves between two looks. */
export function sortStories(stories: readonly StorySummary[], sort: Sort): StorySummary[] {
  const order = ORDERS[sort]
  return [...stories].sort((a, b) => order(a, b) || (a.id < b.id ? -1 : 1))
}
