import {
  HYPOTHESIS_PAGE,
  hypothesisThread,
  readHypothesisSearch,
} from '../../core/conversation/read/hypothesis'
import type { ConversationSource } from './source'

/**
 * Public annotations of the story's pages by Hypothesis' search (https://h.readthedocs.io/en/latest/api-reference/v1/). It takes
 * several addresses at once, so that one request is enough; the comments come along. Further ones are asked for by the moment
 * of the last, for which the addresses are needed again: they are in the thread's id.
 */
export const hypothesis: ConversationSource = {
  id: 'hypothesis',
  find: async (addresses, { ask }) => {
    const uris = addresses.map(({ url }) => url)
    const notes = readHypothesisSearch(await ask('/api/search', search(uris)))
    const [first] = addresses
    if (!first || !notes.page.comments.length) return { threads: [], pages: {} }
    const thread = { ...hypothesisThread(notes, first.url, first.key), id: uris.join(' ') }
    return { threads: [thread], pages: { [thread.key]: notes.page } }
  },
  comments: async ({ id }, cursor, { ask }) => {
    const answer = await ask('/api/search', {
      ...search(id.split(' ')),
      ...(cursor && { search_after: cursor }),
    })
    return readHypothesisSearch(answer).page
  },
}

const search = (uris: readonly string[]) => ({
  uri: uris,
  limit: String(HYPOTHESIS_PAGE),
  sort: 'created',
  order: 'desc',
})
