import { plainBlocks } from '../../../core/conversation/blocks'
import type { CommentPage } from '../../../core/conversation/conversation'
import type { Asked, AskHow, ConversationSource, Query } from '../../../core/conversation/source'
import type { StoryAddress } from '../../../core/conversation/story-addresses'
import type { Said } from '../../stand-ins/source-answers'

/** Three addresses of a story, two of which are one article. */
export const ADDRESSES: readonly [StoryAddress, StoryAddress, StoryAddress] = [
  { url: 'https://www.news.example/bridge-open', key: 'https://news.example/bridge-open' },
  { url: 'https://courier.example/bridge/', key: 'https://courier.example/bridge' },
  { url: 'https://www.news.example/bridge-open/amp/', key: 'https://news.example/bridge-open' },
]
/** An address of another page. */
export const OTHER = 'https://news.example/another-page'

/** A request as a source makes it. */
export interface Request {
  host: string
  path: string
  query: Query
  how: AskHow
}

/** A source that is answered by `answer`, with the requests it made. */
export function asking(
  source: ConversationSource,
  answer: (request: Request) => unknown,
  { session = false, addresses = ADDRESSES }: { session?: boolean; addresses?: readonly StoryAddress[] } = {},
) {
  const requests: Request[] = []
  const host = source.instance ?? source.hosts[0] ?? ''
  const at =
    (one: string): Asked['ask'] =>
    async (path, query = {}, how = {}) => {
      const request = { host: one, path, query, how }
      requests.push(request)
      return answer(request)
    }
  const asked: Asked = { host, ask: at(host), at, session }
  return {
    requests,
    find: () => source.find(addresses, asked),
    comments: (id: string, cursor: string | null = null) =>
      source.comments({ id, kind: 'thread' }, cursor, asked),
  }
}

/** What matters of comments: id, what they answer, who took them away, what they say. */
export const outline = ({ comments }: CommentPage) =>
  comments.map(({ id, parentId, gone, blocks }) => [id, parentId, gone, plainBlocks(blocks)])

/** A small thread, of which one comment is gone. */
export const TREE: Said[] = [
  { id: '11', by: 'ann', text: 'First', score: 7, answers: [{ id: '12', by: 'ben', text: 'Answer' }] },
  { id: '13', by: null, text: '', answers: [{ id: '14', by: 'cy', text: 'To one that is gone' }] },
]
/** The same as it is to be read. */
export const OUTLINE = [
  ['11', null, null, 'First'],
  ['12', '11', null, 'Answer'],
  ['13', null, 'author', ''],
  ['14', '13', null, 'To one that is gone'],
]
