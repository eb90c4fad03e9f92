import { hashPair } from '../text/hash'
import { NAME, type Profile } from './profile'

/** How many terms apart two terms of a line may stand to be near. */
const REACH = 4
const LEAD_BIT = 1
const MIXED_BIT = 2

/** Terms that stand near each other, as hashes of unordered pairs, with their weights. */
export interface NearPairs {
  weights: Map<number, number>
  /** Bit 1: in title or lead. Bit 2: of a name and another word. */
  kinds: Map<number, number>
  all: number
  lead: number
  mixed: number
}

export function nearPairs(
  { terms, flags, lines, lineStarts, leadLines }: Profile,
  weights: Float64Array,
): NearPairs {
  const pairs: NearPairs = { weights: new Map(), kinds: new Map(), all: 0, lead: 0, mixed: 0 }
  for (let line = 0; line + 1 < lineStarts.length; line++) {
    const end = lineStarts[line + 1] ?? 0
    for (let i = lineStarts[line] ?? 0; i < end; i++) {
      const a = lines[i] ?? 0
      for (let j = i + 1; j < end && j <= i + REACH; j++) {
        const b = lines[j] ?? 0
        const x = terms[a] ?? 0
        const y = terms[b] ?? 0
        if (x === y) continue
        const pair = x < y ? hashPair(x, y) : hashPair(y, x)
        const mixed = ((flags[a] ?? 0) ^ (flags[b] ?? 0)) & NAME ? MIXED_BIT : 0
        const weight = (weights[a] ?? 0) * (weights[b] ?? 0)
        if (pairs.weights.has(pair)) continue
        pairs.weights.set(pair, weight)
        pairs.kinds.set(pair, (line < leadLines ? LEAD_BIT : 0) | mixed)
        pairs.all += weight
        if (line < leadLines) pairs.lead += weight
        if (mixed) pairs.mixed += weight
      }
    }
  }
  return pairs
}

/** The near pairs that two texts share, by weight, against the smaller side (`all`, `mixed`) or against each lead. */
export function sharedPairs(
  a: NearPairs,
  b: NearPairs,
): { all: number; mixed: number; leadOfA: number; leadOfB: number } {
  let all = 0
  let mixed = 0
  let leadOfA = 0
  let leadOfB = 0
  for (const [pair, weight] of b.weights) {
    const kindA = a.kinds.get(pair)
    if (kindA === undefined) continue
    const kindB = b.kinds.get(pair) ?? 0
    all += weight
    if (kindA & kindB & MIXED_BIT) mixed += weight
    if (kindA & LEAD_BIT) leadOfA += weight
    if (kindB & LEAD_BIT) leadOfB += weight
  }
  const share = (shared: number, x: number, y = x) => Math.sqrt(shared / (Math.sqrt(x * y) || 1))
  return {
    all: share(all, a.all, b.all),
    mixed: share(mixed, a.mixed, b.mixed),
    leadOfA: share(leadOfA, a.lead),
    leadOfB: share(leadOfB, b.lead),
  }
}
