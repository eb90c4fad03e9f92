import * as v from 'valibot'
import { siteSchema } from '../settings'
import { SOURCE_IDS, type SourceId } from './conversation'
import { SOURCES } from './source-facts'

/** An instance as a reader types it: a public host name, nothing else. */
export const instanceSchema = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.maxLength(253),
  v.regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/),
)

const sources = v.pipe(
  v.array(v.unknown()),
  v.transform((all) => SOURCE_IDS.filter((id) => all.includes(id))),
)

/** What a reader chose of the conversation. Every field has a fallback, as with the settings. */
export const choicesSchema = v.object({
  /** The sources that are asked when the reader asks. */
  sources: v.fallback(sources, [...SOURCE_IDS]),
  instances: v.fallback(
    v.object({
      lemmy: v.fallback(instanceSchema, SOURCES.lemmy.instance ?? ''),
      mastodon: v.fallback(instanceSchema, SOURCES.mastodon.instance ?? ''),
    }),
    { lemmy: SOURCES.lemmy.instance ?? '', mastodon: SOURCES.mastodon.instance ?? '' },
  ),
  /** Sites on which the conversation loads by itself. */
  byItself: v.fallback(v.pipe(v.array(siteSchema), v.maxLength(500)), []),
})

export type ConversationChoices = v.InferOutput<typeof choicesSchema>

/** Choices of a reader who has made none: every source is offered, none is asked before a click. */
export const DEFAULT_CONVERSATION: ConversationChoices = v.parse(choicesSchema, {})

/** The host that a source is asked at. */
export function hostAsked(id: SourceId, { instances }: ConversationChoices): string {
  return id === 'lemmy' || id === 'mastodon' ? instances[id] : SOURCES[id].host
}
