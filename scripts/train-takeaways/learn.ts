import { SENTENCE_FEATURES } from '../../core/brief/extract/feature-names'
import type { Rankers } from '../../core/brief/extract/model'
import type { Ranker } from '../../core/brief/extract/ranker'
import { fitLogistic, type Example as Labelled } from '../train-match/logistic'
import type { Example } from './examples'
import { type Boosting, binned, boost, logisticLoss } from './trees'

/** Penalty on the regression's weights. */
const L2 = 30
const FOREST: Boosting = { rounds: 160, rate: 0.05, leaf: 25, l2: 5, rows: 0.5, columns: 0.3, seed: 1 }
/** A forest starts from the share of what it looks for, kept off 0 and 1. */
const LEAST = 0.02

/** A regression on shares from 0 to 1, as weights of raw columns. */
function regression(x: readonly Float64Array[], shares: readonly number[]): Ranker {
  const labelled: Labelled[] = x.flatMap((row, i) => {
    const share = shares[i] ?? 0
    const sides: Labelled[] = [
      { x: row, y: 1, weight: share },
      { x: row, y: 0, weight: 1 - share },
    ]
    return sides.filter(({ weight }) => weight > 0)
  })
  const { mean, scale, weights, bias } = fitLogistic(
    labelled,
    L2,
    SENTENCE_FEATURES.map((_, i) => i),
  )
  const raw = weights.map((weight, i) => weight / (scale[i] || 1))
  return {
    weights: raw,
    bias: bias - raw.reduce((sum, weight, i) => sum + weight * (mean[i] ?? 0), 0),
    edges: [],
    trees: [],
  }
}

function forest(x: readonly Float64Array[], shares: readonly number[]): Ranker {
  const data = binned(x)
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
  const base = Math.min(1 - LEAST, Math.max(LEAST, mean))
  const start = Math.log(base / (1 - base))
  const trees = boost(data, start, logisticLoss(Float64Array.from(shares)), FOREST)
  return { weights: [], bias: start, edges: data.edges, trees }
}

/** The mean of a regression and a forest, both in log-odds. */
function ranker(x: readonly Float64Array[], shares: readonly number[]): Ranker {
  const linear = regression(x, shares)
  const boosted = forest(x, shares)
  return {
    weights: linear.weights.map((weight) => weight / 2),
    bias: (linear.bias + boosted.bias) / 2,
    edges: boosted.edges,
    trees: boosted.trees.map((tree) => ({ ...tree, leaves: tree.leaves.map((leaf) => leaf / 2) })),
  }
}

/** Learns both rankers from examples, for English or, where `plain`, for any other language. */
export function learn(examples: readonly Example[], plain: boolean): Rankers {
  const own = plain ? examples : examples.filter(({ english }) => english.length)
  const x = own.flatMap((one) => (plain ? one.plain : one.english))
  return {
    good: ranker(
      x,
      own.flatMap(({ good }) => good),
    ),
    first: ranker(
      x,
      own.flatMap(({ first }) => first),
    ),
  }
}
