import * as v from 'valibot'
import { momentSchema } from '../moment'
import { commentSchema, threadSchema } from './schema'

/** A thread that was saved with its story, and the comments that were read of it by then. */
export const savedThreadSchema = v.object({
  /** Of the brief that was shown. */
  storyId: v.string(),
  headline: v.string(),
  storyUrl: v.string(),
  thread: threadSchema,
  comments: v.array(commentSchema),
  /** Milliseconds since 1970. */
  savedAt: momentSchema,
  /** When it was taken out; it can be put back for a while. */
  removedAt: v.nullable(v.number()),
})

export type SavedThread = v.InferOutput<typeof savedThreadSchema>
