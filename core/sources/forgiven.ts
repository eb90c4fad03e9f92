import { feedDate } from './articles/feed-date'
import { type FeedFault, pathTo } from './fault'
import { type Fields, isFields } from './fields'

/** What a publisher wrote, with small sins put right whose meaning is plain. */
export interface Forgiven {
  data: Fields
  /** One note for each. */
  faults: FeedFault[]
}

const TAG = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}$/

/** A language tag as BCP 47 writes it: `pt_BR` and ` en-us ` are plain enough. Null for what is none. */
export function languageTag(written: string): string | null {
  const tag = written.trim().replaceAll('_', '-')
  return TAG.test(tag) && tag.length <= 35 ? tag : null
}

/** RFC 3339 as a brief asks for it; such a date is left as it is. */
const STRICT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/

function forgivenDate(written: string): string | null {
  if (STRICT.test(written)) return null
  return feedDate(written)
}

function forgivenAddress(written: string, base: string): string | null {
  const bare = written.trim()
  if (/^https?:\/\//i.test(bare)) return bare === written ? null : bare
  if (!bare || !base || !URL.canParse(bare, base)) return null
  const { href, protocol } = new URL(bare, base)
  return /^https?:$/.test(protocol) ? href : null
}

const KINDS: ReadonlyMap<string, (written: string, base: string) => string | null> = new Map(
  Object.entries({
    url: forgivenAddress,
    createdAt: forgivenDate,
    updatedAt: forgivenDate,
    publishedAt: forgivenDate,
    lang: (written: string) => {
      const tag = languageTag(written)
      return tag === written ? null : tag
    },
  }),
)
const FIXES: ReadonlyMap<string, string> = new Map([
  ['url', 'Write the whole address.'],
  ['lang', 'Write a BCP 47 tag such as "pt-BR".'],
])

/** Parts of a brief that are looked into. */
const WITHIN = new Set(['story', 'coverage', 'provenance', 'licence'])

function repaired(fields: Fields, base: string, path: string, faults: FeedFault[]): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const at = pathTo(path, name)
      if (WITHIN.has(name) && isFields(value)) return [name, repaired(value, base, at, faults)]
      if ((name === 'coverage' || name === 'threads') && Array.isArray(value)) {
        return [
          name,
          value.map((one: unknown, index) =>
            isFields(one) ? repaired(one, base, pathTo(at, index), faults) : one,
          ),
        ]
      }
      const instead = typeof value === 'string' ? (KINDS.get(name)?.(value, base) ?? null) : null
      if (instead === null || instead === value) return [name, value]
      faults.push({
        path: at,
        wrong: `is ${JSON.stringify(String(value).slice(0, 60))}; ${instead.slice(0, 200)} is taken`,
        fix:
          FIXES.get(name) ?? 'Write a day (2026-03-02) or a moment with its offset (2026-03-02T08:00:00Z).',
        weight: 'note',
      })
      return [name, instead]
    }),
  )
}

/**
 * A brief's data with relative addresses made whole, dates in the forms of RFC 822 or with small letters rewritten, and
 * language tags spelled as BCP 47 does.
 * @param base what relative addresses stand below; '' where it is not known, and they stay.
 */
export function forgiven(data: Fields, base: string, path: string): Forgiven {
  const faults: FeedFault[] = []
  return { data: repaired(data, base, path, faults), faults }
}
