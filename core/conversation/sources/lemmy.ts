import * as v from 'valibot'
import type { CommentPage, Thread } from '../conversation'
import { type AnswerStream, allThreads, eachAnswer, stillThere } from '../each-answer'
import { aboutOf, fitting, id, moment, named, number, text, titled } from '../fields'
import { commentBlocks } from '../markdown-blocks'
import type { Ask, ConversationSource } from '../source'
import { SourceError } from '../source-error'
import type { StoryAddress } from '../story-addresses'

// The answers of Lemmy's API: version 3 (https://join-lemmy.org/api/, SearchResponse and GetCommentsResponse) up to 0.19, and
// version 4 from 1.0 on (https://github.com/LemmyNet/lemmy, crates/api/routes). The fields that moved are in both places here.

const searchSchema = v.object({
  posts: fitting(
    v.object({
      post: v.object({
        id,
        name: text,
        url: text,
        published: text,
        published_at: text,
        score: number,
        comments: number,
      }),
      creator: v.object({ name: text }),
      community: v.object({ name: text, actor_id: text, ap_id: text }),
      counts: v.nullish(v.object({ score: number, comments: number })),
    }),
  ),
})

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).host : '')

/** Lemmy's moments are in UTC and say so only since version 0.19. */
const inUtc = (at: string) => moment(/[zZ]|[+-]\d\d:?\d\d$/.test(at) ? at : `${at}Z`)

/** Begins the ids of threads that were found by version 4, whose comments are asked for there. */
const V4 = 'v4-'

/** The posts that link to one of the addresses. `prefix` goes before their ids. @throws v.ValiError for another answer. */
function readSearch(data: unknown, keys: readonly string[], instance: string, prefix = ''): Thread[] {
  return v.parse(searchSchema, data).posts.flatMap(({ post, creator, community, counts }): Thread[] => {
    const about = aboutOf(post.url, keys)
    if (!about) return []
    const host = hostOf(community.actor_id || community.ap_id) || instance
    return [
      {
        key: `lemmy:${post.id}`,
        source: 'lemmy',
        id: `${prefix}${post.id}`,
        kind: 'thread',
        title: titled(post.name),
        url: `https://${instance}/post/${post.id}`,
        place: named(`${community.name}@${host}`),
        author: named(creator.name),
        at: inUtc(post.published || post.published_at),
        score: counts?.score ?? post.score,
        comments: counts?.comments ?? post.comments ?? 0,
        about,
      },
    ]
  })
}

const commentSchema = v.object({
  comment: v.object({
    id,
    content: text,
    path: text,
    published: text,
    published_at: text,
    score: number,
    deleted: v.nullish(v.boolean(), false),
    removed: v.nullish(v.boolean(), false),
  }),
  creator: v.object({ name: text, actor_id: text, ap_id: text }),
  counts: v.nullish(v.object({ score: number })),
})

const commentsSchema = v.object({ comments: fitting(commentSchema) })
const itemsSchema = v.object({ items: fitting(commentSchema), next_page: v.nullish(v.string(), null) })

function commentsOf(all: readonly v.InferOutput<typeof commentSchema>[], instance: string) {
  return all.map(({ comment, creator, counts }): CommentPage['comments'][number] => {
    const gone = comment.removed ? 'moderator' : comment.deleted ? 'author' : null
    // The path names all comments above it and itself: 0.12.34, where 0 is the post.
    const parent = comment.path.split('.').at(-2)
    const host = hostOf(creator.actor_id || creator.ap_id)
    return {
      id: comment.id,
      parentId: parent && parent !== '0' ? parent : null,
      author: gone ? '' : named(host && host !== instance ? `${creator.name}@${host}` : creator.name),
      at: inUtc(comment.published || comment.published_at),
      score: counts?.score ?? comment.score,
      url: `https://${instance}/comment/${comment.id}`,
      blocks: gone ? [] : commentBlocks(comment.content),
      gone,
      more: null,
    }
  })
}

/** Comments in one answer, which is also how many are asked for; fewer mean that there are no more. */
const PAGE = 50

/**
 * One page of version 3. Its cursor is the next page's number and the first comment of this one: version 1.0 keeps the path,
 * ignores the number and sends the first page again for ever.
 */
function readV3(data: unknown, cursor: string | null, instance: string): CommentPage {
  const [page = '1', before] = (cursor ?? '1').split(' ')
  const comments = commentsOf(v.parse(commentsSchema, data).comments, instance)
  const first = comments[0]?.id
  if (first !== undefined && first === before) return { comments: [], cursor: null }
  return { comments, cursor: comments.length < PAGE ? null : `${Number(page) + 1} ${first}` }
}

/** One page of version 4, which names the next one itself. */
function readV4(data: unknown, instance: string): CommentPage {
  const { items, next_page } = v.parse(itemsSchema, data)
  return { comments: commentsOf(items, instance), cursor: items.length === 0 ? null : next_page }
}

type Search = (address: StoryAddress) => Promise<Thread[]>

function searches(ask: Ask, keys: readonly string[], host: string): Record<'v3' | 'v4', Search> {
  return {
    v3: async ({ url }) => {
      const query = { q: url, type_: 'Url', listing_type: 'All', sort: 'TopAll', limit: '50' }
      return readSearch(await ask('/api/v3/search', query), keys, host)
    },
    v4: async ({ url }) => {
      const query = { search_term: url, type_: 'posts', post_url_only: 'true', limit: '50' }
      return readSearch(stillThere(await ask('/api/v4/search', query)), keys, host, V4)
    },
  }
}

/** Whether an answer of version 4 says that the instance does not have it, rather than that it is not well. */
function isOlder(error: unknown): boolean {
  if (error instanceof v.ValiError) return true
  const kind = error instanceof SourceError ? error.failure.kind : null
  return kind === 'gone' || kind === 'malformed' || kind === 'moved' || kind === 'refused'
}

/** Addresses that are tried with version 4 before the instance counts as out of reach. */
const TRIED = 2

/**
 * Searches with the version that the instance has. Version 4 is tried first: what 1.0 keeps of version 3 searches words, and finds
 * no link. An address that tells nothing of the version, because its answer failed, costs itself alone.
 */
async function findByVersion(
  addresses: readonly StoryAddress[],
  { v3, v4 }: Record<'v3' | 'v4', Search>,
): Promise<AnswerStream<Thread[]>> {
  let failure: unknown
  for (const [missed, address] of addresses.slice(0, TRIED).entries()) {
    try {
      const found = await v4(address)
      const left = addresses.slice(missed + 1)
      const others = await eachAnswer([null, ...left], async (one) => (one ? v4(one) : found))
      return { answers: others.answers, missed: missed + others.missed }
    } catch (error) {
      failure ??= error
      if (!isOlder(error)) continue
      const others = await eachAnswer(addresses.slice(missed), v3)
      return { answers: others.answers, missed: missed + others.missed }
    }
  }
  if (failure) throw failure
  return { answers: [], missed: 0 }
}

/** Stands for the instance where an answer is read without one. */
const NO_INSTANCE = 'instance.invalid'

/** Lemmy by the instance the reader chose: a search of links for each address. Comments come in pages of 50, the best first. */
export const lemmy = {
  id: 'lemmy',
  name: 'Lemmy',
  hosts: [],
  instance: 'lemmy.world',
  limits: {
    windows: [{ requests: 60, seconds: 600 }],
    gap: 0,
    source:
      'https://github.com/LemmyNet/lemmy/blob/main/migrations/2022-10-06-183632_move_blocklist_to_db/up.sql',
  },
  addressesSent: 'each address',
  caveats: [],
  isOn: true,
  session: null,
  nothing: 'nobody',
  untitled: 'thread',
  requests: (addresses) => addresses + 1,
  share: null,
  find: async (addresses, { ask, host }) => {
    const keys = addresses.map(({ key }) => key)
    return allThreads(await findByVersion(addresses, searches(ask, keys, host)))
  },
  comments: async ({ id }, cursor, { ask, host }) => {
    if (id.startsWith(V4)) {
      const query = { post_id: id.slice(V4.length), type_: 'all', sort: 'top', limit: String(PAGE) }
      const more = cursor === null ? query : { ...query, page_cursor: cursor }
      return readV4(stillThere(await ask('/api/v4/comment/list', more)), host)
    }
    const [page = '1'] = (cursor ?? '1').split(' ')
    const query = { post_id: id, type_: 'All', sort: 'Top', limit: String(PAGE), page }
    return readV3(stillThere(await ask('/api/v3/comment/list', query)), cursor, host)
  },
  readers: [
    (answer, keys) => readSearch(answer, keys, NO_INSTANCE),
    (answer) => readV3(answer, null, NO_INSTANCE),
    (answer) => readV4(answer, NO_INSTANCE),
  ],
} as const satisfies ConversationSource
