import { cleanAddress, normaliseAddress } from '../../core/article/address'
import type { Brief } from '../../core/brief/brief'
import { isSameContent } from '../../core/brief/changes'
import type { ArchiveStory } from '../../core/library/archive'
import { joinFound } from '../../core/library/found-line'
import type { BriefOutcome, StoryOutcome } from '../../core/library/import-outcome'
import { MOST_NOTE } from '../../core/library/note'
import { cutText } from '../../core/text/cut-text'
import type { LibraryChange, LibraryDatabase, LibraryStores, StoryRow } from './database'
import { abandon, bareStory, isBare } from './membership'
import { addVersion, parseStoredBrief, versionsOf } from './versions'

/** A story of a file, and the story of the library it goes into. */
export interface Incoming {
  story: ArchiveStory
  into: string
}

/** What merging did, and what the index must follow. */
export interface Merged {
  outcomes: StoryOutcome[]
  put: Brief[]
  revision: number
}

type Entry = ArchiveStory['briefs'][number]

const STORES: LibraryStores = ['briefs', 'removed', 'revision', 'places', 'stories', 'versions', 'visits']

/** Pages remembered of one story's one page; the oldest go. */
const MOST_TIMES = 50

const isNewer = (a: Brief, b: Brief) => Date.parse(a.updatedAt) > Date.parse(b.updatedAt)

async function mergeVersions(change: LibraryChange, { brief, versions }: Entry, now: Brief): Promise<void> {
  const store = change.objectStore('versions')
  const kept = (await store.getAll(versionsOf(brief.id))).map((row) => parseStoredBrief(row.brief))
  const known = [...kept.filter((one) => one !== null), now]
  for (const { brief: earlier, until } of versions) {
    if (earlier.id !== brief.id || known.some((one) => isSameContent(one, earlier))) continue
    known.push(earlier)
    await addVersion(store, earlier, until)
  }
}

async function mergeBrief(
  change: LibraryChange,
  entry: Entry,
  into: string,
  revision: number,
): Promise<BriefOutcome> {
  const { brief, cameBy, addedAt, changedAt } = entry
  const { id } = brief
  const [row, place] = await Promise.all([
    change.objectStore('briefs').get(id),
    change.objectStore('places').get(id),
  ])
  const kept = row ? parseStoredBrief(row.brief) : null
  const put = async (changed: number | null) => {
    await change.objectStore('briefs').put({ id, brief, revision })
    await change.objectStore('removed').delete(id)
    const address = normaliseAddress(brief.story.url) ?? ''
    await change.objectStore('places').put({
      id,
      story: place?.story ?? into,
      address,
      cameBy: place?.cameBy ?? cameBy,
      addedAt: Math.min(place?.addedAt ?? addedAt, addedAt),
      changedAt: changed,
    })
  }
  if (!kept) {
    await put(changedAt)
    await mergeVersions(change, entry, brief)
    return 'added'
  }
  if (isSameContent(kept, brief)) {
    await mergeVersions(change, entry, kept)
    return 'unchanged'
  }
  if (isNewer(brief, kept)) {
    await addVersion(change.objectStore('versions'), kept, Date.now())
    await put(Date.now())
    await mergeVersions(change, entry, brief)
    return 'updated'
  }
  const until = Date.parse(kept.updatedAt) || addedAt
  await mergeVersions(change, { ...entry, versions: [...entry.versions, { brief, until }] }, kept)
  return 'older'
}

function joinedNote(kept: string, brought: string): string {
  if (kept.includes(brought)) return kept
  if (brought.includes(kept)) return brought
  return cutText(`${kept}\n\n---\n\n${brought}`, MOST_NOTE)
}

function mergedFlags(kept: StoryRow, { kept: isKept, readAt, note, notedAt }: ArchiveStory): StoryRow {
  const last = Math.max(kept.readAt ?? -1, readAt ?? -1)
  const noted = Math.max(kept.notedAt ?? -1, notedAt ?? -1)
  return {
    id: kept.id,
    kept: kept.kept || isKept,
    readAt: last < 0 ? null : last,
    note: joinedNote(kept.note, note),
    notedAt: noted < 0 ? null : noted,
  }
}

async function mergeVisits(change: LibraryChange, { briefs, visits }: ArchiveStory): Promise<void> {
  const [first] = briefs
  if (!first) return
  const store = change.objectStore('visits')
  for (const { url: written, title, times, found } of visits) {
    const url = cleanAddress(written) ?? written
    // A page stands under the brief that was shown there; any brief of the story may have been.
    const rows = await Promise.all(briefs.map(({ brief }) => store.get([brief.id, url])))
    const known = rows.find((row) => row !== undefined)
    const all = [...new Set([...(known?.times ?? []), ...times])].sort((a, b) => a - b).slice(-MOST_TIMES)
    const last = all.at(-1)
    if (last === undefined) continue
    await store.put({
      id: known?.id ?? first.brief.id,
      url,
      title: known?.title || title,
      times: all,
      last,
      ...((found || known?.found) && { found: joinFound(found ?? [], known?.found ?? []) }),
    })
  }
}

async function mergeStory(change: LibraryChange, { story, into }: Incoming, revision: number) {
  const put: Brief[] = []
  const outcomes: BriefOutcome[] = []
  for (const entry of story.briefs) {
    const outcome = await mergeBrief(change, entry, into, revision)
    outcomes.push(outcome)
    if (outcome === 'added' || outcome === 'updated') put.push(entry.brief)
  }
  const [first] = story.briefs
  const place = first && (await change.objectStore('places').get(first.brief.id))
  const id = place?.story ?? into
  const before = (await change.objectStore('stories').get(id)) ?? bareStory(id)
  const marks = mergedFlags(before, story)
  if (!isBare(marks)) await change.objectStore('stories').put(marks)
  await mergeVisits(change, story)
  const isNoteJoined = marks.note !== before.note && before.note !== ''
  return {
    put,
    outcome: { story: id, headline: first?.brief.headline ?? '', briefs: outcomes, isNoteJoined },
  }
}

/**
 * Puts stories of a file into the library: nothing there is lost. Of two versions of a brief the newer one holds and the
 * other is kept as an earlier one; two notes stand one below the other. All of them or none; done twice, it changes nothing
 * more.
 */
export async function mergeStories(
  database: LibraryDatabase,
  incoming: readonly Incoming[],
): Promise<Merged> {
  const change = database.transaction(STORES, 'readwrite')
  try {
    const revision = ((await change.objectStore('revision').get('now')) ?? 0) + 1
    await change.objectStore('revision').put(revision, 'now')
    const merged: Merged = { outcomes: [], put: [], revision }
    for (const one of incoming) {
      const { put, outcome } = await mergeStory(change, one, revision)
      merged.put.push(...put)
      merged.outcomes.push(outcome)
    }
    await change.done
    return merged
  } catch (error) {
    abandon(change)
    throw error
  }
}
