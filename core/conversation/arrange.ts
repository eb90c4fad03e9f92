import { plainBlocks } from './blocks'
import type { Comment } from './conversation'

/** How comments are put in order. */
export type Order = 'best' | 'new'

/** A comment with its answers. */
export interface Node {
  comment: Comment
  /** 0 for an answer to the thread. */
  depth: number
  answers: Node[]
  /** All comments below it. */
  below: number
}

/** From this depth on answers are folded until a reader opens them. */
const FOLDED_FROM = 2

const byOrder: Record<Order, (a: Node, b: Node) => number> = {
  new: (a, b) => (b.comment.at ?? 0) - (a.comment.at ?? 0),
  // Where a source keeps points to itself, its own order stands, which is by them.
  best: (a, b) => (b.comment.score ?? 0) - (a.comment.score ?? 0),
}

/**
 * Comments as trees. What answers a comment that is not there stands at the top; comments that answer each other in a ring
 * stand nowhere, and no source has such.
 */
export function forest(comments: readonly Comment[], order: Order): Node[] {
  const nodes = new Map<string, Node>()
  for (const comment of comments) nodes.set(comment.id, { comment, depth: 0, answers: [], below: 0 })
  const roots: Node[] = []
  for (const node of nodes.values()) {
    const { parentId, id } = node.comment
    const parent = parentId !== null && parentId !== id ? nodes.get(parentId) : undefined
    ;(parent?.answers ?? roots).push(node)
  }
  const waiting = [...roots]
  const inOrder: Node[] = []
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    inOrder.push(node)
    node.answers.sort(byOrder[order])
    for (const answer of node.answers) {
      answer.depth = node.depth + 1
      waiting.push(answer)
    }
  }
  for (const node of inOrder.reverse()) {
    node.below = node.answers.reduce((sum, answer) => sum + 1 + answer.below, 0)
  }
  return roots.sort(byOrder[order])
}

/** One line of an opened thread. */
export interface Row {
  comment: Comment
  depth: number
  /** All comments below it. */
  below: number
  /** Whether those are out of sight. */
  folded: boolean
}

/**
 * The rows of a thread from top to bottom. Deep answers are folded; `turned` names the comments whose answers the reader
 * folded or unfolded against that. @param foldedFrom the depth from which on they are folded.
 */
export function rowsOf(trees: readonly Node[], turned: ReadonlySet<string>, foldedFrom = FOLDED_FROM): Row[] {
  const rows: Row[] = []
  const waiting = trees.toReversed()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const { comment, depth, below, answers } = node
    const folded = below > 0 && depth + 1 >= foldedFrom !== turned.has(comment.id)
    rows.push({ comment, depth, below, folded })
    if (!folded) for (const answer of answers.toReversed()) waiting.push(answer)
  }
  return rows
}

const folds = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()

/** What is looked through of a comment, made once: a reader types several letters. */
const lookedThrough = new WeakMap<Comment, string>()

function searchText(comment: Comment): string {
  const known = lookedThrough.get(comment) ?? folds(`${comment.author}\n${plainBlocks(comment.blocks)}`)
  lookedThrough.set(comment, known)
  return known
}

/** The comments that hold every word of a search, by their text or their author, in order and each by itself. */
export function rowsFound(comments: readonly Comment[], search: string, order: Order): Row[] {
  const words = folds(search).split(/\s+/).filter(Boolean)
  const holds = (comment: Comment) => {
    const text = searchText(comment)
    return words.every((word) => text.includes(word))
  }
  return comments
    .filter(holds)
    .map((comment) => ({ comment, depth: 0, answers: [], below: 0 }))
    .sort(byOrder[order])
    .map(({ comment }) => ({ comment, depth: 0, below: 0, folded: false }))
}
