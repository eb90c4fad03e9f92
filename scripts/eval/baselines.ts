import MiniSearch from 'minisearch'
import type { PageCard } from '../../core/article/page-card'
import type { Brief } from '../../core/brief/brief'
import { hash32 } from '../../core/text/hash'
import { stem } from '../../core/text/stem'
import { stopWords } from '../../core/text/stop-words'
import { tokens } from '../../core/text/tokens'

/** A known way of matching, to compare with: the best brief for a page and how well it fits. */
export interface Baseline {
  name: string
  best: (card: PageCard) => { id: string | null; score: number }
}

const briefText = ({ headline, whyItMatters, takeaways, analysis, story }: Brief) =>
  [headline, story.title, whyItMatters ?? '', ...takeaways, ...analysis].join('\n')
const cardText = ({ title, paragraphs }: PageCard) => [title, ...paragraphs].join('\n')

function termsOf(text: string): string[] {
  const stops = stopWords('en')
  return tokens(text)
    .filter(({ word }) => word.length > 1 && !stops.has(word))
    .map(({ word }) => stem(word, 'en'))
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of termsOf(text)) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** Cosine of (1 + log tf) idf vectors, idf over the library. */
function tfIdf(briefs: readonly Brief[]): Baseline {
  const counted = briefs.map((brief) => ({ id: brief.id, counts: countsOf(briefText(brief)) }))
  const holding = new Map<string, number>()
  for (const { counts } of counted)
    for (const term of counts.keys()) holding.set(term, (holding.get(term) ?? 0) + 1)
  const idf = (term: string) => Math.log(1 + (briefs.length + 1) / ((holding.get(term) ?? 0) + 0.7))
  const vector = (counts: Map<string, number>) => {
    const values = new Map([...counts].map(([term, count]) => [term, (1 + Math.log(count)) * idf(term)]))
    const norm = Math.sqrt([...values.values()].reduce((sum, value) => sum + value * value, 0)) || 1
    return { values, norm }
  }
  const postings = new Map<string, { id: string; value: number }[]>()
  for (const { id, counts } of counted) {
    const { values, norm } = vector(counts)
    for (const [term, value] of values)
      postings.set(term, [...(postings.get(term) ?? []), { id, value: value / norm }])
  }
  return {
    name: 'tfidf',
    best: (card) => {
      const { values, norm } = vector(countsOf(cardText(card)))
      const scores = new Map<string, number>()
      for (const [term, value] of values) {
        for (const posting of postings.get(term) ?? []) {
          scores.set(posting.id, (scores.get(posting.id) ?? 0) + (value * posting.value) / norm)
        }
      }
      return highest(scores)
    },
  }
}

function highest(scores: ReadonlyMap<string, number>): { id: string | null; score: number } {
  let id: string | null = null
  let score = 0
  for (const [key, value] of scores) {
    if (value > score) {
      id = key
      score = value
    }
  }
  return { id, score }
}

const SOUGHT = 40

/** MiniSearch's BM25+ over headline and text, asked with the page's title and first words; score per word asked. */
function bm25(briefs: readonly Brief[]): Baseline {
  const index = new MiniSearch<{ id: string; headline: string; text: string }>({
    fields: ['headline', 'text'],
    tokenize: (text) => termsOf(text),
    processTerm: (term) => term,
  })
  index.addAll(briefs.map((brief) => ({ id: brief.id, headline: brief.headline, text: briefText(brief) })))
  return {
    name: 'bm25',
    best: (card) => {
      const asked = [...new Set(termsOf(cardText(card)))].slice(0, SOUGHT)
      const [first] = asked.length ? index.search(asked.join(' '), { combineWith: 'OR' }) : []
      return first ? { id: String(first.id), score: first.score / asked.length } : { id: null, score: 0 }
    },
  }
}

/** A 64-bit SimHash as two words (Charikar 2002). */
function simHash(text: string): [number, number] {
  const sums = new Float64Array(64)
  for (const [term, count] of countsOf(text)) {
    const halves = [hash32(term, 1), hash32(term, 2)]
    for (let bit = 0; bit < 64; bit++)
      sums[bit] = (sums[bit] ?? 0) + (((halves[bit >> 5] ?? 0) >>> (bit & 31)) & 1 ? count : -count)
  }
  const word = (from: number) =>
    sums.slice(from, from + 32).reduce((bits, sum, i) => (sum > 0 ? bits | (1 << i) : bits), 0)
  return [word(0), word(32)]
}

const bitsOf = (word: number): number => {
  let count = 0
  for (let rest = word >>> 0; rest; rest &= rest - 1) count++
  return count
}

function simHashes(briefs: readonly Brief[]): Baseline {
  const hashed = briefs.map((brief) => ({ id: brief.id, hash: simHash(briefText(brief)) }))
  return {
    name: 'simhash',
    best: (card) => {
      const [a, b] = simHash(cardText(card))
      return highest(
        new Map(hashed.map(({ id, hash }) => [id, 1 - (bitsOf(a ^ hash[0]) + bitsOf(b ^ hash[1])) / 64])),
      )
    },
  }
}

/** The named baselines over a library. */
export const baselines = (briefs: readonly Brief[]): Baseline[] => [
  tfIdf(briefs),
  bm25(briefs),
  simHashes(briefs),
]
