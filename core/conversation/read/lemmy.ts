import * as v from 'valibot'
import type { CommentPage, Thread } from '../conversation'
import { markdownBlocks } from '../markdown-blocks'
import { aboutOf, fitting, id, moment, named, number, text, titled } from './fields'

// The answers of Lemmy's API, version 3: https://join-lemmy.org/api/ (SearchResponse, GetCommentsResponse)

const searchSchema = v.object({
  posts: fitting(
    v.object({
      post: v.object({ id, name: text, url: text, published: text }),
      creator: v.object({ name: text }),
      community: v.object({ name: text, actor_id: text }),
      counts: v.object({ score: number, comments: number }),
    }),
  ),
})

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).host : '')

/** Lemmy's moments are in UTC and say so only since version 0.19. */
const inUtc = (at: string) => moment(/[zZ]|[+-]\d\d:?\d\d$/.test(at) ? at : `${at}Z`)

/** The posts that link to one of the addresses. @throws v.ValiError for another answer. */
export function readLemmySearch(data: unknown, keys: readonly string[], instance: string): Thread[] {
  return v.parse(searchSchema, data).posts.flatMap(({ post, creator, community, counts }): Thread[] => {
    const about = aboutOf(post.url, keys)
    if (!about) return []
    const host = hostOf(community.actor_id) || instance
    return [
      {
        key: `lemmy:${post.id}`,
        source: 'lemmy',
        id: post.id,
        kind: 'thread',
        title: titled(post.name),
        url: `https://${instance}/post/${post.id}`,
        place: named(`${community.name}@${host}`),
        author: named(creator.name),
        at: inUtc(post.published),
        score: counts.score,
        comments: counts.comments ?? 0,
        about,
      },
    ]
  })
}

const commentsSchema = v.object({
  comments: fitting(
    v.object({
      comment: v.object({
        id,
        content: text,
        path: text,
        published: text,
        deleted: v.nullish(v.boolean(), false),
        removed: v.nullish(v.boolean(), false),
      }),
      creator: v.object({ name: text, actor_id: text }),
      counts: v.object({ score: number }),
    }),
  ),
})

/** Comments in one answer, which is also how many are asked for; fewer mean that there are no more. */
export const LEMMY_PAGE = 50

/** One page of a post's comments. `page` is its number, 1 first. @throws v.ValiError for another answer. */
export function readLemmyComments(data: unknown, page: number, instance: string): CommentPage {
  const { comments } = v.parse(commentsSchema, data)
  return {
    comments: comments.map(({ comment, creator, counts }) => {
      const gone = comment.removed ? 'moderator' : comment.deleted ? 'author' : null
      // The path names all comments above it and itself: 0.12.34, where 0 is the post.
      const parent = comment.path.split('.').at(-2)
      const host = hostOf(creator.actor_id)
      return {
        id: comment.id,
        parentId: parent && parent !== '0' ? parent : null,
        author: gone ? '' : named(host && host !== instance ? `${creator.name}@${host}` : creator.name),
        at: inUtc(comment.published),
        score: counts.score,
        url: `https://${instance}/comment/${comment.id}`,
        blocks: gone ? [] : markdownBlocks(comment.content),
        gone,
        more: null,
      }
    }),
    cursor: comments.length < LEMMY_PAGE ? null : String(page + 1),
  }
}
