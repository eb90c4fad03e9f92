import type { ArchiveStory } from '../../core/library/archive'
import type { BaseStory, LocalStory } from '../../core/sync/known-story'
import { areSameMarks, mergeMarks, NO_MARKS, type PlainMarks, type SyncMarks } from '../../core/sync/marks'
import type { SyncStory } from '../../core/sync/segment'
import type { SyncShelf } from './shelf'

/** Stories put in at a time, so that what else is asked of the library is answered in between. */
const AT_ONCE = 50

/** What merging what the others wrote works on. */
export interface Merging {
  shelf: SyncShelf
  local: readonly LocalStory[]
  /** This machine's stories with their marks; changed in place. */
  stories: Map<string, BaseStory>
  base: ReadonlyMap<string, BaseStory>
  now: number
  signal: AbortSignal
  onMerged: (done: number, of: number) => void
}

/** What it did. */
export interface MergedOthers {
  brought: number
  marked: number
  removed: number
}

const plain = ({ kept, read, note }: SyncMarks): PlainMarks => ({
  kept: kept.value,
  readAt: read.value,
  note: note.value,
  notedAt: note.at === 0 ? null : note.at,
})

const isSame = (a: PlainMarks, b: PlainMarks) =>
  a.kept === b.kept && a.readAt === b.readAt && a.note === b.note && a.notedAt === b.notedAt

/** The briefs of a story alone: marks and note are merged by their times. */
const bare = (story: ArchiveStory): ArchiveStory => ({
  ...story,
  kept: false,
  readAt: null,
  note: '',
  notedAt: null,
})

/** Merges what the other machines wrote into this one's library, and its marks into `stories`. */
export async function mergeOthers(others: readonly SyncStory[], merging: Merging): Promise<MergedOthers> {
  const { shelf, local, stories, base, now, signal, onMerged } = merging
  const storyOfBrief = new Map(local.flatMap(({ id, briefs }) => briefs.map((brief) => [brief, id] as const)))
  const locals = new Map(local.map((story) => [story.id, story]))
  const ourId = ({ id, briefs }: SyncStory) =>
    briefs.map((brief) => storyOfBrief.get(brief)).find((one) => one !== undefined) ?? id

  const touched = new Set<string>()
  const contents = new Map<string, ArchiveStory[]>()
  for (const theirs of others) {
    const id = ourId(theirs)
    const known = stories.get(id)
    const before = base.get(id)?.marks ?? NO_MARKS
    const marks = mergeMarks(before, known?.marks ?? NO_MARKS, theirs)
    // What was gone before this machine ever had it need not be known here.
    if (!known && !locals.has(id) && (marks.gone.value || !theirs.content)) continue
    const briefs = [...new Set([...(known?.briefs ?? []), ...theirs.briefs])].sort()
    stories.set(id, { id, briefs, isOwn: known?.isOwn === true || theirs.content !== null, marks })
    touched.add(id)
    if (theirs.content && !marks.gone.value) contents.set(id, [...(contents.get(id) ?? []), theirs.content])
  }

  // Decided when all were heard: of two machines one may want what the other threw away.
  const wanted = [...contents].filter(([id]) => !stories.get(id)?.marks.gone.value)
  const incoming = wanted.flatMap(([id, all]) =>
    all.map((story) => ({ story: bare(story), into: locals.has(id) ? id : null })),
  )
  for (let from = 0; from < incoming.length; from += AT_ONCE) {
    signal.throwIfAborted()
    const some = incoming.slice(from, from + AT_ONCE)
    const outcomes = await shelf.merge(some)
    for (const [index, { story }] of outcomes.entries()) rename(some[index]?.story.id, story)
    onMerged(from + some.length, incoming.length)
  }

  /** A story that came may stand under one that tells the same. */
  function rename(id: string | undefined, into: string): void {
    if (id === undefined || id === into || locals.has(id)) return
    const moved = stories.get(id)
    if (!moved) return
    const there = stories.get(into)
    stories.delete(id)
    touched.delete(id)
    touched.add(into)
    stories.set(into, {
      id: into,
      briefs: [...new Set([...(there?.briefs ?? []), ...moved.briefs])].sort(),
      isOwn: true,
      marks: there ? mergeMarks(NO_MARKS, there.marks, moved.marks) : moved.marks,
    })
  }

  const gone = [...touched].filter((id) => stories.get(id)?.marks.gone.value === true && locals.has(id))
  const goneBriefs = gone.flatMap((id) => locals.get(id)?.briefs ?? [])
  if (goneBriefs.length > 0) await shelf.throwAway(goneBriefs, now)

  const marks = new Map<string, PlainMarks>()
  for (const id of touched) {
    const story = stories.get(id)
    if (!story || story.marks.gone.value) continue
    const before = locals.get(id)
    if (!before || !isSame(before, plain(story.marks))) marks.set(id, plain(story.marks))
  }
  if (marks.size > 0) await shelf.mark(marks)

  const changed = (id: string) => {
    const a = stories.get(id)?.marks
    const b = base.get(id)?.marks
    return locals.has(id) && a !== undefined && (b === undefined || !areSameMarks(a, b))
  }
  return {
    brought: wanted.filter(([id]) => !locals.has(id)).length,
    marked: [...marks.keys()].filter(changed).length,
    removed: gone.length,
  }
}
