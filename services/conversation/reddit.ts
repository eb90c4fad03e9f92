import { readRedditComments, readRedditMore, readRedditSearch } from '../../core/conversation/read/reddit'
import { REDDIT_QUERIES } from '../../core/conversation/source-facts'
import { eachArticle, type StoryAddress } from '../../core/conversation/story-addresses'
import { allThreads } from './found'
import type { ConversationSource } from './source'

/** Characters of one query, as https://www.reddit.com/dev/api/#GET_search says. */
const LONGEST_QUERY = 512
/** Comments of one request for those that were not sent along (https://www.reddit.com/dev/api/#GET_api_morechildren). */
const MORE = 100

/** The addresses as queries `url:"…" OR url:"…"`, as few as hold them. An address too long for a query is left out. */
export function redditQueries(addresses: readonly StoryAddress[]): string[] {
  const queries: string[] = []
  for (const { key } of eachArticle(addresses)) {
    const term = `url:"${key.replace(/^https:\/\//, '').replaceAll('"', '%22')}"`
    if (term.length > LONGEST_QUERY) continue
    const joined = queries.length ? `${queries.at(-1)} OR ${term}` : term
    if (queries.length && joined.length <= LONGEST_QUERY) queries[queries.length - 1] = joined
    else queries.push(term)
  }
  return queries.slice(0, REDDIT_QUERIES)
}

/** Reddit without an account, by the JSON of its pages (https://www.reddit.com/dev/api/). It often refuses that; it is then said. */
export const reddit: ConversationSource = {
  id: 'reddit',
  find: async (addresses, { ask }) => {
    const keys = addresses.map(({ key }) => key)
    const answers = await Promise.all(
      redditQueries(addresses).map((q) =>
        ask('/search.json', { q, sort: 'comments', t: 'all', type: 'link', limit: '50', raw_json: '1' }),
      ),
    )
    return allThreads(answers.map((answer) => readRedditSearch(answer, keys)))
  },
  comments: async ({ id }, cursor, { ask }) => {
    if (cursor === null) {
      const answer = await ask(`/comments/${id}.json`, { limit: '500', sort: 'top', raw_json: '1' })
      return readRedditComments(answer)
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
  },
}
