import { LEAVES, NO_SPLIT, SPLITS, type Tree } from '../../core/brief/extract/trees'
import { random } from '../train-match/random'

export interface Boosting {
  rounds: number
  rate: number
  /** Fewest rows in a leaf. */
  leaf: number
  l2: number
  /** Shares of rows and columns that each tree sees. */
  rows: number
  columns: number
  seed: number
}

const BINS = 32

/** Rows as numbers of bins, column by column, with the value at which each bin but the first begins. */
export interface Binned {
  bins: Uint8Array[]
  edges: number[][]
}

/** Cuts each column into at most 32 bins of about as many rows. */
export function binned(x: readonly Float64Array[]): Binned {
  const width = x[0]?.length ?? 0
  const edges: number[][] = []
  const bins: Uint8Array[] = []
  for (let c = 0; c < width; c++) {
    const sorted = Float64Array.from(x, (row) => row[c] ?? 0).sort()
    const cuts = new Set<number>()
    for (let b = 1; b < BINS; b++)
      cuts.add(Number((sorted[Math.floor((b * sorted.length) / BINS)] ?? 0).toPrecision(6)))
    cuts.delete(Number((sorted[0] ?? 0).toPrecision(6)))
    const own = [...cuts].sort((a, b) => a - b)
    edges.push(own)
    bins.push(
      Uint8Array.from(x, (row) => {
        const value = row[c] ?? 0
        let bin = 0
        while (bin < own.length && value >= (own[bin] ?? 0)) bin++
        return bin
      }),
    )
  }
  return { bins, edges }
}

interface Split {
  column: number
  bin: number
  gain: number
}

/** Grows one tree of three levels on gradients and curvatures (Chen and Guestrin 2016, "XGBoost", equations 6 and 7). */
class Grower {
  readonly tree: Tree = {
    columns: new Uint8Array(SPLITS),
    bins: new Uint8Array(SPLITS).fill(NO_SPLIT),
    leaves: new Float64Array(LEAVES),
  }

  constructor(
    readonly data: Binned,
    readonly g: Float64Array,
    readonly h: Float64Array,
    readonly columns: readonly number[],
    readonly options: Boosting,
  ) {}

  /** Nodes are numbered level by level; those from `SPLITS` on are leaves. */
  grow(rows: readonly number[], node: number): void {
    let g = 0
    let h = 0
    for (const r of rows) {
      g += this.g[r] ?? 0
      h += this.h[r] ?? 0
    }
    const split = node < SPLITS ? this.best(rows, g, h) : null
    if (!split) {
      this.fill(node, (-this.options.rate * g) / (h + this.options.l2))
      return
    }
    const bins = this.data.bins[split.column]
    this.tree.columns[node] = split.column
    this.tree.bins[node] = split.bin
    this.grow(
      rows.filter((r) => (bins?.[r] ?? 0) <= split.bin),
      node * 2 + 1,
    )
    this.grow(
      rows.filter((r) => (bins?.[r] ?? 0) > split.bin),
      node * 2 + 2,
    )
  }

  /** All leaves under a node that is not split get its value. */
  fill(node: number, value: number): void {
    if (node >= SPLITS) {
      this.tree.leaves[node - SPLITS] = value
      return
    }
    this.fill(node * 2 + 1, value)
    this.fill(node * 2 + 2, value)
  }

  best(rows: readonly number[], g: number, h: number): Split | null {
    const { l2, leaf } = this.options
    let best: Split | null = null
    const whole = (g * g) / (h + l2)
    const gs = new Float64Array(BINS)
    const hs = new Float64Array(BINS)
    const ns = new Float64Array(BINS)
    for (const column of this.columns) {
      const bins = this.data.bins[column]
      if (!bins) continue
      gs.fill(0)
      hs.fill(0)
      ns.fill(0)
      for (const r of rows) {
        const bin = bins[r] ?? 0
        gs[bin] = (gs[bin] ?? 0) + (this.g[r] ?? 0)
        hs[bin] = (hs[bin] ?? 0) + (this.h[r] ?? 0)
        ns[bin] = (ns[bin] ?? 0) + 1
      }
      let gl = 0
      let hl = 0
      let nl = 0
      const last = this.data.edges[column]?.length ?? 0
      for (let bin = 0; bin < last; bin++) {
        gl += gs[bin] ?? 0
        hl += hs[bin] ?? 0
        nl += ns[bin] ?? 0
        if (nl < leaf || rows.length - nl < leaf) continue
        const gain = (gl * gl) / (hl + l2) + ((g - gl) * (g - gl)) / (h - hl + l2) - whole
        if (gain > 1e-6 && gain > (best?.gain ?? 0)) best = { column, bin, gain }
      }
    }
    return best
  }
}

/** The leaf a binned row falls into. */
function leafOf({ columns, bins, leaves }: Tree, data: Binned, row: number): number {
  let node = 0
  while (node < SPLITS) {
    const value = data.bins[columns[node] ?? 0]?.[row] ?? 0
    node = node * 2 + (value <= (bins[node] ?? NO_SPLIT) ? 1 : 2)
  }
  return leaves[node - SPLITS] ?? 0
}

/** Gradient and curvature of a loss at the scores. */
export type Loss = (scores: Float64Array, g: Float64Array, h: Float64Array) => void

/** The logistic loss for labels from 0 to 1. */
export const logisticLoss =
  (y: Float64Array): Loss =>
  (scores, g, h) => {
    for (let i = 0; i < y.length; i++) {
      const p = 1 / (1 + Math.exp(-(scores[i] ?? 0)))
      g[i] = p - (y[i] ?? 0)
      h[i] = Math.max(p * (1 - p), 1e-6)
    }
  }

/** Boosted trees (Friedman 2002, "Stochastic gradient boosting"). Deterministic for a seed. */
export function boost(data: Binned, start: number, loss: Loss, options: Boosting): Tree[] {
  const draw = random(options.seed)
  const count = data.bins[0]?.length ?? 0
  const scores = new Float64Array(count).fill(start)
  const g = new Float64Array(count)
  const h = new Float64Array(count)
  const trees: Tree[] = []
  for (let round = 0; round < options.rounds; round++) {
    loss(scores, g, h)
    const rows: number[] = []
    for (let i = 0; i < count; i++) if (draw() < options.rows) rows.push(i)
    const columns = data.bins.flatMap((_, c) => (draw() < options.columns ? [c] : []))
    const grower = new Grower(data, g, h, columns, options)
    grower.grow(rows, 0)
    trees.push(grower.tree)
    for (let i = 0; i < count; i++) scores[i] = (scores[i] ?? 0) + leafOf(grower.tree, data, i)
  }
  return trees
}
