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

/** ms of work without a break: less than a frame. A break of its own after every ten texts would double the time. */
const AT_ONCE = 10

/** Words from this length on are also found when a letter is wrong; shorter ones are like too many others. */
const FORGIVEN_FROM = 5
const FORGIVEN = 0.2

/** Letters of which one says nothing, unlike a Chinese sign. */
const ALPHABETIC =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\d]+$/u
/** An unfinished word of one letter begins a word in every text: it is not sought yet. */
const SOUGHT_FROM = 2
/** One of two letters is sought in headlines and names alone; in all texts of 10,000 briefs that would take a tenth of a second. */
const EVERYWHERE_FROM = 3

/** One of two letters: as a beginning in headlines and names, and whole, as EU or AI, in every text. */
const shortWord = (word: string) => ({
  combineWith: 'OR' as const,
  queries: [{ queries: [word], prefix: true, fields: ['headline', 'names'] }, word],
})

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
    let began = Date.now()
    for (const text of texts) {
      this.remove(text.id)
      this.index.add(text)
      if (Date.now() - began < AT_ONCE) continue
      await new Promise((resolve) => setTimeout(resolve))
      began = Date.now()
    }
  }

  /** Takes a text out. */
  remove(id: string): void {
    if (this.index.has(id)) this.index.discard(id)
  }

  /** The ids of the texts that have every word, with how well they fit; null where the query has no word. */
  find(query: string): Map<string, number> | null {
    const words = wordsOf(query)
    const typed = /[\p{L}\p{N}]$/u.test(query) ? (words.pop() ?? '') : ''
    const last = ALPHABETIC.test(typed) && typed.length < SOUGHT_FROM ? '' : typed
    if (words.length === 0 && last === '') return null
    const isShort = ALPHABETIC.test(last) && last.length < EVERYWHERE_FROM
    const unfinished = last === '' ? [] : [isShort ? shortWord(last) : { queries: [last], prefix: true }]
    const exact = this.index.search({ combineWith: 'AND', queries: [...words, ...unfinished] })
    const found = exact.length > 0 || isShort ? exact : this.forgiving([...words, last])
    return new Map(found.map(({ id, score }) => [String(id), score]))
  }

  private forgiving(words: readonly string[]) {
    return this.index.search(words.join(' '), {
      prefix: (term) => term.length >= EVERYWHERE_FROM,
      fuzzy: (term) => (term.length >= FORGIVEN_FROM ? FORGIVEN : false),
    })
  }
}
