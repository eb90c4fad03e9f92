import * as v from 'valibot'
import { briefSchema } from '../../core/brief/brief'
import { CAME_BY } from '../../core/library/came-by'
import { foundLineSchema } from '../../core/library/found-line'

const moment = v.pipe(v.number(), v.finite())
const maybe = v.nullable(moment)

/** What a row of each store that holds the reader's own looks like; the other stores can be made anew. */
const ROWS = {
  briefs: v.object({ id: v.string(), brief: briefSchema, revision: v.number() }),
  places: v.object({
    id: v.string(),
    story: v.string(),
    address: v.string(),
    cameBy: v.picklist(CAME_BY),
    addedAt: moment,
    changedAt: maybe,
  }),
  stories: v.object({ id: v.string(), kept: v.boolean(), readAt: maybe, note: v.string(), notedAt: maybe }),
  versions: v.object({ id: v.string(), brief: briefSchema, until: moment }),
  visits: v.object({
    id: v.string(),
    url: v.string(),
    title: v.string(),
    times: v.array(moment),
    last: moment,
    found: v.optional(v.array(foundLineSchema)),
  }),
  made: v.object({
    key: v.string(),
    hash: v.string(),
    bytes: moment,
    at: moment,
    record: v.object({ brief: briefSchema }),
  }),
} as const

export type ReadableStore = keyof typeof ROWS
export const READABLE_STORES: readonly ReadableStore[] = [
  'briefs',
  'places',
  'stories',
  'versions',
  'visits',
  'made',
]

/** Whether a row is what its store holds. */
export const isReadable = (store: ReadableStore, row: unknown): boolean => v.is(ROWS[store], row)
