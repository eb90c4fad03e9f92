import * as v from 'valibot'
import { normaliseAddress } from '../article/address'
import { cutText } from '../text/cut-text'
import { CONVERSATION_LIMITS } from './conversation'

/** A text that a source may leave out or set to null; then ''. */
export const text = v.nullish(v.string(), '')

/** A number that a source may leave out or set to null. */
export const number = v.nullish(v.pipe(v.number(), v.finite()), null)

/** An id that goes into addresses: letters, digits and what the sources put between them. */
export const id = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
  v.maxLength(300),
  v.regex(/^[\w.:/~-]+$/),
)

/** A list of which those that do not fit are left out: one damaged entry must not lose the others. */
export const fitting = <T>(schema: v.GenericSchema<unknown, T>) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((all): T[] =>
      all.flatMap((one) => {
        const read = v.safeParse(schema, one)
        return read.success ? [read.output] : []
      }),
    ),
  )

/** A name in one line, cut where it is far too long. */
export const named = (name: string): string =>
  cutText(name.replace(/\s+/g, ' ').trim(), CONVERSATION_LIMITS.name)

/** A title in one line, cut where it is far too long. */
export const titled = (title: string): string =>
  cutText(title.replace(/\s+/g, ' ').trim(), CONVERSATION_LIMITS.title)

/** Milliseconds since 1970 of an ISO moment; null for what is none. */
export function moment(iso: string): number | null {
  const at = Date.parse(iso)
  return Number.isNaN(at) ? null : at
}

/** Which of the story's addresses, normalised, a link leads to; null where to none of them. */
export function aboutOf(link: string, keys: readonly string[]): string | null {
  const key = link.length <= CONVERSATION_LIMITS.address ? normaliseAddress(link) : null
  return key !== null && keys.includes(key) ? key : null
}
