import * as v from 'valibot'
import { siteSchema } from '../settings'
import type { ConversationSource } from './source'
import { SOURCES, type SourceId } from './source-list'

/** An instance as a reader types it: a public host name, nothing else. */
export const instanceSchema = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.maxLength(253),
  v.regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/),
)

const ALL: readonly ConversationSource[] = SOURCES

const idsWhere = (is: (source: ConversationSource) => boolean): SourceId[] =>
  SOURCES.flatMap((source) => (is(source) ? [source.id] : []))

/** The sources of a kept list, in our order; what is no source any more is left out. */
const listed = v.pipe(
  v.array(v.unknown()),
  v.transform((all) => idsWhere(({ id }) => all.includes(id))),
)

/** The instance of each source that has one: the reader's where it is a host name, else the one that is suggested. */
const instances = v.pipe(
  v.fallback(v.record(v.string(), v.unknown()), {}),
  v.transform((chosen): Record<string, string> => {
    const pairs = ALL.flatMap(({ id, instance }) => {
      if (instance === null) return []
      const read = v.safeParse(instanceSchema, chosen[id])
      return [[id, read.success ? read.output : instance]]
    })
    return Object.fromEntries(pairs)
  }),
)

/** Sources that were on for everybody before this version, and have closed since. */
const CLOSED_SINCE: ReadonlyMap<SourceId, number> = new Map([['reddit', 2]])
const VERSION = 2

/** What a reader chose of the conversation. Every field has a fallback, as with the settings. */
export const choicesSchema = v.pipe(
  v.object({
    /** Which version of this extension's list the choice was made from; none in the first. */
    version: v.fallback(v.number(), 1),
    /** The sources that are asked when the reader asks. One that came later is off until a reader switches it on. */
    sources: v.fallback(
      listed,
      idsWhere(({ isOn }) => isOn),
    ),
    /** The sources that may be asked with the reader's own session. */
    sessions: v.fallback(listed, []),
    instances,
    /** Sites on which the conversation loads by itself. */
    byItself: v.fallback(v.pipe(v.array(siteSchema), v.maxLength(500)), []),
  }),
  v.transform(({ version, sources, sessions, ...rest }) => ({
    ...rest,
    version: VERSION,
    sources: sources.filter((id) => version >= (CLOSED_SINCE.get(id) ?? 0)),
    sessions: sessions.filter((id) => ALL.some((source) => source.id === id && source.session !== null)),
  })),
)

export type ConversationChoices = v.InferOutput<typeof choicesSchema>

/** Choices of a reader who has made none. */
export const DEFAULT_CONVERSATION: ConversationChoices = v.parse(choicesSchema, { instances: {} })

/** The hosts that a source may be asked at: its own, or the instance the reader chose. */
export function hostsOf(
  { id, hosts }: ConversationSource,
  { instances: chosen }: ConversationChoices,
): readonly string[] {
  const instance = chosen[id]
  return instance === undefined ? hosts : [instance]
}
