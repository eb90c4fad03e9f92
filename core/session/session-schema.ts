import * as v from 'valibot'
import { type NotArticle, pageCardSchema } from '../article/page-card'
import type { Decision } from '../match/decision'

const isDecision = (value: unknown): boolean => typeof value === 'object' && value !== null && 'kind' in value

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const pageSessionSchema = v.object({
  url: v.string(),
  documentId: v.nullable(v.string()),
  found: v.nullable(
    v.union([
      v.object({ card: pageCardSchema, decision: v.custom<Decision>(isDecision) }),
      v.object({ notArticle: v.custom<NotArticle>((value) => typeof value === 'string') }),
    ]),
  ),
  canonical: v.nullable(v.string()),
  visibility: v.picklist(['auto', 'requested', 'dismissed', 'removed', 'blocked']),
  hasBrief: v.boolean(),
  shown: v.picklist(['story', 'page']),
  selectedId: v.nullable(v.string()),
  readBefore: v.nullable(v.number()),
  asked: count,
  answered: count,
})

/** What is known of a tab, as it is stored. A damaged part reads as not known. */
export const tabSessionSchema = v.object({
  passed: v.fallback(v.array(v.object({ url: v.string(), declared: v.array(v.string()) })), []),
  page: v.fallback(v.nullable(pageSessionSchema), null),
})
