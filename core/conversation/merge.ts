import type { Comment, CommentPage } from './conversation'

/**
 * Comments with those that were asked for later. `answerTo` is the comment whose answers they are, null where they go on with
 * the thread; what is left to ask for moves there.
 */
export function withPage<C extends Comment>(
  now: { comments: readonly C[]; cursor: string | null },
  { comments, cursor }: { comments: readonly C[]; cursor: CommentPage['cursor'] },
  answerTo: string | null,
): { comments: C[]; cursor: string | null } {
  const known = new Set(now.comments.map(({ id }) => id))
  const fresh = comments.filter(({ id }) => !known.has(id))
  const all = [...now.comments, ...fresh]
  // A source that sends again what is known would do so for ever. One that sends nothing still goes on to its next page.
  const isOver = comments.length > 0 && fresh.length === 0
  if (answerTo === null) return { comments: all, cursor: isOver ? null : cursor }
  const count = cursor?.split(',').length ?? 0
  return {
    comments: all.map((one) =>
      one.id === answerTo ? { ...one, more: cursor === null || isOver ? null : { count, cursor } } : one,
    ),
    cursor: now.cursor,
  }
}
