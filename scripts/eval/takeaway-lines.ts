import type { Article } from '../../core/article/article'
import { chooseTakeaways } from '../../core/brief/extract/choose-takeaways'
import { rankSentences } from '../../core/brief/extract/make-brief'

/** The best `count` lines of an article, as its brief would have them as takeaways if it had so many. */
export function takeawayLines(article: Article, count: number): string[] {
  const { all, title, terms } = rankSentences(article)
  return chooseTakeaways(all, count, title, terms).map(({ line }) => line.text)
}
