import * as v from 'valibot'
import type { Article } from '../article/article'
import { LIMITS } from '../brief/brief'
import type { SaidLine } from '../evidence/page-evidence'
import { passageFragment } from '../evidence/text-fragment'
import { cutText } from '../text/cut-text'

/** Characters of a passage that are kept: what a sentence or two take. */
const MOST_SAID = 500

/** Lines kept of one page: those of several briefs of the story. */
export const MOST_FOUND = 5 * LIMITS.takeaways

/** A takeaway that was found on a page. */
export const foundLineSchema = v.object({
  /** The takeaway, as its brief put it then. */
  line: v.pipe(v.string(), v.maxLength(LIMITS.line)),
  verdict: v.picklist(['found', 'partly']),
  /** What the page says, cut. */
  said: v.pipe(v.string(), v.maxLength(MOST_SAID)),
  /** Put behind the page's address, it opens the page there; empty where no such address is unambiguous. */
  fragment: v.pipe(v.string(), v.maxLength(2000), v.regex(/^(#:~:text=.*)?$/)),
})

export type FoundLine = v.InferOutput<typeof foundLineSchema>

/** A takeaway with its best passage on a page, where the page has it in whole or in part; else null. */
export function foundLine(article: Article, { text, verdict, passages }: SaidLine): FoundLine | null {
  const [best] = passages
  if (verdict === 'absent' || !best) return null
  const fragment = passageFragment(article, best.passage) ?? ''
  return { line: text, verdict, said: cutText(best.said, MOST_SAID), fragment }
}

/**
 * Lines found on one page at two looks. Of one line the later word holds.
 * @param sought the lines that the later look was for; those it did not find are not there any more.
 */
export function joinFound(
  before: readonly FoundLine[],
  later: readonly FoundLine[],
  sought: readonly string[] = [],
): FoundLine[] {
  const left = before.filter(({ line }) => !sought.includes(line))
  const lines = new Map([...left, ...later].map((one) => [one.line, one]))
  return [...lines.values()].slice(-MOST_FOUND)
}
