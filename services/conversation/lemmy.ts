import { LEMMY_PAGE, readLemmyComments, readLemmySearch } from '../../core/conversation/read/lemmy'
import { allThreads } from './found'
import type { ConversationSource } from './source'

/**
 * Lemmy by the instance the reader chose (https://join-lemmy.org/api/, version 3): a search of the type `Url` for each address,
 * letter by letter. Comments come in pages of 50, the best first.
 */
export const lemmy: ConversationSource = {
  id: 'lemmy',
  find: async (addresses, { ask, host }) => {
    const keys = addresses.map(({ key }) => key)
    const answers = await Promise.all(
      addresses.map(({ url }) =>
        ask('/api/v3/search', { q: url, type_: 'Url', listing_type: 'All', sort: 'TopAll', limit: '50' }),
      ),
    )
    return allThreads(answers.map((answer) => readLemmySearch(answer, keys, host)))
  },
  comments: async ({ id }, cursor, { ask, host }) => {
    const page = cursor === null ? 1 : Number(cursor)
    const answer = await ask('/api/v3/comment/list', {
      post_id: id,
      type_: 'All',
      sort: 'Top',
      limit: String(LEMMY_PAGE),
      page: String(page),
    })
    return readLemmyComments(answer, page, host)
  },
}
