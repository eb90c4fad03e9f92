import * as v from 'valibot'
import { failureSchema, threadSchema } from './schema'

/** What one source answered, or why it did not. */
const answerSchema = v.object({
  threads: v.array(threadSchema),
  failure: v.nullable(failureSchema),
  /** Requests that failed while others were answered. */
  missed: v.fallback(v.number(), 0),
  /** Milliseconds since 1970. */
  at: v.number(),
})

/** A visit as it is kept. */
export const visitSchema = v.object({
  url: v.string(),
  storyId: v.string(),
  answers: v.record(v.string(), v.optional(answerSchema)),
  /** Whether what was answered had to be given up, because the browser has no room for more. */
  isGivenUp: v.optional(v.boolean()),
})

/** What one source answered, or why it did not. */
export type SourceAnswer = v.InferOutput<typeof answerSchema>

/** All that the sources answered on one visit. */
export type Visit = v.InferOutput<typeof visitSchema>

/** What stays of a kept visit that is given up; null where there was none. */
export function visitEvicted(kept: unknown): Visit | null {
  const found = v.safeParse(visitSchema, kept)
  if (!found.success) return null
  const { url, storyId } = found.output
  return { url, storyId, answers: {}, isGivenUp: true }
}
