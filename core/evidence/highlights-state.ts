/** Why a passage that was read cannot be shown: the page changed since, or keeps it out of sight. */
export type Unshown = 'not on page' | 'hidden'

/** What is known of the places of a brief's lines in the page as it is now. */
export interface HighlightsState {
  /** By line, how far down the page it stands, 0 to 1. */
  positions: Readonly<Record<string, number>>
  /** The line whose passage is at the reader's eyes. */
  reading: string | null
  /** Lines of which no passage can be shown. */
  unshown: Readonly<Record<string, Unshown>>
}

/** Nothing is known yet. */
export const NO_HIGHLIGHTS: HighlightsState = { positions: {}, reading: null, unshown: {} }
