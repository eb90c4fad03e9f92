import {
  mastodonThread,
  readMastodonContext,
  readMastodonTimeline,
} from '../../core/conversation/read/mastodon'
import { postsFound } from './posts'
import type { ConversationSource } from './source'

/**
 * Mastodon by the instance the reader chose: the timeline of a link for each address
 * (https://docs.joinmastodon.org/methods/timelines/#link), which knows links that many post at the moment and says "not found"
 * for all others, and the answers to one post when a reader opens them.
 */
export const mastodon: ConversationSource = {
  id: 'mastodon',
  find: async (addresses, { ask, host }) => {
    const answers = await Promise.all(
      addresses.map(({ url }) => ask('/api/v1/timelines/link', { url, limit: '40' })),
    )
    return postsFound(
      answers.map((answer) => readMastodonTimeline(answer ?? [], host)),
      (posts) => mastodonThread(posts, addresses[0]?.url ?? '', host),
    )
  },
  comments: async (_, cursor, { ask, host }) => {
    if (cursor === null) return { comments: [], cursor: null }
    const answer = await ask(`/api/v1/statuses/${encodeURIComponent(cursor)}/context`)
    return readMastodonContext(answer, host)
  },
}
