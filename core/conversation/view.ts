import type { Comment, Thread } from './conversation'
import type { SourceFailure } from './failure'
import type { Caveat, ConversationSource } from './source'

/** One source as the conversation's section shows it. */
export interface ConversationSourceRow {
  id: string
  name: string
  /** The hosts that are asked. */
  hosts: readonly string[]
  /** Whether the reader wants it asked. */
  on: boolean
  /** Whether the browser withholds that host from us. */
  withheld: boolean
  /** What a reader should know before asking. */
  caveats: readonly Caveat[]
  /** Whether the reader's own session goes along. */
  session: boolean
  /** Requests it takes at most to search it. */
  requests: number
  state: 'unasked' | 'asking' | 'answered' | 'failed'
  failure: SourceFailure | null
  /** Threads found. */
  found: number
  /** What it means that none was. */
  nothing: ConversationSource['nothing']
  /** What its threads without a title are called. */
  untitled: ConversationSource['untitled']
  /** Requests that failed while others were answered. */
  missed: number
}

/** Where a reader can begin a conversation, with address and title filled in. */
export interface ShareLink {
  name: string
  href: string
}

/** Why nothing can be asked about a page: it is the reader's own affair, or its address is none that others know. */
export type ConversationClosed = 'own affair' | 'no address'

/** All there is to say of the conversation about a story, before and after the reader asked for it. */
export interface ConversationView {
  closed: ConversationClosed | null
  sources: ConversationSourceRow[]
  /** The addresses the sources are told, as they are written. */
  addresses: string[]
  /** Whether anybody was asked on this visit. */
  asked: boolean
  /** Whether it was answered, and the answers given up because the browser has no room for more. */
  isEvicted: boolean
  /** When the answers came, ms since 1970. */
  at: number | null
  /** Most telling first. */
  threads: Thread[]
  /** Threads the reader saved with the story. */
  saved: Thread[]
  /** Whether it loads by itself on this site; null where that cannot be chosen. */
  byItself: boolean | null
  /** Forms of sources that begin a thread; nothing is sent before the reader sends it there. */
  share: ShareLink[]
}

/** A comment and the takeaway it speaks of, 0 first; null for none. */
export type SortedComment = Comment & { about: number | null }

/** Comments of a thread, or why there are none. */
export interface ThreadAnswer {
  comments: SortedComment[]
  cursor: string | null
  failure: SourceFailure | null
}
