import type { ArchiveStory } from '../../core/library/archive'
import { areSameFlags, isGone, type ReaderFlags, type SyncFlags } from '../../core/sync/flags'
import type { LocalStory } from '../../core/sync/known-story'
import {
  followStory,
  type KnownStories,
  type MergedSegments,
  mergeSegments,
} from '../../core/sync/merge-segments'
import type { SyncStory } from '../../core/sync/segment'
import type { SyncReport } from '../../core/sync/sync-view'
import type { SyncLibraryPort } from './library-port'

/** Stories put in at a time, so that what else is asked of the library is answered in between. */
const AT_ONCE = 50

/** What merging what the others wrote works on. */
export interface Merging extends KnownStories {
  library: SyncLibraryPort
  now: number
  signal: AbortSignal
  onMerged: (done: number, of: number) => void
}

type Locals = ReadonlyMap<string, LocalStory>

const plain = ({ kept, read, note }: SyncFlags): ReaderFlags => ({
  kept: kept.value,
  readAt: read.value,
  note: note.value,
  notedAt: note.at === 0 ? null : note.at,
})

const isSame = (a: ReaderFlags, b: ReaderFlags) =>
  a.kept === b.kept && a.readAt === b.readAt && a.note === b.note && a.notedAt === b.notedAt

/** The briefs of a story alone: marks and note are merged by their times. */
const bare = (story: ArchiveStory): ArchiveStory => ({
  ...story,
  kept: false,
  readAt: null,
  note: '',
  notedAt: null,
})

async function putBriefs(heard: MergedSegments, locals: Locals, merging: Merging): Promise<void> {
  const { library, stories, signal, onMerged } = merging
  const incoming = [...heard.contents].flatMap(([id, all]) =>
    all.map((story) => ({ id, story: bare(story), into: locals.has(id) ? id : null })),
  )
  for (let from = 0; from < incoming.length; from += AT_ONCE) {
    signal.throwIfAborted()
    const some = incoming.slice(from, from + AT_ONCE)
    const outcomes = await library.merge(some.map(({ story, into }) => ({ story, into })))
    for (const [index, { story }] of outcomes.entries()) {
      const id = some[index]?.id
      if (id !== undefined && !locals.has(id)) followStory(id, story, heard, stories)
    }
    onMerged(from + some.length, incoming.length)
  }
}

async function trashGone({ touched }: MergedSegments, locals: Locals, merging: Merging): Promise<number> {
  const { library, stories, now } = merging
  const gone = [...touched].flatMap((id) => {
    const story = stories.get(id)
    return story && isGone(story.marks) ? (locals.get(id) ?? []) : []
  })
  const briefs = gone.flatMap((story) => story.briefs)
  if (briefs.length > 0) await library.trash(briefs, now)
  return gone.length
}

/** Sets marks that are other than the library's. Returns how many of them another machine changed. */
async function applyFlags(
  { touched }: MergedSegments,
  locals: Locals,
  { library, stories, base }: Merging,
): Promise<number> {
  const wanted = new Map<string, ReaderFlags>()
  let changed = 0
  for (const id of touched) {
    const marks = stories.get(id)?.marks
    const local = locals.get(id)
    if (!marks || isGone(marks) || (local && isSame(local, plain(marks)))) continue
    wanted.set(id, plain(marks))
    const before = base.get(id)?.marks
    if (local && !(before && areSameFlags(before, marks))) changed++
  }
  if (wanted.size > 0) await library.setFlags(wanted)
  return changed
}

/** Merges what the other machines wrote into this one's library, and its marks into `stories`. */
export async function mergeOthers(
  others: readonly SyncStory[],
  merging: Merging,
): Promise<Omit<SyncReport, 'damaged'>> {
  const locals = new Map(merging.local.map((story) => [story.id, story]))
  const heard = mergeSegments(others, merging)
  const brought = [...heard.contents.keys()].filter((id) => !locals.has(id)).length
  await putBriefs(heard, locals, merging)
  const removed = await trashGone(heard, locals, merging)
  const marked = await applyFlags(heard, locals, merging)
  return { brought, marked, removed }
}
