import * as v from 'valibot'
import { briefSchema } from '../brief/brief'
import { savedThreadSchema } from '../conversation/saved-thread'
import { momentSchema as moment } from '../moment'
import type { FeedFault } from '../sources/fault'
import { CAME_BY } from './came-by'
import { foundLineSchema, MOST_FOUND } from './found-line'
import { MOST_NOTE } from './note'
import type { StoryDetail } from './story-detail'

const text = (most: number) => v.pipe(v.string(), v.maxLength(most))
const listOf = <T extends v.GenericSchema>(one: T, most: number) => v.pipe(v.array(one), v.maxLength(most))

const briefEntrySchema = v.object({
  brief: briefSchema,
  cameBy: v.fallback(v.picklist(CAME_BY), 'imported'),
  addedAt: moment,
  changedAt: v.fallback(v.nullable(moment), null),
  versions: v.fallback(listOf(v.object({ brief: briefSchema, until: moment }), 100), []),
})

/** One story of an archive: its briefs and all that is the reader's of it. */
export const archiveStorySchema = v.object({
  id: v.pipe(text(200), v.minLength(1)),
  kept: v.fallback(v.boolean(), false),
  readAt: v.fallback(v.nullable(moment), null),
  note: v.fallback(text(MOST_NOTE), ''),
  notedAt: v.fallback(v.nullable(moment), null),
  briefs: v.pipe(listOf(briefEntrySchema, 100), v.minLength(1)),
  visits: v.fallback(
    listOf(
      v.object({
        url: text(4096),
        title: text(1000),
        times: listOf(moment, 1000),
        found: v.fallback(v.optional(listOf(foundLineSchema, MOST_FOUND)), undefined),
      }),
      10_000,
    ),
    [],
  ),
  /** Conversations saved with it; left out where there are none. */
  threads: v.fallback(v.optional(listOf(savedThreadSchema, 100)), undefined),
})

export type ArchiveStory = v.InferOutput<typeof archiveStorySchema>

const KIND = 'storypulse-library'
const VERSION = 1

/** Stories of one file that are read; ten times the library that is measured. */
const MOST = 100_000

const headSchema = v.object({
  kind: v.literal(KIND),
  version: v.literal(VERSION),
  stories: v.pipe(v.array(v.unknown()), v.maxLength(MOST)),
})

/** A story as it stands in an archive. */
export function archiveStory({ id, kept, readAt, note, notedAt, briefs, visits }: StoryDetail): ArchiveStory {
  return {
    id,
    kept,
    readAt,
    note,
    notedAt,
    briefs: briefs.map(({ brief, cameBy, addedAt, changedAt, versions }) => ({
      brief,
      cameBy,
      addedAt,
      changedAt,
      versions: [...versions],
    })),
    visits: visits.map(({ url, title, times, found }) => ({
      url,
      title,
      times: [...times],
      ...(found && { found: [...found] }),
    })),
  }
}

/** What stands before and after the stories of an archive, so that a large one can be written piece by piece. */
export const ARCHIVE_FRAME = {
  head: `{\n"kind": "${KIND}",\n"version": ${VERSION},\n"stories": [\n`,
  between: ',\n',
  tail: '\n]\n}\n',
} as const

/** Whether data says that it is an archive of a library. */
export function saysArchive(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === KIND
}

/** One story of a file, or what is wrong with it. `place` says where in the file it stands. */
export type ReadStory =
  | { place: string; story: ArchiveStory; faults: FeedFault[] }
  | { place: string; story: null; faults: FeedFault[] }

function readStory(data: unknown, place: string): ReadStory {
  const result = v.safeParse(archiveStorySchema, data)
  if (result.success) return { place, story: result.output, faults: [] }
  const faults = result.issues.slice(0, 5).map((issue): FeedFault => {
    const path = v.getDotPath(issue)
    return {
      path: path ? `${place}.${path}` : place,
      wrong: issue.message,
      fix: 'Take the story out of the file, or export it again.',
      weight: 'lost',
    }
  })
  return { place, story: null, faults }
}

/** The stories of an archive, each by itself; null where the data is none that this version can read. */
export function readArchive(data: unknown): ReadStory[] | null {
  const head = v.safeParse(headSchema, data)
  return head.success ? head.output.stories.map((one, index) => readStory(one, `stories[${index}]`)) : null
}
