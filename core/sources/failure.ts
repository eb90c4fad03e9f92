import * as v from 'valibot'

const host = v.pipe(v.string(), v.maxLength(300))
const said = v.pipe(v.string(), v.maxLength(300))
const number = v.number()

/** Why a source gave no briefs, in a form that is kept and that a view can put into words. Times in seconds. */
export const feedFailureSchema = v.variant('kind', [
  /** No address, or one that is not fetched from. */
  v.object({
    kind: v.literal('address'),
    fault: v.picklist(['no address', 'not the web', 'in the clear', 'with a password']),
  }),
  /** The reader has not let the extension ask this host; `origin` is the permission's match pattern. */
  v.object({ kind: v.literal('permission'), host, origin: host }),
  /** Nobody answers. */
  v.object({ kind: v.literal('unreachable'), host }),
  /** It sends us on: in circles, or to where we may not or cannot go. */
  v.object({ kind: v.literal('redirected'), host }),
  /** It leads to where it may not: nearer to this machine, to http, or to a server the reader did not name. */
  v.object({
    kind: v.literal('led elsewhere'),
    host,
    to: host,
    why: v.picklist(['nearer', 'in the clear', 'another host']),
  }),
  /** Nothing came for too long, or the whole took too long. */
  v.object({ kind: v.literal('timeout'), host, seconds: number }),
  /** It comes, but so slowly that it would never end. */
  v.object({ kind: v.literal('too slow'), host, seconds: number }),
  v.object({ kind: v.literal('too long'), host, megabytes: number }),
  v.object({ kind: v.literal('broken off'), host }),
  v.object({ kind: v.literal('busy'), host, retryAfter: v.nullable(number) }),
  v.object({ kind: v.literal('status'), host, status: number }),
  /** There is something, but no briefs in it. `place` where it is JSON that breaks off. */
  v.object({
    kind: v.literal('no source'),
    host,
    what: v.picklist(['page', 'xml', 'broken json', 'other json', 'empty', 'other', 'no manifest']),
    place: v.nullable(v.object({ line: number, column: number, near: said })),
  }),
  /** It was a source of one kind and is now one of another. */
  v.object({ kind: v.literal('changed'), host, was: said, is: said }),
  /** A shard is not what its manifest says. */
  v.object({ kind: v.literal('damaged'), host, path: said }),
  /** The source offers topics and none is chosen. */
  v.object({ kind: v.literal('nothing chosen') }),
  /** The browser stores no more. */
  v.object({ kind: v.literal('full') }),
  v.object({ kind: v.literal('failed'), said }),
])

export type FeedFailure = v.InferOutput<typeof feedFailureSchema>
