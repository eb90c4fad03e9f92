import * as v from 'valibot'
import { isFields } from '../fields'
import { FEED_LIMITS } from '../limits'

/** A category of Kagi News. */
export interface KagiCategory {
  /** Stays the same from day to day. */
  id: string
  name: string
  /** Where its stories are, from the list: a file beside it, or of today's batch. */
  file: string
}

/** A plain file name: it can lead nowhere but beside the list. */
const categorySchema = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(FEED_LIMITS.title)),
  file: v.pipe(v.string(), v.maxLength(FEED_LIMITS.title), v.regex(/^[^/\\?#:%\p{Cc}]+\.json$/u)),
})

/** A category as the site's own interface names it: a fixed id and that of the day (kite-public, src/lib/types.ts). */
const batchCategorySchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,80}$/)),
  categoryId: v.pipe(v.string(), v.regex(/^[^/\\?#:%\p{Cc}]{1,200}$/u)),
  categoryName: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(FEED_LIMITS.title)),
})

/** The most stories of a category that the site itself asks for. */
const MOST_STORIES = 12

function ofBatch(data: unknown, batch: string): KagiCategory | null {
  const category = v.safeParse(batchCategorySchema, data)
  if (!category.success) return null
  const { id, categoryId, categoryName } = category.output
  return {
    id: categoryId,
    name: categoryName,
    file: `../${batch}/categories/${id}/stories?limit=${MOST_STORIES}`,
  }
}

/** Days of history instead of stories of the day, in a form of their own. */
const HISTORY = /^onthisday\.json$/i

/**
 * The categories Kagi News names in its `kite.json` or in those of a batch (`/api/batches/latest/categories`), each once; null for
 * what is no such list.
 */
export function parseKagiList(data: unknown): KagiCategory[] | null {
  if (!isFields(data) || !Array.isArray(data.categories)) return null
  const batch = typeof data.batchId === 'string' && /^[\w-]{1,80}$/.test(data.batchId) ? data.batchId : null
  const found = new Map<string, KagiCategory>()
  for (const one of data.categories.slice(0, FEED_LIMITS.topics)) {
    const category = v.safeParse(categorySchema, one)
    const { name = '', file = '' } = category.success ? category.output : {}
    const listed = category.success ? { id: file, name, file } : batch ? ofBatch(one, batch) : null
    if (listed && !HISTORY.test(listed.file)) found.set(listed.id, listed)
  }
  return found.size > 0 ? [...found.values()] : null
}
