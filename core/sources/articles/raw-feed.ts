/** An entry of a feed as it stands there, whatever the format; texts may be HTML. */
export interface RawEntry {
  /** Where it stands, for its faults. */
  path: string
  link: string
  title: string
  author: string
  /** As written; the first that can be read counts. */
  dates: readonly string[]
  /** A few words on the article, or ''. */
  summary: string
  /** The article, or as much of it as the feed carries; ''. */
  content: string
  lang: string
  /** What a relative address stands below (`xml:base`); '' for the feed's own address. */
  base: string
}

/** A feed of articles as it stands there. */
export interface RawFeed {
  title: string
  /** The page it is the feed of, or ''. */
  home: string
  lang: string
  author: string
  base: string
  entries: RawEntry[]
  /** Entries there are in all; more than are read. */
  count: number
}
