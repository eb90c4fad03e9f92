import type { Article } from '../../core/article/article'
import type { Brief } from '../../core/brief/brief'
import { makeBrief, NothingToBriefError } from '../../core/brief/extract/make-brief'

const NOW = '2026-01-01T00:00:00Z'

/** The brief the product makes of an article on the device; null where it declines to make one. */
export function madeBrief(article: Article): Brief | null {
  try {
    return makeBrief(article, { id: 'measured', now: NOW }).brief
  } catch (error) {
    if (error instanceof NothingToBriefError) return null
    throw error
  }
}
