import { readHackerNewsItem, readHackerNewsSearch } from '../../core/conversation/read/hacker-news'
import { eachArticle } from '../../core/conversation/story-addresses'
import { allThreads } from './found'
import type { ConversationSource } from './source'

/**
 * Hacker News by its search API (https://hn.algolia.com/api): one request for each article, because it searches words. Those of
 * an address without scheme and `www.` are in all its forms; what is about another page is dropped by its address.
 */
export const hackerNews: ConversationSource = {
  id: 'hacker-news',
  find: async (addresses, { ask }) => {
    const keys = addresses.map(({ key }) => key)
    const answers = await Promise.all(
      eachArticle(addresses).map(({ key }) =>
        ask('/api/v1/search', {
          query: key.replace(/^https:\/\//, ''),
          restrictSearchableAttributes: 'url',
          tags: 'story',
          hitsPerPage: '50',
        }),
      ),
    )
    return allThreads(answers.map((answer) => readHackerNewsSearch(answer, keys)))
  },
  comments: async ({ id }, _, { ask }) => readHackerNewsItem(await ask(`/api/v1/items/${id}`)),
}
