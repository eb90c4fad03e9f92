import * as v from 'valibot'
import type { HighlightsState } from '../evidence/highlights-state'

const line = v.pipe(v.string(), v.maxLength(100))
const nothing = v.null()

/** What the host answers. It lives in the page's process, so nothing of it is taken unseen. */
export const hostAnswers = {
  place: nothing,
  highlight: nothing,
  /** Whether there was a passage to lead to. */
  seek: v.boolean(),
  preview: nothing,
  'go back': nothing,
  excerpts: v.object({
    title: v.pipe(v.string(), v.maxLength(2000)),
    fragments: v.array(v.nullable(v.pipe(v.string(), v.maxLength(5000)))),
  }),
  comments: v.boolean(),
  'show comments': nothing,
  quotes: v.array(v.string()),
  'show quote': v.boolean(),
  /** Whether nothing lay over it. */
  uncover: v.boolean(),
  'focus page': nothing,
  'reload page': nothing,
  deactivate: nothing,
} as const

/** What a request to the host is answered with. */
export type HostAnswer<N extends keyof typeof hostAnswers> = v.InferOutput<(typeof hostAnswers)[N]>

const unit = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

const highlightsSchema: v.GenericSchema<unknown, HighlightsState> = v.object({
  positions: v.record(line, unit),
  reading: v.nullable(line),
  unshown: v.record(line, v.picklist(['not on page', 'hidden'])),
})

/** What the host tells of itself. */
export const hostEventSchema = v.variant('event', [
  /** The sidebar stands otherwise, because the window or the page's layout changed. */
  v.object({ event: v.literal('mode'), mode: v.picklist(['beside', 'overlay', 'sheet']) }),
  /** Where the marked passages stand now. */
  v.object({ event: v.literal('highlights'), state: highlightsSchema }),
  /** The background put the sidebar in again: what is drawn is no longer of this page's state. */
  v.object({ event: v.literal('token'), token: v.string() }),
])

/** What the host tells of itself. */
export type HostEvent = v.InferOutput<typeof hostEventSchema>
