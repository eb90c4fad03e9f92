import type { Article } from '../../core/article/article'
import { JUDGED, judged } from '../../core/evidence/judged'
import { weighLine } from '../../core/evidence/likeness'
import { type EvidenceRegression, logOdds } from '../../core/evidence/linear'
import { indexArticle, type PageIndex } from '../../core/evidence/page-index'
import { passageCandidates, type Ranked, ranked } from '../../core/evidence/rank'
import { readWords } from '../../core/evidence/read-words'
import { tokens } from '../../core/text/tokens'
import type { SupportItem } from '../eval/evidence-sets'
import type { Example } from '../train-match/logistic'
import { FOLDS, foldOf, type PreparedClaim } from './claims'
import { fitLinear } from './regression'

/** A line with its row of `JUDGED`, and what people said of it. */
export interface JudgedItem {
  part: string
  row: Float64Array
  positive: boolean
  fold: number
  pair?: string
}

const BEST = 3
const PRESENT_L2 = 20
const FOLLOWS_L2 = 40
const CARRIES_L2 = 20

/** What tells whether a page says anything of a line. */
const PRESENT = [
  'shareBestThree',
  'sharePage',
  'namesMissing',
  'numbersMissing',
  'heaviestMissing',
  'termsMissing',
  'length',
  'pairsBestThree',
  'longest',
]
/** What tells whether a line says what its passages say. */
const FOLLOWS = [
  'length',
  'pairsBest',
  'longestBest',
  'grams',
  'inOrder',
  'path',
  'brokenSkips',
  'skipped',
  'oneSentence',
]

/** What tells whether passages carry a line told in its own words. */
const CARRIES = [...PRESENT, 'grams']

const sentencesOf = (page: PageIndex, order: readonly Ranked[]) =>
  order.slice(0, BEST).flatMap(({ sentence }) => page.sentences[sentence] ?? [])

/** Whether the page carries a claim at least in part, by the sentences in `order`. */
export function judgedClaim(
  { claim, page, line, near, fold }: PreparedClaim,
  order: readonly Ranked[],
): JudgedItem {
  const row = judged(page, line, near.like, sentencesOf(page, order))
  return { part: 'claims', row, positive: claim.label !== 'not_supported', fold }
}

/** Rows of lines whose articles the ranker has not seen. */
export function judgedItems(items: readonly SupportItem[], rank: EvidenceRegression): JudgedItem[] {
  const pages = new Map<Article, PageIndex>()
  return items.map(({ article, line: text, supported, part, page: group, pair }) => {
    const page = pages.get(article) ?? indexArticle(article)
    pages.set(article, page)
    const line = weighLine(page, readWords(text, tokens(text), page.language))
    const near = passageCandidates(page, line)
    const row = judged(page, line, near.like, sentencesOf(page, ranked(line, near, rank)))
    return { part, row, positive: supported, fold: foldOf(group), pair: pair && `${group} ${pair}` }
  })
}

/** Each part's positives and negatives count the same. */
function examplesOf(items: readonly JudgedItem[]): Example[] {
  const key = ({ part, positive }: JudgedItem) => `${part} ${positive}`
  const counts = new Map<string, number>()
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1)
  return items.map((item) => ({
    x: item.row,
    y: item.positive ? 1 : 0,
    weight: 100 / (counts.get(key(item)) ?? 1),
  }))
}

export const fitPresent = (items: readonly JudgedItem[]): EvidenceRegression =>
  fitLinear(examplesOf(items), PRESENT_L2, JUDGED, PRESENT)
export const fitFollows = (items: readonly JudgedItem[]): EvidenceRegression =>
  fitLinear(examplesOf(items), FOLLOWS_L2, JUDGED, FOLLOWS)
export const fitCarries = (items: readonly JudgedItem[]): EvidenceRegression =>
  fitLinear(examplesOf(items), CARRIES_L2, JUDGED, CARRIES)

/** Scores in log-odds by models that have not seen the item's page. */
export function crossJudged(
  items: readonly JudgedItem[],
  learn: (items: readonly JudgedItem[]) => EvidenceRegression,
): number[] {
  const models = Array.from({ length: FOLDS }, (_, fold) => learn(items.filter((one) => one.fold !== fold)))
  return items.map(({ fold, row }) => {
    const model = models[fold]
    return model ? logOdds(model, JUDGED, row) : 0
  })
}

/** How often the supported line of a pair scores above the other, ties counted half. */
export function pairwise(
  items: readonly { pair?: string; positive: boolean }[],
  scores: readonly number[],
): number {
  const pairs = new Map<string, { right?: number; wrong?: number }>()
  items.forEach(({ pair, positive }, i) => {
    if (pair === undefined) return
    const known = pairs.get(pair) ?? {}
    pairs.set(pair, { ...known, [positive ? 'right' : 'wrong']: scores[i] })
  })
  const won = [...pairs.values()].map(({ right = 0, wrong = 0 }) =>
    right > wrong ? 1 : right === wrong ? 0.5 : 0,
  )
  return won.reduce((sum: number, one) => sum + one, 0) / Math.max(1, won.length)
}
