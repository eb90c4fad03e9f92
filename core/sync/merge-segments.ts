import type { ArchiveStory } from '../library/archive'
import { isGone, mergeFlags, NO_FLAGS } from './flags'
import type { BaseStory, LocalStory } from './known-story'
import type { SyncStory } from './segment'

/** What this machine knows, into which the others' words are merged. */
export interface KnownStories {
  local: readonly LocalStory[]
  /** As they stood at the last sync. */
  base: ReadonlyMap<string, BaseStory>
  /** With the times of what changed since; changed in place. */
  stories: Map<string, BaseStory>
}

/** What the others said. */
export interface MergedSegments {
  /** Stories they spoke of, by this machine's ids. */
  touched: Set<string>
  /** Briefs they sent, by this machine's ids of the stories; those thrown away by anyone who wins are left out. */
  contents: Map<string, ArchiveStory[]>
}

const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])].sort()

/** Merges the marks of what the other machines wrote into `stories`. A story is known by any of its briefs. */
export function mergeSegments(
  others: readonly SyncStory[],
  { local, base, stories }: KnownStories,
): MergedSegments {
  const storyOfBrief = new Map(local.flatMap(({ id, briefs }) => briefs.map((brief) => [brief, id] as const)))
  const present = new Set(local.map(({ id }) => id))
  const touched = new Set<string>()
  const contents = new Map<string, ArchiveStory[]>()
  for (const theirs of others) {
    const id =
      theirs.briefs.map((brief) => storyOfBrief.get(brief)).find((one) => one !== undefined) ?? theirs.id
    const known = stories.get(id)
    const marks = mergeFlags(base.get(id)?.marks ?? NO_FLAGS, known?.marks ?? NO_FLAGS, theirs)
    // What was gone before this machine ever had it need not be known here.
    if (!known && !present.has(id) && (isGone(marks) || !theirs.content)) continue
    const briefs = union(known?.briefs ?? [], theirs.briefs)
    stories.set(id, { id, briefs, isOwn: known?.isOwn === true || theirs.content !== null, marks })
    touched.add(id)
    if (theirs.content) contents.set(id, [...(contents.get(id) ?? []), theirs.content])
  }
  // Decided when all were heard: of two machines one may want what the other threw away.
  for (const id of contents.keys()) {
    const story = stories.get(id)
    if (story && isGone(story.marks)) contents.delete(id)
  }
  return { touched, contents }
}

/** Follows a story that came to the one it stands under now, because that tells the same. */
export function followStory(
  id: string,
  into: string,
  { touched }: MergedSegments,
  stories: KnownStories['stories'],
): void {
  const moved = stories.get(id)
  if (!moved || id === into) return
  const there = stories.get(into)
  stories.delete(id)
  touched.delete(id)
  touched.add(into)
  stories.set(into, {
    id: into,
    briefs: union(there?.briefs ?? [], moved.briefs),
    isOwn: true,
    marks: there ? mergeFlags(NO_FLAGS, there.marks, moved.marks) : moved.marks,
  })
}
