import type { BrowserKind } from '../tests/harness/browsers'

/** How much is measured, and how often. */
export interface Sizes {
  /** Briefs of a reader who keeps very many. */
  library: number
  /** Comments of a thread that has to stay quick. */
  thread: number
  /** Briefs in the libraries against which pages are matched. */
  matched: readonly number[]
  /** Words of the pages on which lines of a brief are looked for. */
  words: readonly number[]
  /** Fresh loads until a painted brief, after a first that does not count. */
  paints: number
  /** Times that lines are looked for; the first quarter, in which the engine compiles, is not in the median. */
  lookings: number
  /** Loads with a full library, each once with the background asleep and once awake. */
  loads: number
  /** Openings of the library's page, and searches typed on the last of them. */
  openings: number
  searches: number
  /** Times that a thread is opened, and frames in which it is scrolled. */
  threadOpenings: number
  frames: number
  /** The browsers in which it is. */
  threadIn: readonly BrowserKind[]
}

/** What figures are taken from. All of it takes half an hour. */
export const FULL: Sizes = {
  library: 10_000,
  thread: 5000,
  matched: [100, 1_000, 10_000, 100_000],
  words: [1_000, 5_000, 20_000],
  paints: 15,
  lookings: 40,
  loads: 8,
  openings: 5,
  searches: 12,
  threadOpenings: 10,
  frames: 200,
  threadIn: ['chromium', 'firefox'],
}

/** Every stage once, to see that it still works. Its times say nothing. */
export const SMOKE: Sizes = {
  library: 40,
  thread: 50,
  matched: [20, 40],
  words: [300],
  paints: 1,
  lookings: 4,
  loads: 1,
  openings: 1,
  searches: 1,
  threadOpenings: 1,
  frames: 5,
  threadIn: ['chromium'],
}
