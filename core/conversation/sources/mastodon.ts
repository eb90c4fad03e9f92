import * as v from 'valibot'
import { hiddenBlocks, withAngleQuotes } from '../blocks'
import { CONVERSATION_LIMITS, type Comment, type CommentPage, type Thread } from '../conversation'
import { eachAnswer, postsFound, stillThere } from '../each-answer'
import { fitting, id, moment, named, number, text } from '../fields'
import { htmlBlocks } from '../html-blocks'
import { formAddress } from '../share'
import type { ConversationSource } from '../source'
import { webAddress } from '../web-address'

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
  const blocks = withAngleQuotes(htmlBlocks(content))
  const isAnswered = !answersCome && (one.replies_count ?? 0) > 0
  return {
    id: one.id,
    parentId,
    author: named(account.display_name ? `${account.display_name} (@${account.acct})` : `@${account.acct}`),
    at: moment(one.created_at),
    score: one.favourites_count,
    url: webAddress(one.url) ?? `https://${instance}/`,
    // Its writer put it behind a warning, which a reader is to see first.
    blocks: warning ? hiddenBlocks(blocks, warning) : blocks,
    gone: null,
    more: isAnswered ? { count: one.replies_count ?? 0, cursor: one.id } : null,
  }
}

/** The posts of one link's timeline. @throws v.ValiError for another answer. */
function readTimeline(data: unknown, instance: string): Comment[] {
  return v.parse(fitting(status), data).map((one) => commentOf(one, null, false, instance))
}

/** All posts that link to the story, as one thread. */
function threadOf(posts: readonly Comment[], about: string, instance: string): Thread {
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
function readContext(data: unknown, instance: string): CommentPage {
  const { descendants } = v.parse(contextSchema, data)
  const answered = new Set(descendants.map(({ in_reply_to_id }) => in_reply_to_id))
  return {
    comments: descendants
      .slice(0, CONVERSATION_LIMITS.comments)
      .map((one) => commentOf(one, one.in_reply_to_id, answered.has(one.id), instance)),
    cursor: null,
  }
}

/** Stands for the instance where an answer is read without one. */
const NO_INSTANCE = 'instance.invalid'

/**
 * Mastodon by the instance the reader chose: the timeline of a link for each address, which knows links that many post at the moment
 * and says "not found" for all others, and the answers to one post when a reader opens them. From version 4.5 on an instance may
 * want a login for either.
 */
export const mastodon = {
  id: 'mastodon',
  name: 'Mastodon',
  hosts: [],
  instance: 'mastodon.social',
  limits: {
    windows: [{ requests: 300, seconds: 300 }],
    gap: 0,
    source: 'https://docs.joinmastodon.org/api/rate-limits/',
  },
  addressesSent: 'each address',
  caveats: ['trending only'],
  isOn: true,
  session: null,
  nothing: 'not trending',
  untitled: 'posts',
  requests: (addresses) => addresses,
  share: (url, title, host) => formAddress(`https://${host}/share`, { text: `${title} ${url}` }),
  find: async (addresses, { ask, host }) =>
    postsFound(
      await eachAnswer(addresses, async ({ url }) =>
        readTimeline((await ask('/api/v1/timelines/link', { url, limit: '40' })) ?? [], host),
      ),
      (posts) => threadOf(posts, addresses[0]?.url ?? '', host),
    ),
  comments: async (_, cursor, { ask, host }) => {
    if (cursor === null) return { comments: [], cursor: null }
    const answer = await ask(`/api/v1/statuses/${encodeURIComponent(cursor)}/context`)
    return readContext(stillThere(answer), host)
  },
  readers: [(answer) => readTimeline(answer, NO_INSTANCE), (answer) => readContext(answer, NO_INSTANCE)],
} as const satisfies ConversationSource
