import { decodeHTML } from 'entities'
import * as v from 'valibot'
import { LIMITS } from '../../brief/brief'
import { cutText } from '../../text/cut-text'
import { type Fields, isFields } from '../fields'

/** UTF-16 units of one text that are looked at; the longest that is kept is a paragraph. */
const MOST_TEXT = 20_000

/** Without the marks that Kagi's writer leaves in: character references, and stars around words. */
const tidy = v.transform((text: string) =>
  decodeHTML(cutText(text, MOST_TEXT))
    .replace(/\*\*(?=\S)([^*\n]{1,400})\*\*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim(),
)
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

/** A list of lines; some files have one text in its place. */
const lines = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((data) => (typeof data === 'string' ? [data] : data)),
    list(line),
  ),
  [],
)

/** `March 2025:: Findings are published`, as older files write an event. */
const eventText = v.pipe(
  line,
  v.transform((event) => {
    const at = event.indexOf('::')
    const [date, content] = at < 0 ? ['', event] : [event.slice(0, at).trim(), event.slice(at + 2).trim()]
    return { content: content || date, ...(content && date && { date }) }
  }),
)

const articleSchema = v.object({
  title: text,
  // Files of 2025 have white space around some links.
  link: v.pipe(
    v.string(),
    v.maxLength(2 * LIMITS.address),
    v.trim(),
    v.maxLength(LIMITS.address),
    v.url(),
    v.regex(/^https?:\/\//i),
  ),
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
  timeline: list(v.union([v.object({ date: text, content: line }), eventText])),
  did_you_know: text,
  quote: text,
  quote_author: text,
  quote_attribution: text,
  key_players: lines,
  technical_details: lines,
  technical_specifications: lines,
  performance_statistics: lines,
  business_angle_text: text,
  business_angle_points: lines,
  industry_impact: lines,
  gaming_industry_impact: lines,
  user_experience_impact: text,
  user_action_items: lines,
  travel_advisory: lines,
  league_standings: text,
  suggested_qna: list(v.object({ question: line, answer: line })),
  historical_background: text,
  geopolitical_context: text,
  humanitarian_impact: text,
  economic_implications: text,
  scientific_significance: lines,
  international_reactions: lines,
  future_outlook: text,
  articles: list(articleSchema),
})

/** A category file. Older ones name their clusters `stories`. */
export const categorySchema = v.object({
  category: text,
  /** In an answer of the site's own interface. */
  categoryName: text,
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
