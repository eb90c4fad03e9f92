import * as v from 'valibot'
import { withAngleQuotes } from '../blocks'
import { CONVERSATION_LIMITS, type Comment, type CommentPage, type Thread } from '../conversation'
import { htmlBlocks } from '../html-blocks'
import { webAddress } from '../web-address'
import { fitting, id, moment, named, number, text } from './fields'

// The answers of Mastodon's API: https://docs.joinmastodon.org/methods/timelines/#link,
// https://docs.joinmastodon.org/methods/statuses/#context and https://docs.joinmastodon.org/entities/Status/

const status = v.object({
  id,
  created_at: text,
  in_reply_to_id: v.nullish(id, null),
  url: text,
  content: text,
  spoiler_text: text,
  replies_count: number,
  favourites_count: number,
  account: v.object({ acct: text, display_name: text }),
})

type Status = v.InferOutput<typeof status>

function commentOf(one: Status, parentId: string | null, answersCome: boolean, instance: string): Comment {
  const { account, spoiler_text, content } = one
  const warning = spoiler_text.trim()
  const isAnswered = !answersCome && (one.replies_count ?? 0) > 0
  return {
    id: one.id,
    parentId,
    author: named(account.display_name ? `${account.display_name} (@${account.acct})` : `@${account.acct}`),
    at: moment(one.created_at),
    score: one.favourites_count,
    url: webAddress(one.url) ?? `https://${instance}/`,
    blocks: [
      ...(warning ? [{ kind: 'text' as const, spans: [{ text: warning, style: 'strong' as const }] }] : []),
      ...withAngleQuotes(htmlBlocks(content)),
    ],
    gone: null,
    more: isAnswered ? { count: one.replies_count ?? 0, cursor: one.id } : null,
  }
}

/** The posts of one link's timeline. @throws v.ValiError for another answer. */
export function readMastodonTimeline(data: unknown, instance: string): Comment[] {
  return v.parse(fitting(status), data).map((one) => commentOf(one, null, false, instance))
}

/** All posts that link to the story, as one thread. */
export function mastodonThread(posts: readonly Comment[], about: string, instance: string): Thread {
  return {
    key: 'mastodon:posts',
    source: 'mastodon',
    id: 'posts',
    kind: 'posts',
    title: '',
    url: `https://${instance}/search?q=${encodeURIComponent(about)}`,
    place: instance,
    author: '',
    at: posts.reduce<number | null>((newest, { at }) => Math.max(newest ?? 0, at ?? 0) || null, null),
    score: null,
    comments: posts.reduce((sum, { more }) => sum + 1 + (more?.count ?? 0), 0),
    about,
  }
}

const contextSchema = v.object({ descendants: fitting(status) })

/** The answers to a post, at every depth that is sent. @throws v.ValiError for another answer. */
export function readMastodonContext(data: unknown, instance: string): CommentPage {
  const { descendants } = v.parse(contextSchema, data)
  const answered = new Set(descendants.map(({ in_reply_to_id }) => in_reply_to_id))
  return {
    comments: descendants
      .slice(0, CONVERSATION_LIMITS.comments)
      .map((one) => commentOf(one, one.in_reply_to_id, answered.has(one.id), instance)),
    cursor: null,
  }
}
