import * as v from 'valibot'
import { CONVERSATION_LIMITS, type CommentPage, type Thread } from '../conversation'
import { allThreads, eachAnswer, stillThere } from '../each-answer'
import { aboutOf, fitting, id, moment, named, number, text, titled } from '../fields'
import { htmlBlocks } from '../html-blocks'
import { formAddress } from '../share'
import type { ConversationSource } from '../source'
import { eachArticle } from '../story-addresses'

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
function readStories(data: unknown, keys: readonly string[]): Thread[] {
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
function readStory(data: unknown): CommentPage {
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

/**
 * Lobsters by its look-up of addresses, `/stories/url/all.json` (config/routes.rb, app/controllers/story_urls_controller.rb), which
 * itself takes schemes, `www.` and slashes for the same: a request for each article. Not its search, which asks for words, nor its
 * pages of domains, which may be long. A story that was merged into another one leads to that one's JSON.
 */
export const lobsters = {
  id: 'lobsters',
  name: 'Lobsters',
  hosts: ['lobste.rs'],
  instance: null,
  limits: {
    windows: [
      { requests: 4, seconds: 1 },
      { requests: 30, seconds: 60 },
      { requests: 100, seconds: 600 },
      { requests: 400, seconds: 3600 },
    ],
    // Its seconds are those of its clock: four requests may fall into one that was begun by three others.
    gap: 350,
    source: 'https://github.com/lobsters/lobsters/blob/main/config/initializers/rack_attack.rb',
  },
  addressesSent: 'each article',
  caveats: [],
  isOn: true,
  session: null,
  nothing: 'nobody',
  untitled: 'thread',
  requests: (addresses) => addresses,
  share: (url, title) => formAddress('https://lobste.rs/stories/new', { url, title }),
  find: async (addresses, { ask }) => {
    const keys = addresses.map(({ key }) => key)
    return allThreads(
      await eachAnswer(eachArticle(addresses), async ({ url }) =>
        readStories((await ask('/stories/url/all.json', { url })) ?? [], keys),
      ),
    )
  },
  // The look-up also knows stories that moderators took away, whose JSON is not found.
  comments: async ({ id }, _, { ask }) =>
    readStory(stillThere(await ask(`/s/${id}.json`, {}, { follow: true }))),
  readers: [readStories, readStory],
} as const satisfies ConversationSource
