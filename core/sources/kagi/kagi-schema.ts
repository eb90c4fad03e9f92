import * as v from 'valibot'
import { LIMITS } from '../../brief/brief'
import { cutText } from '../../text/cut-text'
import { type Fields, isFields } from '../fields'

/** UTF-16 units of one text that are looked at; the longest that is kept is a paragraph. */
const MOST_TEXT = 20_000

const tidy = v.transform((text: string) => cutText(text, MOST_TEXT).replace(/\s+/g, ' ').trim())
const line = v.pipe(v.string(), tidy, v.minLength(1))

/** A text of Kagi's; what is none, or an empty one, counts as left out. */
const text = v.fallback(v.optional(line), undefined)

/** A list of which each entry that does not fit is left out; no list counts as an empty one. */
function list<T>(one: v.GenericSchema<unknown, T>) {
  return v.pipe(
    v.fallback(v.optional(v.array(v.unknown()), []), []),
    v.transform((all) =>
      all.flatMap((entry) => {
        const result = v.safeParse(one, entry)
        return result.success ? [result.output] : []
      }),
    ),
  )
}

const articleSchema = v.object({
  title: text,
  link: v.pipe(v.string(), v.maxLength(LIMITS.address), v.url(), v.regex(/^https?:\/\//i)),
  domain: text,
  date: text,
})

const perspectiveSchema = v.object({
  text: line,
  sources: list(v.object({ name: line })),
})

/** The parts of a cluster that become a brief (kagisearch/kite-public, src/lib/types.ts, `Story`). */
export const clusterSchema = v.object({
  id: text,
  title: line,
  category: text,
  sourceLanguage: text,
  selectedLanguage: text,
  short_summary: text,
  talking_points: list(line),
  perspectives: list(perspectiveSchema),
  timeline: list(v.object({ date: text, content: line })),
  historical_background: text,
  geopolitical_context: text,
  humanitarian_impact: text,
  economic_implications: text,
  scientific_significance: list(line),
  international_reactions: list(line),
  future_outlook: text,
  articles: list(articleSchema),
})

/** A category file. Older ones name their clusters `stories`. */
export const categorySchema = v.object({
  category: text,
  timestamp: v.fallback(v.optional(v.number()), undefined),
  clusters: v.array(v.unknown()),
})

export type KagiArticle = v.InferOutput<typeof articleSchema>
export type KagiCluster = v.InferOutput<typeof clusterSchema>

const isCluster = (data: unknown) => isFields(data) && 'title' in data && 'articles' in data

/** A category file in its present form, or null for what is none. */
export function categoryFields(data: unknown): Fields | null {
  if (!isFields(data)) return null
  const clusters = data.clusters ?? data.stories
  if (!Array.isArray(clusters) || data.version !== undefined) return null
  const isOne =
    typeof data.category === 'string' || typeof data.timestamp === 'number' || clusters.some(isCluster)
  return isOne ? { ...data, clusters } : null
}
