import { FEATURES } from '../../core/evidence/features'
import { type WeighedLine, weighLine } from '../../core/evidence/likeness'
import type { EvidenceRegression } from '../../core/evidence/linear'
import { indexArticle, type PageIndex } from '../../core/evidence/page-index'
import { type Candidates, passageCandidates, type Ranked, ranked } from '../../core/evidence/rank'
import { readWords } from '../../core/evidence/read-words'
import { hash32 } from '../../core/text/hash'
import { tokens } from '../../core/text/tokens'
import type { Claim } from '../eval/evidence-sets'
import type { Example } from '../train-match/logistic'
import { fitLinear } from './regression'

/** A claim with what the ranker sees. */
export interface PreparedClaim {
  claim: Claim
  page: PageIndex
  line: WeighedLine
  near: Candidates
  fold: number
}

export const FOLDS = 5
const RANK_L2 = 10

/** Items of one page are never in different folds. */
export const foldOf = (page: string): number => hash32(page) % FOLDS

export function prepareClaim(claim: Claim): PreparedClaim {
  const page = indexArticle(claim.article)
  const line = weighLine(page, readWords(claim.line, tokens(claim.line), page.language))
  return { claim, page, line, near: passageCandidates(page, line), fold: foldOf(claim.page) }
}

const paragraphOf = (page: PageIndex, sentence: number) => page.sentences[sentence]?.passage.paragraph ?? -1

/** Each candidate sentence; one that is in few of the sets counts less. */
function examplesOf({ claim: { sets }, page, near }: PreparedClaim): Example[] {
  return near.of.map((sentence, i) => {
    const paragraph = paragraphOf(page, sentence)
    const share = sets.filter((set) => set.includes(paragraph)).length / sets.length
    return { x: near.rows[i] ?? new Float64Array(), y: share ? 1 : 0, weight: share || 1 }
  })
}

/** Learns which sentences carry a claim, from claims that a page carries. */
export function fitRank(claims: readonly PreparedClaim[]): EvidenceRegression {
  const carried = claims.filter(({ claim }) => claim.sets.length > 0)
  return fitLinear(carried.flatMap(examplesOf), RANK_L2, FEATURES)
}

/** The order in which the product would show sentences, as paragraphs, each once. */
export const paragraphsInOrder = (page: PageIndex, order: readonly Ranked[]): number[] => [
  ...new Set(order.map(({ sentence }) => paragraphOf(page, sentence))),
]

/** For each claim the order by a ranker that has not seen its page. */
export function crossRanked(claims: readonly PreparedClaim[]): Map<PreparedClaim, Ranked[]> {
  const orders = new Map<PreparedClaim, Ranked[]>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fitRank(claims.filter((one) => one.fold !== fold))
    for (const one of claims) if (one.fold === fold) orders.set(one, ranked(one.line, one.near, model))
  }
  return orders
}
