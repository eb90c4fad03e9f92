import * as v from 'valibot'
import { LAST_MOMENT } from '../moment'
import { CONVERSATION_LIMITS, type Comment, type CommentPage, type Gone, type Thread } from './conversation'
import { aboutOf, fitting, id, named, number, text, titled } from './fields'
import { htmlBlocks } from './html-blocks'
import { webAddress } from './web-address'

// The answers of Reddit's listings, https://www.reddit.com/dev/api/ and https://github.com/reddit-archive/reddit/wiki/JSON

const thing = v.object({ kind: v.string(), data: v.unknown() })
const listing = v.object({
  kind: v.literal('Listing'),
  data: v.object({ children: fitting(thing) }),
})

const link = v.object({
  id,
  title: text,
  url: text,
  subreddit: text,
  author: text,
  score: number,
  num_comments: number,
  created_utc: number,
  permalink: text,
})

const commentSchema = v.object({
  id,
  parent_id: id,
  author: text,
  body: text,
  body_html: v.nullish(v.string(), ''),
  score: number,
  score_hidden: v.nullish(v.boolean(), false),
  created_utc: number,
  permalink: text,
  replies: v.nullish(v.unknown(), ''),
})

const moreSchema = v.object({ parent_id: id, count: number, children: fitting(id) })

export const REDDIT = 'https://www.reddit.com'

/** A path at Reddit as an address, or the fallback where it is none. */
const page = (path: string, otherwise: string): string =>
  (/^\/[\w/%.-]+$/.test(path) && webAddress(`${REDDIT}${path}`)) || otherwise

/** ms since 1970; null where a source names a second that no date can hold. */
const seconds = (at: number | null) => (at === null || Math.abs(at * 1000) > LAST_MOMENT ? null : at * 1000)

/** The posts of a search that link to one of the addresses. @throws v.ValiError for another answer. */
export function readRedditSearch(data: unknown, keys: readonly string[]): Thread[] {
  return v.parse(listing, data).data.children.flatMap(({ data: raw }): Thread[] => {
    const read = v.safeParse(link, raw)
    const about = read.success ? aboutOf(read.output.url, keys) : null
    if (!read.success || !about) return []
    const post = read.output
    return [
      {
        key: `reddit:${post.id}`,
        source: 'reddit',
        id: post.id,
        kind: 'thread',
        title: titled(post.title),
        url: page(post.permalink, `${REDDIT}/comments/${post.id}/`),
        place: post.subreddit ? `r/${named(post.subreddit)}` : '',
        author: named(post.author),
        at: seconds(post.created_utc),
        score: post.score,
        comments: post.num_comments ?? 0,
        about,
      },
    ]
  })
}

/** What Reddit writes in place of a comment that is gone. */
export function goneOf(body: string, author: string): Gone | null {
  if (/^\[ ?removed\b[\w ]{0,40}\]$/i.test(body)) return 'moderator'
  return body === '[deleted]' && author === '[deleted]' ? 'author' : null
}

/** The text of a comment that came without HTML; what stands between `>!` and `!<` its writer hid. */
const markdownBlocksOf = (body: string) =>
  htmlBlocks(body.replaceAll('>!', '<span class="md-spoiler-text">').replaceAll('!<', '</span>'))

/** `t1_…` is a comment, `t3_…` the post. */
const parentOf = (name: string): string | null => (name.startsWith('t1_') ? name.slice(3) : null)

function read(things: readonly v.InferOutput<typeof thing>[]): CommentPage {
  const comments: Comment[] = []
  const byId = new Map<string, Comment>()
  let cursor: string | null = null
  const waiting = things.toReversed()
  while (waiting.length && comments.length < CONVERSATION_LIMITS.comments) {
    const next = waiting.pop()
    if (next?.kind === 'more') {
      const more = v.safeParse(moreSchema, next.data)
      // Without children it means "further down than is sent"; the comment's own page has those.
      if (!more.success || more.output.children.length === 0) continue
      const { parent_id, children, count } = more.output
      const parent = byId.get(parentOf(parent_id) ?? '')
      if (parent) parent.more = { count: count ?? children.length, cursor: children.join(',') }
      else if (!parentOf(parent_id)) cursor = children.join(',')
      continue
    }
    const found = next?.kind === 't1' ? v.safeParse(commentSchema, next.data) : null
    if (!found?.success) continue
    const one = found.output
    const gone = goneOf(one.body, one.author)
    const comment: Comment = {
      id: one.id,
      parentId: parentOf(one.parent_id),
      author: gone ? '' : named(one.author),
      at: seconds(one.created_utc),
      score: one.score_hidden ? null : one.score,
      url: page(one.permalink, REDDIT),
      blocks: gone ? [] : one.body_html ? htmlBlocks(one.body_html) : markdownBlocksOf(one.body),
      gone,
      more: null,
    }
    comments.push(comment)
    byId.set(comment.id, comment)
    const replies = v.safeParse(listing, one.replies)
    if (replies.success) waiting.push(...replies.output.data.children.toReversed())
  }
  return { comments, cursor }
}

/** The comments of a post, whose answer is a pair of listings. @throws v.ValiError for another answer. */
export function readRedditComments(data: unknown): CommentPage {
  const [, comments] = v.parse(v.tuple([v.unknown(), listing]), data)
  return read(comments.data.children)
}

const moreAnswer = v.object({ json: v.object({ data: v.object({ things: fitting(thing) }) }) })

/** Comments that were not sent along at first (`/api/morechildren`). @throws v.ValiError for another answer. */
export function readRedditMore(data: unknown): CommentPage {
  return read(v.parse(moreAnswer, data).json.data.things)
}
