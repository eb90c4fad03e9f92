import * as v from 'valibot'
import { hiddenBlocks } from '../blocks'
import { facetBlocks, facetsSchema } from '../bluesky-facets'
import {
  CONVERSATION_LIMITS,
  type Comment,
  type CommentBlock,
  type CommentPage,
  type Gone,
  type Thread,
} from '../conversation'
import { eachAnswer, postsFound, stillThere } from '../each-answer'
import { fitting, id, moment, named, number, text } from '../fields'
import { formAddress } from '../share'
import type { Asked, ConversationSource } from '../source'
import { SourceError } from '../source-error'

// The answers of Bluesky's public API: https://docs.bsky.app/docs/api/app-bsky-feed-search-posts and
// https://docs.bsky.app/docs/api/app-bsky-feed-get-post-thread, lexicons app.bsky.feed.defs and app.bsky.richtext.facet

const labels = v.nullish(fitting(v.object({ val: v.string() })), [])

const postSchema = v.object({
  uri: id,
  author: v.object({ did: id, handle: text, displayName: text, labels }),
  labels,
  record: v.object({ text, createdAt: text, facets: v.nullish(facetsSchema, []) }),
  replyCount: number,
  likeCount: number,
})

type Post = v.InferOutput<typeof postSchema>

const searchSchema = v.object({ posts: fitting(postSchema) })

/** The post's page. Its address has the account, which a handle may change, by its DID. */
function pageOf({ uri, author }: Post): string {
  return `https://bsky.app/profile/${author.did}/post/${uri.split('/').at(-1) ?? ''}`
}

/** Labels of a post that its text is to be opened for; those about pictures do not concern it (com.atproto.label.defs). */
const CLOSED = new Set(['!warn', '!hide', 'spoiler'])

function blocksOf({ record, labels }: Post): CommentBlock[] {
  const blocks = facetBlocks(record.text, record.facets)
  return labels.some(({ val }) => CLOSED.has(val)) ? hiddenBlocks(blocks) : blocks
}

/** Whether its writer asks to be shown only to readers who are signed in (label `!no-unauthenticated`). */
const isForMembers = ({ author }: Post): boolean =>
  author.labels.some(({ val }) => val === '!no-unauthenticated')

function commentOf(post: Post, parentId: string | null, answersCome: boolean): Comment {
  const { author, record, replyCount, likeCount, uri } = post
  const isAnswered = !answersCome && (replyCount ?? 0) > 0
  return {
    id: uri,
    parentId,
    author: named(author.displayName ? `${author.displayName} (@${author.handle})` : `@${author.handle}`),
    at: moment(record.createdAt),
    score: likeCount,
    url: pageOf(post),
    blocks: blocksOf(post),
    gone: null,
    more: isAnswered ? { count: replyCount ?? 0, cursor: uri } : null,
  }
}

/** The posts of one search. @throws v.ValiError for another answer. */
function readSearch(data: unknown): Comment[] {
  const { posts } = v.parse(searchSchema, data)
  return posts.filter((post) => !isForMembers(post)).map((post) => commentOf(post, null, false))
}

/** All posts that link to the story, as one thread. */
function threadOf(posts: readonly Comment[], about: string): Thread {
  return {
    key: 'bluesky:posts',
    source: 'bluesky',
    id: 'posts',
    kind: 'posts',
    title: '',
    url: `https://bsky.app/search?q=${encodeURIComponent(about)}`,
    place: '',
    author: '',
    at: posts.reduce<number | null>((newest, { at }) => Math.max(newest ?? 0, at ?? 0) || null, null),
    score: null,
    comments: posts.reduce((sum, { more }) => sum + 1 + (more?.count ?? 0), 0),
    about,
  }
}

const threadSchema = v.object({ thread: v.unknown() })
const nodeSchema = v.object({ post: postSchema, replies: v.nullish(v.array(v.unknown()), []) })
const notFound = v.object({ uri: id, notFound: v.literal(true) })
const unseen = v.union([notFound, v.object({ uri: id, blocked: v.literal(true) })])

/** The answers to a post, at every depth that is sent. @throws v.ValiError for another answer. */
function readThread(data: unknown): CommentPage {
  const { thread } = v.parse(threadSchema, data)
  if (v.is(unseen, thread)) throw new SourceError({ kind: 'gone' })
  const root = v.parse(nodeSchema, thread)
  const comments: Comment[] = []
  const waiting = root.replies.map((node) => ({ node, parentId: root.post.uri })).reverse()
  while (waiting.length && comments.length < CONVERSATION_LIMITS.comments) {
    const next = waiting.pop()
    if (!next) break
    const read = v.safeParse(nodeSchema, next.node)
    if (!read.success) {
      // Blocked posts say nothing at all; those that are gone are told, where they are known.
      const gone = v.safeParse(notFound, next.node)
      if (gone.success) comments.push(goneComment(gone.output.uri, next.parentId, 'author'))
      continue
    }
    const { post, replies } = read.output
    // What hangs below stays, and needs something to hang on.
    if (isForMembers(post)) comments.push(goneComment(post.uri, next.parentId, 'members'))
    else comments.push(commentOf(post, next.parentId, replies.length > 0))
    for (const node of replies.toReversed()) waiting.push({ node, parentId: post.uri })
  }
  return { comments, cursor: null }
}

function goneComment(uri: string, parentId: string, gone: Gone): Comment {
  return {
    id: uri,
    parentId,
    author: '',
    at: null,
    score: null,
    url: 'https://bsky.app/',
    blocks: [],
    gone,
    more: null,
  }
}

/** Levels of answers in one request; the most the API sends is 1,000. */
const DEPTH = '100'

/** The AppView behind the apps, whose search answers without a login as long as no cursor is sent. */
const SEARCH_HOST = 'api.bsky.app'
/** The documented host for readers without a login, whose search is closed. */
const THREAD_HOST = 'public.api.bsky.app'

/** Asks for a thread at the documented host, or where that does not serve at the other one. */
async function askThread(query: Record<string, string>, { at }: Asked): Promise<unknown> {
  const path = '/xrpc/app.bsky.feed.getPostThread'
  try {
    return await at(THREAD_HOST)(path, query)
  } catch (error) {
    const kind = error instanceof SourceError ? error.failure.kind : null
    if (kind !== 'refused' && kind !== 'login' && kind !== 'broken' && kind !== 'moved') throw error
    return at(SEARCH_HOST)(path, query)
  }
}

/**
 * Bluesky by its API without an account: a search by link for each address, and the answers to one post when a reader opens them.
 * Search is closed at times (https://github.com/bluesky-social/atproto/issues/3583,
 * https://github.com/bluesky-social/bsky-docs/issues/296), and never goes beyond its first 100 posts.
 */
export const bluesky = {
  id: 'bluesky',
  name: 'Bluesky',
  hosts: [SEARCH_HOST, THREAD_HOST],
  instance: null,
  limits: {
    windows: [{ requests: 3000, seconds: 300 }],
    gap: 0,
    source: 'https://docs.bsky.app/docs/advanced-guides/rate-limits',
  },
  addressesSent: 'each address',
  caveats: [],
  isOn: true,
  session: null,
  nothing: 'nobody',
  untitled: 'posts',
  requests: (addresses) => addresses,
  share: (url, title) => formAddress('https://bsky.app/intent/compose', { text: `${title} ${url}` }),
  find: async (addresses, { ask }) =>
    postsFound(
      await eachAnswer(addresses, async ({ url }) =>
        readSearch(await ask('/xrpc/app.bsky.feed.searchPosts', { q: '*', url, sort: 'top', limit: '100' })),
      ),
      (posts) => threadOf(posts, addresses[0]?.key ?? ''),
    ),
  comments: async (_, cursor, asked) => {
    if (cursor === null) return { comments: [], cursor: null }
    const query = { uri: cursor, depth: DEPTH, parentHeight: '0' }
    return readThread(stillThere(await askThread(query, asked)))
  },
  readers: [readSearch, readThread],
} as const satisfies ConversationSource
