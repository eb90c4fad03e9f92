/** A stretch of a comment's text: plain, a link to an http(s) address, or set apart by its writer. */
export type OpenSpan =
  | string
  | { text: string; href: string }
  | { text: string; style: 'code' | 'emphasis' | 'strong' }

/** The same, or what its writer hid until a reader opens it. */
export type TextSpan = OpenSpan | { spoiler: OpenSpan[] }

/** A block of a comment. All that a comment's markup can become; it is drawn as text nodes and links alone. */
export interface CommentBlock {
  kind: 'text' | 'quote' | 'code' | 'item'
  spans: TextSpan[]
}

/** Who took a comment away; `members`: its writer shows it only to readers who are signed in. */
export type Gone = 'author' | 'moderator' | 'members'

/** One comment, whatever source it is of. All text in it is somebody's and untrusted. */
export interface Comment {
  id: string
  /** The comment it answers; null where it answers the thread. */
  parentId: string | null
  author: string
  /** Milliseconds since 1970; null where the source does not say. */
  at: number | null
  /** Points, likes; null where the source keeps them to itself. */
  score: number | null
  /** The comment at its source. */
  url: string
  blocks: CommentBlock[]
  gone: Gone | null
  /** Answers that were not sent along: how many as far as known, and what to ask for them with. */
  more: { count: number; cursor: string } | null
}

/** A thread about one of the story's addresses. `posts`: all the posts of a source that link to it, taken as one thread. */
export interface Thread {
  /** Unique among all sources. */
  key: string
  /** The source's id. One that is no source any more may stand in what was saved. */
  source: string
  /** As the source calls it. */
  id: string
  kind: 'thread' | 'posts'
  title: string
  /** The thread at its source. */
  url: string
  /** Where at the source it is, such as a forum; '' where there is only one place. */
  place: string
  author: string
  at: number | null
  score: number | null
  /** Comments as the source counts them; null where it does not tell. */
  comments: number | null
  /** The address it is about, normalised. */
  about: string
}

/** Some comments of a thread, and what to ask for the next ones with; null where there are no more. */
export interface CommentPage {
  comments: Comment[]
  cursor: string | null
}

/** What a search of one source found; comments that came along need not be asked for again. */
export interface Found {
  threads: Thread[]
  /** By the threads' keys. */
  pages: Record<string, CommentPage>
  /** Requests of the search that failed while others were answered. */
  missed: number
}

/** Bounds of what is taken from a source; texts in UTF-16 code units. Beyond them nobody reads, and a page would suffer. */
export const CONVERSATION_LIMITS = {
  title: 300,
  name: 100,
  address: 2048,
  comment: 20_000,
  /** Of one thread. */
  comments: 10_000,
  /** Of one source. */
  threads: 50,
} as const
