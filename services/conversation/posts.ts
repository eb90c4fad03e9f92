import type { Comment, Found, Thread } from '../../core/conversation/conversation'

/** Posts of several answers as one thread with its comments; no thread where nobody posted. */
export function postsFound(
  answers: readonly (readonly Comment[])[],
  threadOf: (posts: readonly Comment[]) => Thread,
): Found {
  const posts = [...new Map(answers.flat().map((post) => [post.id, post])).values()]
  if (!posts.length) return { threads: [], pages: {} }
  const thread = threadOf(posts)
  return { threads: [thread], pages: { [thread.key]: { comments: posts, cursor: null } } }
}
