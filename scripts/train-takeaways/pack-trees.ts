import { SPLITS, TREE_BYTES, type Tree } from '../../core/brief/extract/trees'

/** The bytes of trees, and what a unit of a leaf stands for. */
export function packTrees(trees: readonly Tree[]): { bytes: Uint8Array; step: number } {
  const most = trees.reduce((max, { leaves }) => Math.max(max, ...leaves.map(Math.abs)), 1e-9)
  const step = Number((most / 32_767).toPrecision(6))
  const bytes = new Uint8Array(trees.length * TREE_BYTES)
  const view = new DataView(bytes.buffer)
  trees.forEach(({ columns, bins, leaves }, t) => {
    const at = t * TREE_BYTES
    bytes.set(columns, at)
    bytes.set(bins, at + SPLITS)
    leaves.forEach((leaf, i) => {
      view.setInt16(
        at + SPLITS * 2 + i * 2,
        Math.max(-32_767, Math.min(32_767, Math.round(leaf / step))),
        true,
      )
    })
  })
  return { bytes, step }
}
