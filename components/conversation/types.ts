import type { Comment, Thread } from '../../core/conversation/conversation'
import type { SourceFailure } from '../../core/conversation/failure'
import type { ConversationView, SortedComment } from '../../core/conversation/view'

/** A thread that the reader opened. */
export interface OpenedThread {
  comments: readonly SortedComment[]
  cursor: string | null
  /** What is being asked for: the thread itself, its next comments, or the answers to a comment by its id. */
  asking: 'thread' | 'more' | { answersTo: string } | null
  failure: SourceFailure | null
}

/** All the conversation's section draws from. */
export interface ConversationState {
  /** Null until the background told what there is. */
  view: ConversationView | null
  /** The background did not tell. */
  failed: boolean
  /** By the threads' keys. */
  open: ReadonlyMap<string, OpenedThread>
  /** The takeaway whose comments alone are shown, 0 first; null for all. */
  takeaway: number | null
  /** Quotes in comments that stand in the page. */
  quoted: ReadonlySet<string>
  /** Whether the page has comments of its own. */
  hasOwn: boolean
  /** ms since 1970, against which ages are told. */
  now: number
}

/** What the reader does with the conversation. */
export type ConversationAction =
  /** Asks the background once more what there is; nobody else. */
  | { type: 'view conversation' }
  | { type: 'load conversation' }
  | { type: 'refresh conversation' }
  | { type: 'stop conversation' }
  | { type: 'choose source'; source: string; on: boolean }
  /** Whether the conversation loads by itself on this site. */
  | { type: 'load by itself'; on: boolean }
  | { type: 'open thread'; key: string }
  | { type: 'close thread'; key: string }
  /** The next comments of a thread, or answers to one of its comments. */
  | { type: 'load comments'; key: string; answersTo: Comment | null }
  | { type: 'save thread'; key: string; saved: boolean }
  | { type: 'copy comment'; thread: Thread; comment: Comment }
  /** Comments came on screen; those of their quotes that stand in the page are sought. */
  | { type: 'find quotes'; quotes: readonly string[] }
  /** Shows a passage that a comment quotes in the page. */
  | { type: 'show quote'; quote: string }
  /** Brings the reader to the page's own comments. */
  | { type: 'show page comments' }
  /** Shows the comments that speak of a takeaway, 0 first, or all again. */
  | { type: 'filter comments'; takeaway: number | null }
