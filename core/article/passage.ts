/** A stretch of one of an article's paragraphs, in UTF-16 code units. */
export interface Passage {
  /** Index in `Article.paragraphs`. */
  paragraph: number
  start: number
  end: number
}

/** Where each line of a brief comes from. A line that was not cut out of the article has null, or no passage. */
export interface Passages {
  whyItMatters: Passage | null
  /** One for each takeaway. */
  takeaways: (Passage | null)[]
  /** For each paragraph of the analysis those it is put together from. */
  analysis: Passage[][]
}
