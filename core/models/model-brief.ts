import * as v from 'valibot'
import type { Passages } from '../article/passage'
import { type Brief, LIMITS } from '../brief/brief'

/** Room of a brief's parts; what a model writes beyond is left out. */
export const PART_LIMITS = {
  headline: LIMITS.headline,
  line: LIMITS.line,
  paragraph: LIMITS.paragraph,
  paragraphs: 6,
} as const

const short = v.pipe(v.string(), v.maxLength(LIMITS.line))
const section = v.picklist(['headline', 'whyItMatters', 'takeaways', 'analysis'])

/** A line that was left out, and because of what. */
const droppedLineSchema = v.object({
  section,
  text: short,
  reason: v.picklist(['number', 'date', 'quotation', 'address', 'length']),
  /** The number, date, quotation or address in question; '' for a line that is too long. */
  what: short,
})

/** A line with names that are not on the page. */
const lineFlagSchema = v.object({
  section,
  /** Index in the brief's takeaways or analysis; 0 elsewhere. */
  index: v.pipe(v.number(), v.integer(), v.minValue(0)),
  notOnPage: v.array(short),
})

/** What is to be said of a brief that a model wrote; kept beside it. */
export const modelNotesSchema = v.object({
  /** The model's name. */
  model: v.pipe(v.string(), v.maxLength(300)),
  /** ISO 8601. */
  madeAt: v.string(),
  /** Share of the page's text that the model was given, 0 to 1. */
  share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  /** Lines that name something which is not on the page. */
  marks: v.pipe(v.array(lineFlagSchema), v.maxLength(50)),
  /** Lines that were left out, in their order. */
  dropped: v.pipe(v.array(droppedLineSchema), v.maxLength(50)),
  /** Whether names were checked too: they are not where the brief is in another language than the page. */
  namesChecked: v.boolean(),
})

export type Section = v.InferOutput<typeof section>
export type DroppedLine = v.InferOutput<typeof droppedLineSchema>
export type LineFlag = v.InferOutput<typeof lineFlagSchema>
export type ModelNotes = v.InferOutput<typeof modelNotesSchema>

/** A brief that a model wrote, with what its check found. */
export interface ModelBrief {
  brief: Brief
  /** Nothing in it was cut out of the article. */
  passages: Passages
  notes: ModelNotes
}
