import * as v from 'valibot'

/** Longest accepted texts, in UTF-16 code units. Generous for an editor, small enough that a hostile file cannot fill the screen. */
export const LIMITS = {
  id: 200,
  headline: 300,
  line: 600,
  paragraph: 4000,
  name: 200,
  address: 2048,
  takeaways: 12,
  paragraphs: 12,
  coverage: 100,
  topics: 20,
  threads: 20,
  /** Addresses one line rests on. */
  cites: 10,
} as const

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max))

const address = v.pipe(
  v.string(),
  v.maxLength(LIMITS.address),
  v.url(),
  v.regex(/^[hH][tT][tT][pP][sS]?:\/\//, 'Only http and https addresses are accepted'),
)

/** A day (`2026-04-02`) or a moment with its offset (`2026-04-02T09:30:00Z`). */
const when = v.union([v.pipe(v.string(), v.isoDate()), v.pipe(v.string(), v.isoTimestamp())])

/** A BCP 47 tag such as `en`, `pt-BR` or `zh-Hant`. */
const languageTag = v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/))

const coverageSchema = v.object({
  title: text(LIMITS.headline),
  url: address,
  publisher: text(LIMITS.name),
  publishedAt: v.optional(when),
})

const storySchema = v.object({
  title: text(LIMITS.headline),
  url: address,
  publisher: text(LIMITS.name),
  author: v.optional(text(LIMITS.name)),
  publishedAt: v.optional(when),
})

/** What a paragraph of an analysis tells, where its maker says so. */
export const ANALYSIS_PARTS = ['what happened', 'background', 'what comes next'] as const

const provenanceSchema = v.object({
  kind: v.picklist(['editorial', 'feed', 'publisher', 'extractive', 'model']),
  by: text(LIMITS.name),
  url: v.optional(address),
  /** What it may be used under, where its maker asks for that to be said. */
  licence: v.optional(v.object({ name: text(LIMITS.name), url: address })),
})

const cites = v.pipe(v.array(address), v.maxLength(LIMITS.cites))

/** What lines rest on: addresses of the story or its coverage, for each line of a part; one more or less is ignored. */
const citesSchema = v.object({
  whyItMatters: v.optional(cites),
  takeaways: v.optional(v.pipe(v.array(cites), v.maxLength(LIMITS.takeaways))),
  analysis: v.optional(v.pipe(v.array(cites), v.maxLength(LIMITS.paragraphs))),
})

/** The structured brief of one story, as stored, exchanged and shown. */
export const briefSchema = v.object({
  id: text(LIMITS.id),
  headline: text(LIMITS.headline),
  /** Left out where nothing says so: a brief made of a page's own sentences may find none on the consequence. */
  whyItMatters: v.optional(text(LIMITS.line)),
  takeaways: v.pipe(v.array(text(LIMITS.line)), v.minLength(1), v.maxLength(LIMITS.takeaways)),
  analysis: v.pipe(v.array(text(LIMITS.paragraph)), v.maxLength(LIMITS.paragraphs)),
  /** One for each paragraph of `analysis`; one more or less is ignored. */
  analysisParts: v.optional(v.pipe(v.array(v.picklist(ANALYSIS_PARTS)), v.maxLength(LIMITS.paragraphs))),
  story: storySchema,
  coverage: v.pipe(v.array(coverageSchema), v.maxLength(LIMITS.coverage)),
  /** Where people talk about the story, as far as its maker knows: threads of forums, no reports. */
  threads: v.optional(v.pipe(v.array(coverageSchema), v.maxLength(LIMITS.threads))),
  topics: v.pipe(v.array(text(LIMITS.name)), v.maxLength(LIMITS.topics)),
  lang: languageTag,
  createdAt: when,
  updatedAt: when,
  provenance: provenanceSchema,
  cites: v.optional(citesSchema),
})

export type Brief = v.InferOutput<typeof briefSchema>
export type AnalysisPart = (typeof ANALYSIS_PARTS)[number]
export type Coverage = v.InferOutput<typeof coverageSchema>

/** A brief that does not fit the schema; `faults` names each place and what is wrong there. */
export class InvalidBriefError extends Error {
  override readonly name = 'InvalidBriefError'
  constructor(readonly faults: readonly string[]) {
    super(`This is not a brief: ${faults.join('; ')}`)
  }
}

/**
 * Reads a brief from untrusted data.
 * @throws InvalidBriefError naming each fault with its path.
 */
export function parseBrief(data: unknown): Brief {
  const result = v.safeParse(briefSchema, data)
  if (result.success) return result.output
  throw new InvalidBriefError(
    result.issues.map((issue) => `${v.getDotPath(issue) ?? '(root)'}: ${issue.message}`),
  )
}
