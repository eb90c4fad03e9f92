import { briefSide, type Pairing, type PairSide, pageSide } from './pairing'
import type { Weighed } from './weighed'

/** Distinct terms that count as a side's opening. */
const OPENING = 40
/** How soon further occurrences of a term stop to count: k1 of BM25 (Robertson and Zaragoza 2009). */
const SATURATION = 1.2

/** How much of a side's first terms the other holds, and how often it comes back to them. */
function openingIn({ from, found }: PairSide, other: Weighed): number {
  const seen = new Set<number>()
  let matched = 0
  let sum = 0
  for (const position of from.profile.lines) {
    if (seen.size >= OPENING) break
    if (seen.has(position)) continue
    seen.add(position)
    const there = found[position] ?? -1
    if (there < 0) continue
    const count = other.profile.counts[there] ?? 0
    matched++
    sum += (count * (SATURATION + 1)) / (count + SATURATION)
  }
  return seen.size ? (sum * matched) / seen.size ** 2 : 0
}

/** How much the openings of both sides are about the same, 0 for nothing in common. */
export function openings(pair: Pairing): number {
  return Math.sqrt(openingIn(pageSide(pair), pair.brief) * openingIn(briefSide(pair), pair.page))
}
