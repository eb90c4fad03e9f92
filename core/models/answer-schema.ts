import * as v from 'valibot'
import { ANALYSIS_PARTS } from '../brief/brief'

/** What a model answers. Limits stand in the orders and are held afterwards: few servers know them in a schema. */
export const answerSchema = v.strictObject({
  headline: v.string(),
  whyItMatters: v.string(),
  takeaways: v.array(v.string()),
  analysis: v.array(v.strictObject({ part: v.picklist(ANALYSIS_PARTS), text: v.string() })),
})

export type ModelAnswer = v.InferOutput<typeof answerSchema>

/**
 * The same as JSON Schema, for servers that hold a model to one. Written by hand so that no converter is shipped; a test
 * holds it against the schema above. Every field is required, as strict modes want.
 */
export const ANSWER_JSON_SCHEMA = {
  type: 'object',
  properties: {
    headline: { type: 'string' },
    whyItMatters: { type: 'string' },
    takeaways: { type: 'array', items: { type: 'string' } },
    analysis: {
      type: 'array',
      items: {
        type: 'object',
        properties: { part: { enum: [...ANALYSIS_PARTS], type: 'string' }, text: { type: 'string' } },
        required: ['part', 'text'],
        additionalProperties: false,
      },
    },
  },
  required: ['headline', 'whyItMatters', 'takeaways', 'analysis'],
  additionalProperties: false,
} as const
