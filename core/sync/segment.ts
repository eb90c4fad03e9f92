import * as v from 'valibot'
import { archiveStorySchema } from '../library/archive'
import { MOST_NOTE } from '../library/note'
import { hash32 } from '../text/hash'
import type { Register } from './flags'

const moment = v.pipe(v.number(), v.minValue(0))
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(5000))
const register = <T extends v.GenericSchema>(value: T) => v.object({ value, at: moment })

/** A story as one machine knows it. */
export const syncStorySchema = v.object({
  id,
  /** The ids of its briefs, by which another machine finds the story among its own. */
  briefs: v.pipe(v.array(id), v.minLength(1), v.maxLength(200)),
  kept: register(v.boolean()),
  read: register(v.nullable(moment)),
  note: register(v.pipe(v.string(), v.maxLength(MOST_NOTE + 1000))),
  gone: register(v.boolean()),
  /** Its briefs; null where each machine has them from its sources, or where it is gone. */
  content: v.nullable(archiveStorySchema),
})

export type SyncStory = v.InferOutput<typeof syncStorySchema>

/** A machine of the reader's. */
export const machineSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  /** As the reader calls it. */
  name: v.pipe(v.string(), v.maxLength(100)),
})

export type Machine = v.InferOutput<typeof machineSchema>

const VERSION = 1

const segmentSchema = v.object({
  version: v.literal(VERSION),
  machine: machineSchema,
  /** When it was written, ms since 1970. */
  at: moment,
  stories: v.pipe(v.array(syncStorySchema), v.maxLength(100_000)),
})

export type Segment = v.InferOutput<typeof segmentSchema>

/** Parts that what a machine knows is cut into, so that one change does not have all of it written anew. */
export const SEGMENTS = 16

/** The part a story stands in. */
export const segmentOf = (story: string): number => hash32(story) % SEGMENTS

const FILE = /^([0-9a-f]{16})-([0-9a-f])\.storypulse$/

/** The file of one part of what a machine knows. Each machine writes its own files only, so that none overwrites another's. */
export const segmentFile = (machine: string, segment: number): string =>
  `${machine}-${segment.toString(16)}.storypulse`

/** The machine that a file is of, or null where it is no file of ours. */
export const machineOfFile = (name: string): string | null => FILE.exec(name)?.[1] ?? null

/** A part was written by a Storypulse this one does not understand, or is none. */
export class UnreadableSegmentError extends Error {
  override readonly name = 'UnreadableSegmentError'
}

/** A clock may be this much ahead of ours, ms; what is later still counts as of now, or it would win for ever. */
const MOST_AHEAD = 5 * 60_000

function notAhead<T>({ value, at }: Register<T>, now: number): Register<T> {
  return { value, at: at > now + MOST_AHEAD ? now : at }
}

/** A part of what a machine knows, as text. */
export function segmentText(machine: Machine, at: number, stories: readonly SyncStory[]): string {
  return JSON.stringify({ version: VERSION, machine, at, stories })
}

/** Reads a part. @throws UnreadableSegmentError */
export function readSegment(text: string, now: number): Segment {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (cause) {
    throw new UnreadableSegmentError('It is no JSON', { cause })
  }
  const read = v.safeParse(segmentSchema, data)
  if (!read.success) throw new UnreadableSegmentError(v.summarize(read.issues).slice(0, 500))
  const stories = read.output.stories.map((story) => ({
    ...story,
    kept: notAhead(story.kept, now),
    read: notAhead(story.read, now),
    note: notAhead(story.note, now),
    gone: notAhead(story.gone, now),
  }))
  return { ...read.output, stories }
}
