import type { Article } from '../../core/article/article'
import { chooseTakeaways } from '../../core/brief/extract/choose-takeaways'
import { rankSentences } from '../../core/brief/extract/sentence-scores'

/** Every line counts, however little it is likely to be good. */
const NO_BAR = { good: 0, leading: 0 }

/** The best `count` lines of an article, as its brief would have them as takeaways if it had so many. */
export function takeawayLines(article: Article, count: number): string[] {
  const { all, title, terms } = rankSentences(article)
  return chooseTakeaways(all, title, terms, { most: count, bar: NO_BAR }).map(({ line }) => line.text)
}
