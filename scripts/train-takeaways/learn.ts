import { SENTENCE_FEATURES } from '../../core/brief/extract/feature-names'
import { type Ranker, rank } from '../../core/brief/extract/ranker'
import type { Tree } from '../../core/brief/extract/trees'
import { fitLogistic, type Example as Labelled } from '../train-match/logistic'
import type { Example } from './examples'
import { type Binned, type Boosting, binned, boost, type Loss, logisticLoss, squaredLoss } from './trees'

/** Penalty on the regression's weights. */
const L2 = 30
const SEEDS = [1, 2, 3]
const MEMBER: Omit<Boosting, 'seed'> = { rounds: 200, rate: 0.03, leaf: 30, l2: 5, rows: 0.5, columns: 0.25 }
const GAIN: Omit<Boosting, 'seed'> = { rounds: 200, rate: 0.04, leaf: 40, l2: 10, rows: 0.5, columns: 0.3 }

/** The learners that are averaged. */
export const LEARNERS = ['regression', 'membership trees', 'gain trees'] as const
export type Learner = (typeof LEARNERS)[number]

const spreadOf = (values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1
}

/** A regression on membership, as weights of raw columns. */
function regression(x: readonly Float64Array[], member: readonly number[], used: readonly number[]): Ranker {
  const labelled: Labelled[] = x.flatMap((row, i) => {
    const share = member[i] ?? 0
    const sides: Labelled[] = [
      { x: row, y: 1, weight: share },
      { x: row, y: 0, weight: 1 - share },
    ]
    return sides.filter(({ weight }) => weight > 0)
  })
  const { mean, scale, weights, bias } = fitLogistic(labelled, L2, used)
  const raw = weights.map((weight, i) => weight / (scale[i] || 1))
  return {
    weights: raw,
    bias: bias - raw.reduce((sum, weight, i) => sum + weight * (mean[i] ?? 0), 0),
    edges: [],
    trees: [],
  }
}

function forest(data: Binned, start: number, loss: Loss, options: Omit<Boosting, 'seed'>): Ranker {
  const trees = SEEDS.flatMap((seed) => boost(data, start, loss, { ...options, seed }))
  return { weights: [], bias: 0, edges: data.edges, trees }
}

const scaledTree = ({ columns, bins, leaves }: Tree, by: number): Tree => ({
  columns,
  bins,
  leaves: leaves.map((leaf) => leaf * by),
})

/** Rankers as one, each counting alike: its scores over the examples are brought to the same spread. */
function averaged(rankers: readonly Ranker[], x: readonly Float64Array[]): Ranker {
  const by = rankers.map((own) => 1 / spreadOf(x.map((row) => rank(row, own))))
  const weights = SENTENCE_FEATURES.map((_, i) =>
    rankers.reduce((sum, own, r) => sum + (own.weights[i] ?? 0) * (by[r] ?? 0), 0),
  )
  return {
    weights,
    bias: rankers.reduce((sum, own, r) => sum + own.bias * (by[r] ?? 0), 0),
    edges: rankers.find(({ edges }) => edges.length)?.edges ?? [],
    trees: rankers.flatMap((own, r) => own.trees.map((tree) => scaledTree(tree, by[r] ?? 0))),
  }
}

/** Learns from examples, without the features in `without`. */
export function learn(
  examples: readonly Example[],
  without: readonly string[] = [],
  learners: readonly Learner[] = LEARNERS,
): Ranker {
  const used = SENTENCE_FEATURES.flatMap((name, i) => (without.includes(name) ? [] : [i]))
  const x = examples.flatMap((example) => example.x)
  const seen = x.map((row) => row.map((value, i) => (used.includes(i) ? value : 0)))
  const member = examples.flatMap((example) => example.member)
  const gain = examples.flatMap((example) => example.gain)
  const spread = spreadOf(gain)
  const data = binned(seen)
  const base = member.reduce((sum, share) => sum + share, 0) / member.length
  const made: Record<Learner, () => Ranker> = {
    regression: () => regression(seen, member, used),
    'membership trees': () =>
      forest(data, Math.log(base / (1 - base)), logisticLoss(Float64Array.from(member)), MEMBER),
    'gain trees': () =>
      forest(data, 0, squaredLoss(Float64Array.from(gain, (value) => value / spread)), GAIN),
  }
  return averaged(
    learners.map((name) => made[name]()),
    seen,
  )
}
