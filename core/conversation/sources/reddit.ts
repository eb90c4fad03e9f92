import type { CommentPage, Found } from '../conversation'
import { allThreads, eachAnswer, stillThere } from '../each-answer'
import { readRedditCommentFeed, readRedditFeed } from '../reddit-atom'
import { readRedditComments, readRedditMore, readRedditSearch } from '../reddit-json'
import { formAddress } from '../share'
import type { Ask, ConversationSource } from '../source'
import { eachArticle, type StoryAddress } from '../story-addresses'

/** Characters of one query, as https://www.reddit.com/dev/api/#GET_search says. */
const LONGEST_QUERY = 512
/** Two queries hold the addresses of most stories; what is beyond is left out. */
const QUERIES = 2
/** Comments of one request for those that were not sent along (https://www.reddit.com/dev/api/#GET_api_morechildren). */
const MORE = 100

/** The addresses as queries `url:"…" OR url:"…"`, at most `most`. An address too long for a query is left out. */
export function redditQueries(addresses: readonly StoryAddress[], most = QUERIES): string[] {
  const queries: string[] = []
  for (const { key } of eachArticle(addresses)) {
    const term = `url:"${key.replace(/^https:\/\//, '').replaceAll('"', '%22')}"`
    if (term.length > LONGEST_QUERY) continue
    const joined = queries.length ? `${queries.at(-1)} OR ${term}` : term
    if (queries.length && joined.length <= LONGEST_QUERY) queries[queries.length - 1] = joined
    else queries.push(term)
  }
  return queries.slice(0, most)
}

const SEARCH = { sort: 'comments', t: 'all', type: 'link', limit: '50' }

async function findByJson(addresses: readonly StoryAddress[], ask: Ask): Promise<Found> {
  const keys = addresses.map(({ key }) => key)
  return allThreads(
    await eachAnswer(redditQueries(addresses), async (q) =>
      readRedditSearch(await ask('/search.json', { ...SEARCH, q, raw_json: '1' }), keys),
    ),
  )
}

async function findByFeed(addresses: readonly StoryAddress[], ask: Ask): Promise<Found> {
  const keys = addresses.map(({ key }) => key)
  return allThreads(
    await eachAnswer(redditQueries(addresses, 1), async (q) =>
      readRedditFeed(await ask('/search.rss', { ...SEARCH, q }, { as: 'text' }), keys),
    ),
  )
}

async function commentsByJson(id: string, cursor: string | null, ask: Ask): Promise<CommentPage> {
  if (cursor === null) {
    const query = { limit: '500', sort: 'top', raw_json: '1' }
    return readRedditComments(stillThere(await ask(`/comments/${id}.json`, query)))
  }
  const waiting = cursor.split(',')
  const answer = await ask('/api/morechildren.json', {
    api_type: 'json',
    link_id: `t3_${id}`,
    children: waiting.slice(0, MORE).join(','),
    sort: 'top',
    raw_json: '1',
  })
  const page = readRedditMore(answer)
  const left = waiting.slice(MORE)
  return { ...page, cursor: [...left, ...(page.cursor?.split(',') ?? [])].join(',') || null }
}

/**
 * Reddit by what it still answers without a login: Atom feeds, about once a minute for an address of the internet. Its JSON has
 * been closed since 30 May 2026, and is asked only with the reader's own session, where the reader allows that.
 */
export const reddit = {
  id: 'reddit',
  name: 'Reddit',
  hosts: ['www.reddit.com'],
  instance: null,
  limits: {
    windows: [{ requests: 1, seconds: 60 }],
    gap: 0,
    source: 'https://github.com/raycast/extensions/pull/29703',
  },
  addressesSent: 'all addresses',
  caveats: ['mostly closed'],
  isOn: false,
  session: {
    limits: {
      windows: [{ requests: 100, seconds: 60 }],
      gap: 0,
      source: 'https://support.reddithelp.com/hc/en-us/articles/16160319875092-Reddit-Data-API-Wiki',
    },
  },
  nothing: 'nobody',
  untitled: 'thread',
  requests: (addresses, session) => (session ? Math.min(addresses, QUERIES) : 1),
  share: (url, title) => formAddress('https://www.reddit.com/submit', { url, title }),
  find: (addresses, { ask, session }) => (session ? findByJson(addresses, ask) : findByFeed(addresses, ask)),
  comments: async ({ id }, cursor, { ask, session }) => {
    if (session) return commentsByJson(id, cursor, ask)
    const query = { sort: 'top', limit: '100' }
    return readRedditCommentFeed(stillThere(await ask(`/comments/${id}/.rss`, query, { as: 'text' })))
  },
  readers: [readRedditSearch, readRedditComments, readRedditMore, readRedditFeed, readRedditCommentFeed],
} as const satisfies ConversationSource
