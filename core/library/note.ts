/** Longest note on a story, in UTF-16 units: some thirty pages. */
export const MOST_NOTE = 100_000
