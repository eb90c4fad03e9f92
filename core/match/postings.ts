/** Slot and strength of one posting in 32 bits: 24 for the slot, 8 for the strength. */
const STRENGTH_BITS = 8
const MOST_STRENGTH = 255

/** Most slots an index can hold. */
export const MOST_SLOTS = 1 << 24

/** Postings looked at for one page; the rarest terms come first, so that what is left out tells least. */
const MOST_LOOKED_AT = 60_000

/** A term of a page to look for, with its weight. */
export interface Sought {
  term: number
  weight: number
}

/**
 * Which briefs hold which term: sorted arrays for what was there at the last merge, a map for what came since. Briefs that
 * went are skipped by the caller's `alive`, and left out at the next merge.
 */
export class Postings {
  private terms = new Uint32Array(0)
  private starts = new Uint32Array(1)
  private entries = new Uint32Array(0)
  private recent = new Map<number, number[]>()
  private recentCount = 0

  /** Notes that `slot` holds `term`, with a strength of 0 to 1. */
  add(term: number, slot: number, strength: number): void {
    const entry = ((slot << STRENGTH_BITS) | Math.round(Math.min(1, strength) * MOST_STRENGTH)) >>> 0
    const list = this.recent.get(term)
    if (list) list.push(entry)
    else this.recent.set(term, [entry])
    this.recentCount++
  }

  /** Whether enough came since the last merge to make another worth it. */
  get wantsMerge(): boolean {
    return this.recentCount > 20_000 + this.entries.length / 4
  }

  /** Adds up, for every slot that holds one of the terms, weight times strength. */
  score(sought: readonly Sought[]): Map<number, number> {
    const lists = sought.map(({ term, weight }) => {
      const at = this.find(term)
      const from = at < 0 ? 0 : (this.starts[at] ?? 0)
      const to = at < 0 ? 0 : (this.starts[at + 1] ?? 0)
      const recent = this.recent.get(term) ?? []
      return { weight, from, to, recent, length: to - from + recent.length }
    })
    lists.sort((a, b) => a.length - b.length)
    const scores = new Map<number, number>()
    let room = MOST_LOOKED_AT
    const note = (entry: number, weight: number) => {
      const slot = entry >>> STRENGTH_BITS
      scores.set(slot, (scores.get(slot) ?? 0) + (weight * (entry & MOST_STRENGTH)) / MOST_STRENGTH)
    }
    for (const { weight, from, to, recent, length } of lists) {
      if (length > room) break
      room -= length
      for (let i = from; i < to; i++) note(this.entries[i] ?? 0, weight)
      for (const entry of recent) note(entry, weight)
    }
    return scores
  }

  /** Merges what came since the last time, leaving out slots that are not `alive`. */
  merge(alive: (slot: number) => boolean): void {
    const all = new Map<number, number[]>()
    this.terms.forEach((term, i) => {
      const kept: number[] = []
      for (let j = this.starts[i] ?? 0; j < (this.starts[i + 1] ?? 0); j++) {
        const entry = this.entries[j] ?? 0
        if (alive(entry >>> STRENGTH_BITS)) kept.push(entry)
      }
      all.set(term, kept)
    })
    for (const [term, list] of this.recent) {
      const kept = all.get(term) ?? []
      for (const entry of list) if (alive(entry >>> STRENGTH_BITS)) kept.push(entry)
      all.set(term, kept)
    }
    const terms = Uint32Array.from([...all].filter(([, list]) => list.length).map(([term]) => term)).sort()
    const starts = new Uint32Array(terms.length + 1)
    terms.forEach((term, i) => {
      starts[i + 1] = (starts[i] ?? 0) + (all.get(term)?.length ?? 0)
    })
    const entries = new Uint32Array(starts.at(-1) ?? 0)
    terms.forEach((term, i) => {
      entries.set(all.get(term) ?? [], starts[i])
    })
    this.adopt(terms, starts, entries)
  }

  /** The merged arrays, for a snapshot; call `merge` first. */
  arrays(): [terms: Uint32Array, starts: Uint32Array, entries: Uint32Array] {
    return [this.terms, this.starts, this.entries]
  }

  /** Takes arrays of `arrays()` as its own. */
  adopt(
    terms: Uint32Array<ArrayBuffer>,
    starts: Uint32Array<ArrayBuffer>,
    entries: Uint32Array<ArrayBuffer>,
  ): void {
    this.terms = terms
    this.starts = starts
    this.entries = entries
    this.recent = new Map()
    this.recentCount = 0
  }

  private find(term: number): number {
    let low = 0
    let high = this.terms.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const found = this.terms[middle] ?? 0
      if (found === term) return middle
      if (found < term) low = middle + 1
      else high = middle - 1
    }
    return -1
  }
}
