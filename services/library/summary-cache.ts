import {
  type BriefFacts,
  type StoryFlags,
  type StorySummary,
  summaryOf,
} from '../../core/library/story-summary'

interface CachedSummary {
  briefs: readonly BriefFacts[]
  summary: StorySummary
}

/** Summaries of stories, made anew only where something of the story changed: of 10,000 most stay as they were. */
export class SummaryCache {
  private readonly kept = new Map<string, CachedSummary>()

  /** The summary of a story with these briefs and marks. */
  of(briefs: readonly BriefFacts[], { kept, readAt, note }: StoryFlags): StorySummary {
    const [first] = briefs
    const before = first && this.kept.get(first.story)
    const isSame =
      before !== undefined &&
      before.briefs.length === briefs.length &&
      before.briefs.every((one, index) => one === briefs[index]) &&
      before.summary.kept === kept &&
      before.summary.readAt === readAt &&
      before.summary.note === note
    if (isSame) return before.summary
    const summary = summaryOf(briefs, { kept, readAt, note })
    this.kept.set(summary.id, { briefs, summary })
    return summary
  }
}
