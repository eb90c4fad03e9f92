import type { Terms } from './terms'

const TOP_TERMS = 12
const TOP_NAMES = 5

/** The `n` numbers with the highest score above 0. */
function top(n: number, scores: readonly number[]): Set<number> {
  const order = scores.map((score, i) => ({ score, i })).filter(({ score }) => score > 0)
  order.sort((a, b) => b.score - a.score || a.i - b.i)
  return new Set(order.slice(0, n).map(({ i }) => i))
}

/** Two neighbouring terms as one number; an article has far fewer than 2^26 terms. */
const pairKey = (a: number, b: number) => a * 2 ** 26 + b

/** What an article as a whole says of its terms. */
export class Whole {
  readonly topTerms: ReadonlySet<number>
  readonly topNames: ReadonlySet<number>
  /** In how many sentences each term is written as a name. */
  readonly named: readonly number[]
  /** Length of each sentence's vector of weighted terms. */
  private readonly norms: Float64Array
  /** The sum of all sentences' unit vectors. */
  private readonly sum: Float64Array
  private readonly pairs = new Map<number, number>()

  constructor(private readonly terms: Terms) {
    const { count, weight, ofSentence, namesOf } = terms
    const named = count.map(() => 0)
    for (const names of namesOf) for (const name of names) named[name] = (named[name] ?? 0) + 1
    this.named = named
    const often = (n: number, i: number) => (n > 1 ? n * (weight[i] ?? 0) : 0)
    this.topTerms = top(TOP_TERMS, count.map(often))
    this.topNames = top(TOP_NAMES, named.map(often))
    this.sum = new Float64Array(count.length)
    this.norms = Float64Array.from(ofSentence, (own) =>
      Math.sqrt(own.reduce((sum, term) => sum + (weight[term] ?? 0) ** 2, 0)),
    )
    ofSentence.forEach((own, i) => {
      const norm = this.norms[i] || 1
      for (const term of own) this.sum[term] = (this.sum[term] ?? 0) + (weight[term] ?? 0) / norm
      for (let p = 1; p < own.length; p++) {
        const key = pairKey(own[p - 1] ?? 0, own[p] ?? 0)
        this.pairs.set(key, (this.pairs.get(key) ?? 0) + 1)
      }
    })
  }

  /**
   * The sum of a sentence's cosines with all others, over the square root of their number (degree centrality as in LexRank,
   * Erkan and Radev 2004, without its threshold, so that it takes linear time).
   */
  centrality(i: number): number {
    const own = this.terms.ofSentence[i] ?? []
    const dot = own.reduce((sum, term) => sum + (this.sum[term] ?? 0) * (this.terms.weight[term] ?? 0), 0)
    return (dot / (this.norms[i] || 1) - 1) / Math.sqrt(Math.max(1, this.terms.ofSentence.length))
  }

  /** How many pairs of neighbouring terms a sentence shares with others. */
  recurringPairs(i: number): number {
    const own = this.terms.ofSentence[i] ?? []
    let found = 0
    for (let p = 1; p < own.length; p++)
      if ((this.pairs.get(pairKey(own[p - 1] ?? 0, own[p] ?? 0)) ?? 0) > 1) found++
    return found
  }

  /** Cosine of two sentences' weighted terms. */
  likeness(a: number, b: number): number {
    const [x, y] = [this.terms.ofSentence[a], this.terms.ofSentence[b]]
    if (!x || !y) return 0
    const other = new Set(y)
    let dot = 0
    for (const term of x) if (other.has(term)) dot += (this.terms.weight[term] ?? 0) ** 2
    return dot / ((this.norms[a] || 1) * (this.norms[b] || 1))
  }
}
