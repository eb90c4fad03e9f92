import type { Comment } from '../../../core/conversation/conversation'

/** A comment that answers none and says its own name. */
export const sampleComment = (id: string, change: Partial<Comment> = {}): Comment => ({
  id,
  parentId: null,
  author: `by ${id}`,
  at: 0,
  score: null,
  url: `https://source.example/${id}`,
  blocks: [{ kind: 'text', spans: [`Text of ${id}`] }],
  gone: null,
  more: null,
  ...change,
})
