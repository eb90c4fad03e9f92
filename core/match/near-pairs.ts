import { PairTable } from './pair-table'
import { NAME, type Profile } from './profile'

/** How many terms apart two terms of a line may stand to be near. */
const REACH = 4

const SEEN = 1
const IN_LEAD = 2
/** One is a name, the other is not. */
const MIXED = 4
/** Direct neighbours, the lower position first or last. */
const RISING = 8
const FALLING = 16

/** Terms of one text that stand near each other. A pair's key is the lower position times `size` plus the higher. */
export interface NearPairs {
  size: number
  weights: Float64Array
  kinds: PairTable
  /** Sums of the pairs' weights: of all, of those in title or lead, of those of a name and another word. */
  all: number
  lead: number
  mixed: number
  /** Number of different direct neighbours. */
  adjacent: number
}

export function nearPairs(
  { terms, flags, lines, lineStarts, leadLines }: Profile,
  weights: Float64Array,
): NearPairs {
  const size = terms.length
  const kinds = new PairTable(lines.length * REACH)
  const pairs: NearPairs = { size, weights, kinds, all: 0, lead: 0, mixed: 0, adjacent: 0 }
  for (let line = 0; line + 1 < lineStarts.length; line++) {
    const end = lineStarts[line + 1] ?? 0
    const lead = line < leadLines ? IN_LEAD : 0
    for (let i = lineStarts[line] ?? 0; i < end; i++) {
      const a = lines[i] ?? 0
      for (let j = i + 1; j < end && j <= i + REACH; j++) {
        const b = lines[j] ?? 0
        if (a === b) continue
        const mixed = ((flags[a] ?? 0) ^ (flags[b] ?? 0)) & NAME ? MIXED : 0
        const beside = j > i + 1 ? 0 : a < b ? RISING : FALLING
        const had = kinds.set(a < b ? a * size + b : b * size + a, SEEN | lead | mixed | beside)
        if (beside & ~had) pairs.adjacent++
        if (had) continue
        const weight = (weights[a] ?? 0) * (weights[b] ?? 0)
        pairs.all += weight
        if (lead) pairs.lead += weight
        if (mixed) pairs.mixed += weight
      }
    }
  }
  return pairs
}

/** What two texts have in common of neighbours. */
export interface SharedPairs {
  /** Number of direct neighbours, in the same order. */
  adjacent: number
  /** Near pairs by weight, against both sides' (`all`, `mixed`) or against each lead's. */
  all: number
  mixed: number
  leadOfPage: number
  leadOfBrief: number
}

/**
 * The pairs that a page and a brief share; `inPage` gives the place of each of the brief's terms on the page, in the same
 * order.
 */
export function sharedPairs(page: NearPairs, brief: NearPairs, inPage: Int32Array): SharedPairs {
  const shared: SharedPairs = { adjacent: 0, all: 0, mixed: 0, leadOfPage: 0, leadOfBrief: 0 }
  brief.kinds.forEach((key, kind) => {
    const i = Math.floor(key / brief.size)
    const j = key - i * brief.size
    const a = inPage[i] ?? -1
    const b = inPage[j] ?? -1
    const there = a < 0 || b < 0 ? 0 : page.kinds.get(a * page.size + b)
    if (!there) return
    const weight = (brief.weights[i] ?? 0) * (brief.weights[j] ?? 0)
    const both = there & kind
    if (both & RISING) shared.adjacent++
    if (both & FALLING) shared.adjacent++
    shared.all += weight
    if (both & MIXED) shared.mixed += weight
    if (there & IN_LEAD) shared.leadOfPage += weight
    if (kind & IN_LEAD) shared.leadOfBrief += weight
  })
  const share = (part: number, x: number, y = x) => Math.sqrt(part / (Math.sqrt(x * y) || 1))
  return {
    adjacent: shared.adjacent,
    all: share(shared.all, page.all, brief.all),
    mixed: share(shared.mixed, page.mixed, brief.mixed),
    leadOfPage: share(shared.leadOfPage, page.lead),
    leadOfBrief: share(shared.leadOfBrief, brief.lead),
  }
}
