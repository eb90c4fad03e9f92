import * as v from 'valibot'
import {
  CONVERSATION_LIMITS,
  type Comment,
  type CommentBlock,
  type CommentPage,
  type Thread,
} from '../conversation'
import { facetBlocks, facetsSchema } from './bluesky-facets'
import { fitting, id, moment, named, number, text } from './fields'

// The answers of Bluesky's public API: https://docs.bsky.app/docs/api/app-bsky-feed-search-posts and
// https://docs.bsky.app/docs/api/app-bsky-feed-get-post-thread, lexicons app.bsky.feed.defs and app.bsky.richtext.facet

const postSchema = v.object({
  uri: id,
  author: v.object({ did: id, handle: text, displayName: text }),
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

const blocksOf = ({ record }: Post): CommentBlock[] => facetBlocks(record.text, record.facets)

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
export function readBlueskySearch(data: unknown): Comment[] {
  return v.parse(searchSchema, data).posts.map((post) => commentOf(post, null, false))
}

/** All posts that link to the story, as one thread. */
export function blueskyThread(posts: readonly Comment[], about: string): Thread {
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
const GONE = v.object({ uri: id, notFound: v.literal(true) })

/** The answers to a post, at every depth that is sent. @throws v.ValiError for another answer. */
export function readBlueskyThread(data: unknown): CommentPage {
  const root = v.parse(nodeSchema, v.parse(threadSchema, data).thread)
  const comments: Comment[] = []
  const waiting = root.replies.map((node) => ({ node, parentId: root.post.uri })).reverse()
  while (waiting.length && comments.length < CONVERSATION_LIMITS.comments) {
    const next = waiting.pop()
    if (!next) break
    const read = v.safeParse(nodeSchema, next.node)
    if (!read.success) {
      // Blocked posts say nothing at all; those that are gone are told, where they are known.
      const gone = v.safeParse(GONE, next.node)
      if (gone.success) comments.push(goneComment(gone.output.uri, next.parentId))
      continue
    }
    const { post, replies } = read.output
    comments.push(commentOf(post, next.parentId, replies.length > 0))
    for (const node of replies.toReversed()) waiting.push({ node, parentId: post.uri })
  }
  return { comments, cursor: null }
}

function goneComment(uri: string, parentId: string): Comment {
  return {
    id: uri,
    parentId,
    author: '',
    at: null,
    score: null,
    url: 'https://bsky.app/',
    blocks: [],
    gone: 'author',
    more: null,
  }
}
