import * as v from 'valibot'
import { withAngleQuotes } from '../blocks'
import { CONVERSATION_LIMITS, type Comment, type CommentPage, type Thread } from '../conversation'
import { allThreads, eachAnswer, stillThere } from '../each-answer'
import { aboutOf, fitting, id, moment, named, number, text, titled } from '../fields'
import { htmlBlocks } from '../html-blocks'
import { formAddress } from '../share'
import type { ConversationSource } from '../source'
import { eachArticle } from '../story-addresses'

// The answers of the Hacker News Search API, https://hn.algolia.com/api

const searchSchema = v.object({
  hits: fitting(
    v.object({
      objectID: id,
      title: text,
      url: text,
      author: text,
      points: number,
      num_comments: number,
      created_at: text,
    }),
  ),
})

const itemSchema = v.object({
  id,
  author: v.nullish(v.string()),
  created_at: text,
  text: v.nullish(v.string()),
  points: number,
  children: v.nullish(v.array(v.unknown()), []),
})

const itemPage = (item: string): string => `https://news.ycombinator.com/item?id=${item}`

/** The threads of a search that are about one of the addresses. @throws v.ValiError for another answer. */
function readSearch(data: unknown, keys: readonly string[]): Thread[] {
  return v.parse(searchSchema, data).hits.flatMap((hit): Thread[] => {
    const about = aboutOf(hit.url, keys)
    if (!about) return []
    return [
      {
        key: `hacker-news:${hit.objectID}`,
        source: 'hacker-news',
        id: hit.objectID,
        kind: 'thread',
        title: titled(hit.title),
        url: itemPage(hit.objectID),
        place: '',
        author: named(hit.author),
        at: moment(hit.created_at),
        score: hit.points,
        comments: hit.num_comments ?? 0,
        about,
      },
    ]
  })
}

/** All comments of a thread; the API sends the whole tree at once. @throws v.ValiError for another answer. */
function readItem(data: unknown): CommentPage {
  const comments: Comment[] = []
  // Not recursive: a thread may be deeper than a program's stack.
  const waiting = v.parse(itemSchema, data).children.map((child) => ({ child, parentId: '' }))
  waiting.reverse()
  while (waiting.length && comments.length < CONVERSATION_LIMITS.comments) {
    const next = waiting.pop()
    const read = v.safeParse(itemSchema, next?.child)
    if (!next || !read.success) continue
    const item = read.output
    const isGone = !item.author && !item.text
    // What was taken away and answered by nobody tells a reader nothing.
    if (isGone && item.children.length === 0) continue
    comments.push({
      id: item.id,
      parentId: next.parentId || null,
      author: named(item.author ?? ''),
      at: moment(item.created_at),
      score: item.points,
      url: itemPage(item.id),
      blocks: withAngleQuotes(htmlBlocks(item.text ?? '')),
      gone: isGone ? 'author' : null,
      more: null,
    })
    for (const child of item.children.toReversed()) waiting.push({ child, parentId: item.id })
  }
  return { comments, cursor: null }
}

/**
 * Hacker News by its search API: one request for each article, because it searches words. Those of an address without scheme and
 * `www.` are in all its forms; what is about another page is dropped by its address.
 */
export const hackerNews = {
  id: 'hacker-news',
  name: 'Hacker News',
  hosts: ['hn.algolia.com'],
  instance: null,
  limits: {
    windows: [{ requests: 10_000, seconds: 3600 }],
    gap: 0,
    source: 'https://hn.algolia.com/api',
  },
  addressesSent: 'each article',
  caveats: [],
  isOn: true,
  session: null,
  nothing: 'nobody',
  untitled: 'thread',
  requests: (addresses) => addresses,
  share: (u, t) => formAddress('https://news.ycombinator.com/submitlink', { u, t }),
  find: async (addresses, { ask }) => {
    const keys = addresses.map(({ key }) => key)
    return allThreads(
      await eachAnswer(eachArticle(addresses), async ({ key }) =>
        readSearch(
          await ask('/api/v1/search', {
            query: key.replace(/^https:\/\//, ''),
            restrictSearchableAttributes: 'url',
            tags: 'story',
            hitsPerPage: '50',
          }),
          keys,
        ),
      ),
    )
  },
  comments: async ({ id }, _, { ask }) => readItem(stillThere(await ask(`/api/v1/items/${id}`))),
  readers: [readSearch, readItem],
} as const satisfies ConversationSource
