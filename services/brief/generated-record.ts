import * as v from 'valibot'
import { briefSchema } from '../../core/brief/brief'
import { modelNotesSchema } from '../../core/models/model-brief'

const index = v.pipe(v.number(), v.integer(), v.minValue(0))
const passageSchema = v.object({ paragraph: index, start: index, end: index })

/** A brief made of a page, as it is kept. */
export const generatedRecordSchema = v.object({
  brief: briefSchema,
  passages: v.object({
    whyItMatters: v.nullable(passageSchema),
    takeaways: v.array(v.nullable(passageSchema)),
    analysis: v.array(v.array(passageSchema)),
  }),
  reading: v.object({ words: index, cut: v.nullable(v.picklist(['long', 'paywall'])) }),
  /** How many paragraphs were read, headings not counted. */
  paragraphs: index,
  /** The page is itself a brief, of another page. */
  isOfOther: v.boolean(),
  /** What there is to say of a brief by a model; null of others. */
  notes: v.optional(v.nullable(modelNotesSchema), null),
})

export type GeneratedRecord = v.InferOutput<typeof generatedRecordSchema>
