import { CONVERSATION_LIMITS, type Comment, type Found, type Thread } from './conversation'
import { SourceError } from './source-error'

/** What some requests brought, in order, and how many of them failed. */
export interface AnswerStream<T> {
  answers: T[]
  missed: number
}

/**
 * Asks for each item by itself, so that one that fails costs itself alone. `one` asks and reads.
 * @throws what the first request failed with, where none was answered.
 */
export async function eachAnswer<Item, T>(
  items: readonly Item[],
  one: (item: Item) => Promise<T>,
): Promise<AnswerStream<T>> {
  const settled = await Promise.allSettled(items.map(one))
  const answers = settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  const failed = settled.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
  if (failed.length > 0 && answers.length === 0) throw failed[0]
  return { answers, missed: failed.length }
}

/** The threads of several answers, each once, the largest first and no more than are shown. */
export function allThreads({ answers, missed }: AnswerStream<readonly Thread[]>): Found {
  const once = new Map(answers.flat().map((thread) => [thread.key, thread]))
  const threads = [...once.values()].sort((a, b) => (b.comments ?? 0) - (a.comments ?? 0))
  return { threads: threads.slice(0, CONVERSATION_LIMITS.threads), pages: {}, missed }
}

/** Posts of several answers as one thread with its comments; no thread where nobody posted. */
export function postsFound(
  { answers, missed }: AnswerStream<readonly Comment[]>,
  threadOf: (posts: readonly Comment[]) => Thread,
): Found {
  const posts = [...new Map(answers.flat().map((post) => [post.id, post])).values()]
  if (!posts.length) return { threads: [], pages: {}, missed }
  const thread = threadOf(posts)
  return { threads: [thread], pages: { [thread.key]: { comments: posts, cursor: null } }, missed }
}

/** An answer about a thread that was found before. @throws SourceError where it is not found any more. */
export function stillThere(answer: unknown): unknown {
  if (answer === null) throw new SourceError({ kind: 'gone' })
  return answer
}
