/** Trees of three levels: seven splits, numbered level by level, and eight leaves. */
export const SPLITS = 7
export const LEAVES = 8
/** Bin of a node that splits nothing: all rows go left. */
export const NO_SPLIT = 255

/** A tree whose splits compare a column with the value at which its bin ends. */
export interface Tree {
  columns: Uint8Array
  bins: Uint8Array
  leaves: Float64Array
}

/** The value of the leaf a row falls into. `edges` are the ends of each column's bins. */
export function leafValue(
  { columns, bins, leaves }: Tree,
  edges: readonly (readonly number[])[],
  row: Float64Array,
): number {
  let node = 0
  while (node < SPLITS) {
    const column = columns[node] ?? 0
    const end = edges[column]?.[bins[node] ?? NO_SPLIT] ?? Number.POSITIVE_INFINITY
    node = node * 2 + ((row[column] ?? 0) < end ? 1 : 2)
  }
  return leaves[node - SPLITS] ?? 0
}

/** Bytes a tree takes: column and bin of each split, and each leaf in two bytes. */
export const TREE_BYTES = SPLITS * 2 + LEAVES * 2

/** Trees out of their bytes; a leaf counts `step` a unit. */
export function unpackTrees(bytes: Uint8Array<ArrayBuffer>, step: number): Tree[] {
  const view = new DataView(bytes.buffer)
  const trees: Tree[] = []
  for (let at = 0; at + TREE_BYTES <= bytes.length; at += TREE_BYTES) {
    const leaves = Float64Array.from(
      { length: LEAVES },
      (_, i) => view.getInt16(at + SPLITS * 2 + i * 2, true) * step,
    )
    trees.push({
      columns: bytes.slice(at, at + SPLITS),
      bins: bytes.slice(at + SPLITS, at + SPLITS * 2),
      leaves,
    })
  }
  return trees
}
