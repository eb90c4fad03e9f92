import { FEED_TEXT } from '../timing'

/** How much of one document is taken. Each is far above what a reader can use, and below what harms a browser. */
export const FEED_LIMITS = {
  /** Briefs of one document. At 2 KB each, some 100 MB of text: more than `text` lets in. */
  items: 50_000,
  /** Articles of one feed. The longest feeds seen name 730; more than are kept of a source help nobody. */
  articles: 2000,
  /** Bytes of one document's text, unpacked. */
  text: FEED_TEXT,
  /** UTF-16 units of a Markdown file. A brief's longest, with 100 addresses, has some 400,000. */
  markdown: 1_000_000,
  /** UTF-16 units of a title. */
  title: 200,
  /** Faults told of one item. */
  faultsOfItem: 20,
  /** Topics or categories a source may offer; Kagi News has some 200. */
  topics: 1000,
} as const
