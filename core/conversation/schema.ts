import * as v from 'valibot'
import { LAST_MOMENT } from '../moment'
import type { Comment, Thread } from './conversation'
import type { SourceFailure } from './failure'
import { webAddress } from './web-address'

// What was read once and kept: checked again whenever it comes out of a store.

const address = v.pipe(
  v.string(),
  v.check((text) => webAddress(text) !== null),
)
const when = v.nullable(v.pipe(v.number(), v.minValue(-LAST_MOMENT), v.maxValue(LAST_MOMENT)))
const points = v.nullable(v.number())

const openSpan = v.union([
  v.string(),
  v.object({ text: v.string(), href: address }),
  v.object({ text: v.string(), style: v.picklist(['code', 'emphasis', 'strong']) }),
])
const span = v.union([openSpan, v.object({ spoiler: v.array(openSpan) })])

/** A comment as it is kept. */
export const commentSchema: v.GenericSchema<unknown, Comment> = v.object({
  id: v.string(),
  parentId: v.nullable(v.string()),
  author: v.string(),
  at: when,
  score: points,
  url: address,
  blocks: v.array(v.object({ kind: v.picklist(['text', 'quote', 'code', 'item']), spans: v.array(span) })),
  gone: v.nullable(v.picklist(['author', 'moderator', 'members'])),
  more: v.nullable(v.object({ count: v.number(), cursor: v.string() })),
})

/** A thread as it is kept. */
export const threadSchema: v.GenericSchema<unknown, Thread> = v.object({
  key: v.string(),
  source: v.pipe(v.string(), v.maxLength(60)),
  id: v.string(),
  kind: v.picklist(['thread', 'posts']),
  title: v.string(),
  url: address,
  place: v.string(),
  author: v.string(),
  at: when,
  score: points,
  comments: v.nullable(v.number()),
  about: v.string(),
})

/** Comments as they are kept. */
export const pageSchema = v.object({ comments: v.array(commentSchema), cursor: v.nullable(v.string()) })

/** Why a source told nothing, as it is kept. */
export const failureSchema: v.GenericSchema<unknown, SourceFailure> = v.variant('kind', [
  v.object({
    kind: v.picklist([
      'withheld',
      'offline',
      'timeout',
      'login',
      'moved',
      'malformed',
      'gone',
      'too long',
      'failed',
    ]),
  }),
  v.object({ kind: v.literal('paced'), retryAfter: v.number() }),
  v.object({ kind: v.literal('busy'), retryAfter: v.nullable(v.number()) }),
  v.object({ kind: v.picklist(['refused', 'broken']), status: v.number() }),
])
