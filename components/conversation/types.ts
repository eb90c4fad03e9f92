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
export interface ConversationEvents {
  /** Asks the background once more what there is; nobody else. */
  onRetry: () => void
  onLoad: () => void
  onRefresh: () => void
  onStop: () => void
  onSource: (id: string, on: boolean) => void
  onByItself: (byItself: boolean) => void
  onOpen: (key: string) => void
  onClose: (key: string) => void
  /** The next comments of a thread, or answers to one of its comments. */
  onMore: (key: string, answersTo: Comment | null) => void
  onSave: (key: string, saved: boolean) => void
  onCopy: (thread: Thread, comment: Comment) => void
  /** Comments came on screen; those of their quotes that stand in the page are sought. */
  onQuotes: (quotes: readonly string[]) => void
  /** Shows a passage that a comment quotes in the page. */
  onQuote: (quote: string) => void
  /** Brings the reader to the page's own comments. */
  onOwn: () => void
  /** Shows the comments that speak of a takeaway, or all again. */
  onTakeaway: (index: number | null) => void
  onOptions: () => void
}

/** The conversation as its views get it. */
export interface ConversationProps {
  state: ConversationState
  events: ConversationEvents
}
