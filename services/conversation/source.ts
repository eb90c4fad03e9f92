import type { CommentPage, Found, SourceId, Thread } from '../../core/conversation/conversation'
import type { StoryAddress } from '../../core/conversation/story-addresses'

/** Parameters of a request. */
export type Query = Readonly<Record<string, string | readonly string[]>>

/** Asks one source's host, and no other. @throws SourceError */
export type Ask = (path: string, query?: Query) => Promise<unknown>

/** What a source is asked with. */
export interface Asked {
  /** The host that is asked; for some the instance the reader chose. */
  host: string
  ask: Ask
}

/** A place where a story may be talked about. What it sends is read by core/conversation/read. */
export interface ConversationSource {
  id: SourceId
  /** Finds threads about the addresses, in no more requests than core/conversation/source-facts.ts says. */
  find(addresses: readonly StoryAddress[], asked: Asked): Promise<Found>
  /** Comments of a thread from its beginning, or from where `cursor` says. */
  comments(thread: Pick<Thread, 'id' | 'kind'>, cursor: string | null, asked: Asked): Promise<CommentPage>
}
