import type { Passage } from '../article/passage'

/** How the sidebar wants to stand in its page. */
export interface Placement {
  /** CSS px. */
  width: number
  folded: boolean
  /** The small bar that asks, in place of the sidebar. */
  question: boolean
  /** How high that bar is, CSS px. */
  questionHeight: number
  /** What the frame is drawn in; a frame and its document that differ in it are painted on an opaque ground. */
  scheme: 'light' | 'dark' | 'light dark'
}

/** Each line of a brief with its passages, best first. */
export type PassagesByLine = readonly (readonly [line: string, passages: readonly Passage[]])[]

/** What the sidebar's frame asks of its host, the part of it that lives in the page. */
export interface HostRequests {
  /** Draws the frame where it belongs. Nothing is to be seen of it before. */
  place: Placement
  /** Marks a brief's passages from now on; null takes the marks away. */
  highlight: PassagesByLine | null
  /** Leads the reader to a line's passage. */
  seek: string
  preview: string | null
  'go back': null
  /** What is copied with a brief's lines: the page's title, and for each line the fragment that opens the page at its passage. */
  excerpts: readonly string[]
  /** Whether the page has a place for readers' comments. */
  comments: null
  'show comments': null
  /** Which of these quotes stand in the page. */
  quotes: readonly string[]
  'show quote': string
  /** Raises the sidebar where something may lie over it. */
  uncover: null
  /** Gives the focus back to the text. */
  'focus page': null
  'reload page': null
  /** Takes the sidebar out of the page. */
  deactivate: null
}

/** The name of a request to the host. */
export type HostRequest = keyof HostRequests
