import MiniSearch from 'minisearch'
import type { Brief } from '../brief/brief'
import { tokens } from '../text/tokens'

/** A text of the library that can be found. */
export interface SearchText {
  /** Of the brief, or of the note. */
  id: string
  headline: string
  names: string
  text: string
}

/** Texts put in without a break; each takes about half a millisecond. */
const AT_ONCE = 10

/** Words from this length on are also found when a letter is wrong; shorter ones are like too many others. */
const FORGIVEN_FROM = 5
const FORGIVEN = 0.2

const wordsOf = (text: string) => tokens(text).map(({ word }) => word)

/** What of a brief can be found. */
export function searchText(id: string, brief: Brief): SearchText {
  const { story, coverage, topics, provenance } = brief
  return {
    id,
    headline: `${brief.headline}\n${story.title}`,
    names: [
      ...new Set([
        story.publisher,
        story.author,
        provenance.by,
        ...topics,
        ...coverage.map(({ publisher }) => publisher),
      ]),
    ].join('\n'),
    text: [brief.whyItMatters, ...brief.takeaways, ...brief.analysis].join('\n'),
  }
}

/** Full-text search: all words of a query must stand in a text, the last one as far as it is typed. */
export class LibrarySearch {
  private readonly index = new MiniSearch<SearchText>({
    fields: ['headline', 'names', 'text'],
    tokenize: wordsOf,
    processTerm: (term) => term,
    searchOptions: { boost: { headline: 3, names: 2 }, combineWith: 'AND' },
  })

  /** How many texts are in it. */
  get size(): number {
    return this.index.documentCount
  }

  /** Puts texts in, each in place of the one with its id, letting other work in between. */
  async add(texts: readonly SearchText[]): Promise<void> {
    for (const { id } of texts) this.remove(id)
    await this.index.addAllAsync(texts, { chunkSize: AT_ONCE })
  }

  /** Takes a text out. */
  remove(id: string): void {
    if (this.index.has(id)) this.index.discard(id)
  }

  /** The ids of the texts that have every word, with how well they fit; null where the query has no word. */
  find(query: string): Map<string, number> | null {
    const words = wordsOf(query)
    if (words.length === 0) return null
    const isTyping = /[\p{L}\p{N}]$/u.test(query)
    const prefix = (_: string, at: number, all: string[]) => isTyping && at === all.length - 1
    const exact = this.index.search(query, { prefix })
    const found =
      exact.length > 0
        ? exact
        : this.index.search(query, {
            prefix: true,
            fuzzy: (term) => (term.length >= FORGIVEN_FROM ? FORGIVEN : false),
          })
    return new Map(found.map(({ id, score }) => [String(id), score]))
  }
}
