import { readLobstersStories, readLobstersStory } from '../../core/conversation/read/lobsters'
import { eachArticle } from '../../core/conversation/story-addresses'
import { allThreads } from './found'
import type { ConversationSource } from './source'

/**
 * Lobsters by its look-up of addresses, `/stories/url/all.json` of https://github.com/lobsters/lobsters (config/routes.rb,
 * app/controllers/story_urls_controller.rb), which itself takes schemes, `www.` and slashes for the same: a request for each
 * article. Not its search, which asks for words, nor its pages of domains, which may be long.
 */
export const lobsters: ConversationSource = {
  id: 'lobsters',
  find: async (addresses, { ask }) => {
    const keys = addresses.map(({ key }) => key)
    const answers = await Promise.all(
      eachArticle(addresses).map(({ url }) => ask('/stories/url/all.json', { url })),
    )
    return allThreads(answers.map((answer) => readLobstersStories(answer ?? [], keys)))
  },
  comments: async ({ id }, _, { ask }) => readLobstersStory(await ask(`/s/${id}.json`)),
}
