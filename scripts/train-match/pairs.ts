import { join } from 'node:path'
import { MATCH_FEATURES } from '../../core/match/features'
import type { Kind } from '../../core/match/kind'
import type { MatchRegression } from '../../core/match/model'
import { comparePair } from '../../core/match/same-story'
import { readRows, text } from '../eval/data'
import { harmonic } from '../eval/figures'
import { briefOf } from '../eval/sources'
import { applyLogistic, type Example, fitLogistic, type Logistic } from './logistic'
import { FOLDS, foldOf } from './questions'
import { bodiesSet, headlineCard, pairsScenario } from './scenarios'

/** Where `comparePair` puts how alike the openings are: behind all others. */
const OPENINGS = MATCH_FEATURES.length

/** Two texts with what people said of them. */
interface LabelledPair extends Example {
  group: string
}

/** SemEval's pairs of articles, judged as one story or not. */
function articlePairs(folder: string): LabelledPair[] {
  const { briefs, pages } = pairsScenario('pairs', folder)
  return pages.flatMap(({ card, expected, group }, i) => {
    const brief = briefs[i]?.brief
    if (!brief) return []
    const { kind, features } = comparePair(card, brief)
    return kind === 'text'
      ? [{ x: features, y: expected ? (1 as const) : (0 as const), weight: 1, group }]
      : []
  })
}

/** The headline set's headlines, each with bodies it belongs to and others; `every` thins them out. */
function headlinePairs(folder: string, every: number): LabelledPair[] {
  const { sources } = bodiesSet(folder)
  const briefs = new Map([...sources].map(([id, source]) => [id, briefOf(id, [source])]))
  return readRows(folder, 'pairs.jsonl', ['headline', 'headline_cluster', 'body_id', 'related']).flatMap(
    (row, i) => {
      const brief = briefs.get(text(row, 'body_id'))
      if (!brief || i % every) return []
      const group = text(row, 'headline_cluster')
      const { features } = comparePair(headlineCard(text(row, 'headline'), group), brief)
      return [{ x: features, y: row.related === true ? (1 as const) : (0 as const), weight: 1, group }]
    },
  )
}

/** The score at which f1 is best, midway between that and the next lower. */
function bestThreshold(scored: readonly { score: number; y: number }[]): { f1: number; at: number } {
  const order = [...scored].sort((a, b) => b.score - a.score)
  const positives = order.filter(({ y }) => y === 1).length
  let right = 0
  let best = { f1: 0, at: 0 }
  order.forEach(({ score, y }, i) => {
    right += y
    const f1 = harmonic(right / (i + 1), right / (positives || 1))
    const next = order[i + 1]?.score ?? score
    if (f1 > best.f1) best = { f1, at: (score + next) / 2 }
  })
  return best
}

/** What each regression looks at. 181 pairs of articles bear no more than one feature: with more the cross-validated f1 fell. */
const USED = {
  text: [OPENINGS],
  headline: [...MATCH_FEATURES.keys(), OPENINGS],
}
/** Penalty on the weights. */
const L2 = { text: 1, headline: 100 }

const short = (value: number) => Number(value.toPrecision(6))

/** Fits a regression and the threshold that is best for it on the same pairs. */
function learnt(kind: Kind, pairs: readonly LabelledPair[]): { model: Logistic; at: number } {
  const model = fitLogistic(pairs, L2[kind], USED[kind])
  return { model, at: bestThreshold(pairs.map(({ x, y }) => ({ score: applyLogistic(model, x), y }))).at }
}

/** f1 of pairs judged by regressions and thresholds that were learnt from others. */
function validatedF1(kind: Kind, pairs: readonly LabelledPair[]): number {
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const { model, at } = learnt(
      kind,
      pairs.filter(({ group }) => foldOf(group) !== fold),
    )
    return pairs
      .filter(({ group }) => foldOf(group) === fold)
      .map(({ x, y }) => ({ same: applyLogistic(model, x) >= at, y }))
  }).flat()
  const same = judged.filter((pair) => pair.same)
  const right = same.filter(({ y }) => y === 1).length
  const positives = judged.filter(({ y }) => y === 1).length
  return harmonic(right / (same.length || 1), right / (positives || 1))
}

function fitted(kind: Kind, pairs: readonly LabelledPair[]): MatchRegression {
  console.log(`Pairs (${kind}), cross-validated: f1 ${short(validatedF1(kind, pairs))}`)
  const { model, at } = learnt(kind, pairs)
  return {
    mean: model.mean.map(short),
    scale: model.scale.map(short),
    weights: model.weights.map(short),
    bias: short(model.bias),
    open: short(1 / (1 + Math.exp(-at))),
  }
}

const HEADLINE_PAIRS = 2

/** Trains what judges two texts laid beside each other; prints cross-validated figures. */
export function trainPairs(data: string): { text: MatchRegression; headline: MatchRegression } {
  return {
    text: fitted('text', articlePairs(join(data, 'semeval22_pairs_en'))),
    headline: fitted('headline', headlinePairs(join(data, 'fnc1_headline_body'), HEADLINE_PAIRS)),
  }
}
