import * as v from 'valibot'
import { isFields } from '../fields'
import { FEED_LIMITS } from '../limits'

/** A category of Kagi News. */
export interface KagiCategory {
  name: string
  /** The name of its file, which stands beside the list. */
  file: string
}

/** A plain file name: it can lead nowhere but beside the list. */
const categorySchema = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(FEED_LIMITS.title)),
  file: v.pipe(v.string(), v.maxLength(FEED_LIMITS.title), v.regex(/^[^/\\?#:%\p{Cc}]+\.json$/u)),
})

/** Days of history instead of stories of the day, in a form of their own. */
const HISTORY = /^onthisday\.json$/i

/** The categories Kagi News names in its `kite.json`, each once; null for what is no such list. */
export function parseKagiList(data: unknown): KagiCategory[] | null {
  if (!isFields(data) || !Array.isArray(data.categories)) return null
  const found = new Map<string, KagiCategory>()
  for (const one of data.categories.slice(0, FEED_LIMITS.topics)) {
    const category = v.safeParse(categorySchema, one)
    if (category.success && !HISTORY.test(category.output.file)) {
      found.set(category.output.file, category.output)
    }
  }
  return found.size > 0 ? [...found.values()] : null
}
