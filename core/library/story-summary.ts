import type { Brief } from '../brief/brief'
import type { CameBy } from './came-by'

/** What the library's list knows of one brief. */
export interface BriefFacts {
  /** The brief's id; of one made of a page, the key it is kept by. */
  id: string
  /** The story it stands under. */
  story: string
  headline: string
  why: string
  /** Of the original story. */
  publisher: string
  /** Who made the brief. */
  maker: string
  /** Names of outlets, the original's among them, each once. */
  outlets: readonly string[]
  topics: readonly string[]
  /** The language without script and region: `pt` of `pt-BR`. */
  lang: string
  /** When it was last brought up to date, ms since 1970. */
  date: number
  cameBy: CameBy
  addedAt: number
  changedAt: number | null
}

/** Where a brief stands, as far as the list needs it. */
export type BriefMembership = Pick<BriefFacts, 'id' | 'story' | 'cameBy' | 'addedAt' | 'changedAt'>

/** What is the reader's own of a story, as far as the list shows it. */
export interface StoryFlags {
  kept: boolean
  readAt: number | null
  note: string
}

/** One story as the library lists it. */
export interface StorySummary extends StoryFlags {
  id: string
  /** Its briefs, that of the latest date first. */
  briefs: readonly BriefFacts[]
  headline: string
  why: string
  publisher: string
  lang: string
  /** Of its latest brief, ms since 1970. */
  date: number
  addedAt: number
  /** Whether a brief came with other content since the reader read it. */
  isUpdated: boolean
}

/** The facts of a brief that the list shows. */
export function factsOf(brief: Brief, place: BriefMembership): BriefFacts {
  const date = Date.parse(brief.updatedAt)
  return {
    ...place,
    headline: brief.headline,
    why: brief.whyItMatters ?? brief.takeaways[0] ?? '',
    publisher: brief.story.publisher,
    maker: brief.provenance.by,
    outlets: [...new Set([brief.story.publisher, ...brief.coverage.map(({ publisher }) => publisher)])],
    topics: brief.topics,
    lang: brief.lang.split('-')[0]?.toLowerCase() ?? '',
    date: Number.isNaN(date) ? place.addedAt : date,
  }
}

/** Briefs of one story as one entry of the list. @throws when there is none, which is a fault of the program. */
export function summaryOf(briefs: readonly BriefFacts[], marks: StoryFlags): StorySummary {
  const sorted = [...briefs].sort((a, b) => b.date - a.date || (a.id < b.id ? -1 : 1))
  const [latest] = sorted
  if (!latest) throw new RangeError('A story has at least one brief')
  const { readAt } = marks
  return {
    ...marks,
    id: latest.story,
    briefs: sorted,
    headline: latest.headline,
    why: latest.why,
    publisher: latest.publisher,
    lang: latest.lang,
    date: latest.date,
    addedAt: Math.min(...sorted.map(({ addedAt }) => addedAt)),
    isUpdated: readAt !== null && sorted.some(({ changedAt }) => changedAt !== null && changedAt > readAt),
  }
}
