import * as v from 'valibot'
import { CONVERSATION_LIMITS, type CommentPage, type Thread } from '../conversation'
import { htmlBlocks } from '../html-blocks'
import { aboutOf, fitting, id, moment, named, number, text, titled } from './fields'

// The JSON of Lobsters, https://github.com/lobsters/lobsters (config/routes.rb; `as_json` of its Story and Comment)

/** A name, which was an object in earlier versions. */
const user = v.pipe(
  v.nullish(v.union([v.string(), v.object({ username: v.string() })]), ''),
  v.transform((one) => (typeof one === 'string' ? one : one.username)),
)

const story = v.object({
  short_id: id,
  title: text,
  url: text,
  score: number,
  comment_count: number,
  created_at: text,
  submitter_user: user,
})

const LOBSTERS = 'https://lobste.rs'

/** The stories that are about one of the addresses. @throws v.ValiError for another answer. */
export function readLobstersStories(data: unknown, keys: readonly string[]): Thread[] {
  return v.parse(fitting(story), data).flatMap((one): Thread[] => {
    const about = aboutOf(one.url, keys)
    if (!about) return []
    return [
      {
        key: `lobsters:${one.short_id}`,
        source: 'lobsters',
        id: one.short_id,
        kind: 'thread',
        title: titled(one.title),
        url: `${LOBSTERS}/s/${one.short_id}`,
        place: '',
        author: named(one.submitter_user),
        at: moment(one.created_at),
        score: one.score,
        comments: one.comment_count ?? 0,
        about,
      },
    ]
  })
}

const commentsSchema = v.object({
  comments: fitting(
    v.object({
      short_id: id,
      parent_comment: v.nullish(id, null),
      commenting_user: user,
      created_at: text,
      score: number,
      comment: text,
      is_deleted: v.nullish(v.boolean(), false),
      is_moderated: v.nullish(v.boolean(), false),
    }),
  ),
})

/** All comments of a story; they come at once. @throws v.ValiError for another answer. */
export function readLobstersStory(data: unknown): CommentPage {
  const { comments } = v.parse(commentsSchema, data)
  return {
    comments: comments.slice(0, CONVERSATION_LIMITS.comments).map((one) => {
      const gone = one.is_moderated ? 'moderator' : one.is_deleted ? 'author' : null
      return {
        id: one.short_id,
        parentId: one.parent_comment,
        author: gone ? '' : named(one.commenting_user),
        at: moment(one.created_at),
        score: one.score,
        url: `${LOBSTERS}/c/${one.short_id}`,
        blocks: gone ? [] : htmlBlocks(one.comment),
        gone,
        more: null,
      }
    }),
    cursor: null,
  }
}
