import { blueskyThread, readBlueskySearch, readBlueskyThread } from '../../core/conversation/read/bluesky'
import { postsFound } from './posts'
import type { ConversationSource } from './source'

/** Levels of answers in one request; the most the API sends is 1,000. */
const DEPTH = '100'

/**
 * Bluesky by its public API without an account: a search by link for each address
 * (https://docs.bsky.app/docs/api/app-bsky-feed-search-posts), and the answers to one post when a reader opens them
 * (https://docs.bsky.app/docs/api/app-bsky-feed-get-post-thread). Search is closed at times
 * (https://github.com/bluesky-social/atproto/issues/3423), and never goes beyond its first 100 posts.
 */
export const bluesky: ConversationSource = {
  id: 'bluesky',
  find: async (addresses, { ask }) => {
    const answers = await Promise.all(
      addresses.map(({ url }) =>
        ask('/xrpc/app.bsky.feed.searchPosts', { q: '*', url, sort: 'top', limit: '100' }),
      ),
    )
    return postsFound(answers.map(readBlueskySearch), (posts) =>
      blueskyThread(posts, addresses[0]?.key ?? ''),
    )
  },
  comments: async (_, cursor, { ask }) => {
    if (cursor === null) return { comments: [], cursor: null }
    const answer = await ask('/xrpc/app.bsky.feed.getPostThread', {
      uri: cursor,
      depth: DEPTH,
      parentHeight: '0',
    })
    return readBlueskyThread(answer)
  },
}
