import { isGone, NO_FLAGS, stampFlags, stampGone } from './flags'
import { type BaseStory, GONE_DAYS, type LocalStory } from './known-story'

/** More stories than this, and more than half of them, gone at once look like a loss and not like a reader tidying up. */
const MANY = 20

const DAY = 24 * 60 * 60_000

/** What changed on this machine since its last sync. */
export interface Stamped {
  /** Every story this machine knows, those that are gone among them, with the times of what changed. */
  stories: Map<string, BaseStory>
  /** Stories of the reader's own that were there at the last sync and are no more. */
  missing: string[]
  /** Whether so many are missing that the reader is to be asked. */
  isLoss: boolean
}

/** Compares the library with how it stood at the last sync. Times in ms since 1970. */
export function stampStories(
  local: readonly LocalStory[],
  base: ReadonlyMap<string, BaseStory>,
  now: number,
): Stamped {
  const stories = new Map<string, BaseStory>()
  const present = new Set<string>()
  for (const story of local) {
    for (const id of story.briefs) present.add(id)
    const before = base.get(story.id)
    const marks = stampFlags(before?.marks ?? NO_FLAGS, story, now)
    // What is nobody's own and was never marked comes from the sources of each machine.
    if (!story.isOwn && !before && marks.read.value === null) continue
    const { id, briefs, isOwn } = story
    stories.set(id, { id, briefs, isOwn, marks })
  }
  const missing: string[] = []
  let own = 0
  for (const before of base.values()) {
    if (before.isOwn && !isGone(before.marks)) own++
    // A story whose briefs stand under another one now is not gone.
    if (stories.has(before.id) || before.briefs.some((id) => present.has(id))) continue
    if (!before.isOwn) continue
    const marks = stampGone(before.marks, now)
    if (marks.gone.at < now - GONE_DAYS * DAY) continue
    if (!isGone(before.marks)) missing.push(before.id)
    stories.set(before.id, { ...before, marks })
  }
  return { stories, missing, isLoss: missing.length > MANY && missing.length * 2 > own }
}
