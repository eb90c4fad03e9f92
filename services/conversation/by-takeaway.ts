import type { Brief } from '../../core/brief/brief'
import type { CommentPage } from '../../core/conversation/conversation'
import { takeawayFinder } from '../../core/conversation/takeaway-of'
import type { SortedComment } from '../../core/conversation/view'

/** Comments whose takeaway is sought: the first ones, which are the best. More would keep a reader waiting. */
const MOST = 1000
/** Comments looked at without a pause, so that the background answers others in between. */
const STRIDE = 100

const pause = () => new Promise((resolve) => setTimeout(resolve))

/** Comments with the takeaway that each speaks of. */
export async function sortedByTakeaway(
  brief: Brief,
  { comments, cursor }: CommentPage,
): Promise<{ comments: SortedComment[]; cursor: string | null }> {
  const find = takeawayFinder(brief)
  const sorted: SortedComment[] = []
  for (const [index, comment] of comments.entries()) {
    if (index % STRIDE === STRIDE - 1 && index < MOST) await pause()
    sorted.push({ ...comment, about: index < MOST ? find(comment) : null })
  }
  return { comments: sorted, cursor }
}
