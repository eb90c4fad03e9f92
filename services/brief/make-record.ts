import type { Article } from '../../core/article/article'
import { makeBrief } from '../../core/brief/extract/make-brief'
import { briefId } from '../../core/brief/page-key'
import { TooLittleTextError } from './errors'
import type { GeneratedRecord } from './generated-record'
import { pageBrief } from './page-brief'

/** Words below which a page is no text: two or three sentences. */
const FEWEST_WORDS = 30

/**
 * The brief of an article: the one that stands on the page where the page is a brief of another, else one in the publisher's
 * own key points or the page's own sentences.
 * @throws TooLittleTextError where there is next to no text.
 * @throws NothingToBriefError where the text holds no sentence to use.
 */
export function makeRecord(article: Article, now = new Date().toISOString()): GeneratedRecord {
  const { reading, paragraphs } = article
  if (reading.words < FEWEST_WORDS && !article.keyPoints) {
    throw new TooLittleTextError(`Only ${reading.words} words`)
  }
  const ofOther = pageBrief(article, { id: briefId('saved', article.url), now })
  const made = ofOther ?? makeBrief(article, { id: briefId('page', article.url), now })
  return {
    ...made,
    reading,
    paragraphs: paragraphs.filter(({ kind }) => kind !== 'heading').length,
    isOfOther: ofOther !== null,
    notes: null,
  }
}
